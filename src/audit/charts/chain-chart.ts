import * as Plot from "@observablehq/plot";
import type { Chain } from "../escalations.ts";
import { drawChart, ink, nameRows, shorten, utcDay } from "./draw.ts";
import type { Room } from "./draw.ts";

/** As many as one takes in at a glance; the table has them all. */
const ROWS = 30;

/** How long each escalation stayed open, as a line from call to closing, with its repeats. Null without any. */
export function chainChart(chains: readonly Chain[], today: string, room: Room): string | null {
  const rows = chains.slice(0, ROWS).map((chain, index) => ({
    // Two calls may have the same words.
    key: String(index),
    name: shorten(chain.root.entry.call.data.said, room === "wide" ? 40 : 34),
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
  const names = nameRows(rows, room, 12);
  const days: Plot.TextOptions =
    room === "wide"
      ? { x: "to", textAnchor: "start", dx: 8 }
      : { frameAnchor: "right", textAnchor: "end", dy: -12 };
  return drawChart(words, room, {
    height: 44 + rows.length * (room === "wide" ? 20 : 34),
    ...(room === "wide"
      ? { marginLeft: 290, marginRight: 116, marginBottom: 34 }
      : { marginLeft: 4, marginRight: 4, marginBottom: 34 }),
    x: { type: "utc", label: null, grid: true, tickSize: 0 },
    y: { type: "point", padding: room === "wide" ? 0.5 : 0.8, ...names.y },
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
      Plot.text(rows, { y: "key", text: "days", fill: "currentColor", ...days }),
      ...names.marks,
    ],
  });
}
