import * as Plot from "@observablehq/plot";
import type { Chain } from "../escalations.ts";
import { drawChart, ink, shorten, utcDay } from "./draw.ts";

/** As many as one takes in at a glance; the table has them all. */
const ROWS = 30;

/** How long each escalation stayed open, as a line from call to closing, with its repeats. Null without any. */
export function chainChart(chains: readonly Chain[], today: string): string | null {
  const rows = chains.slice(0, ROWS).map((chain, index) => ({
    // The number keeps two calls with the same words apart; the axis shows the rest.
    key: `${index} ${shorten(chain.root.entry.call.data.said, 40)}`,
    from: utcDay(chain.root.entry.on),
    to: utcDay(chain.closing?.on ?? today),
    open: chain.closing === null,
    days: `${chain.age} d${chain.state === "closed" ? "" : chain.state === "open" ? ", open" : ", came back"}`,
    chain,
  }));
  if (rows.length === 0) return null;
  const repeats = rows.flatMap(({ key, chain }) =>
    chain.repeats.map(({ entry }) => ({ key, on: utcDay(entry.on) })),
  );
  const open = chains.filter(({ state }) => state !== "closed").length;
  const words = {
    id: "chain-ages",
    title: "How long each escalation stayed open",
    description: `${open} of ${chains.length} have an open end. Each line runs from the call to the day it was closed; crosses are repeats.`,
  };
  const colour = ({ open: isOpen }: (typeof rows)[number]): string => (isOpen ? ink.bad : ink.ok);
  return drawChart(words, {
    width: 720,
    height: 44 + rows.length * 20,
    marginLeft: 290,
    marginRight: 116,
    marginBottom: 34,
    x: { type: "utc", label: null, grid: true, tickSize: 0 },
    y: {
      type: "point",
      domain: rows.map(({ key }) => key),
      label: null,
      tickSize: 0,
      tickFormat: (key: string) => key.replace(/^\d+ /, ""),
    },
    marks: [
      Plot.ruleY(rows, {
        x1: "from",
        x2: "to",
        y: "key",
        stroke: colour,
        strokeWidth: 4,
        strokeLinecap: "round",
      }),
      Plot.dot(repeats, { x: "on", y: "key", symbol: "times", stroke: "currentColor", strokeWidth: 2, r: 4 }),
      Plot.text(rows, { x: "to", y: "key", text: "days", textAnchor: "start", dx: 8, fill: "currentColor" }),
    ],
  });
}
