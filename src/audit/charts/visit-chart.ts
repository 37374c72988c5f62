import * as Plot from "@observablehq/plot";
import { addDays } from "#book/dates.ts";
import type { VisitRhythm } from "../visits.ts";
import { drawChart, ink, nameRows, shorten, utcDay } from "./draw.ts";
import type { Room } from "./draw.ts";

const ROWS = 40;

/** Each client's visits of the last year as dots, and the stretches in which visits were missed. Null without visits. */
export function visitChart(rhythms: readonly VisitRhythm[], today: string, room: Room): string | null {
  const from = addDays(today, -365);
  const rows = rhythms
    .toSorted((a, b) => b.missed - a.missed)
    .slice(0, ROWS)
    .map((rhythm) => ({
      ...rhythm,
      key: rhythm.client.id,
      name: shorten(rhythm.client.page.data.name, room === "wide" ? 26 : 50),
    }));
  const dots = rows.flatMap(({ key, visits }) =>
    visits.filter(({ on }) => on > from).map(({ on }) => ({ key, on: utcDay(on) })),
  );
  if (dots.length === 0) return null;
  const pauses = rows.flatMap(({ key, pauses: own }) =>
    own
      .filter(({ to }) => to > from)
      .map((pause) => ({
        key,
        from: utcDay(pause.from < from ? from : pause.from),
        to: utcDay(pause.to),
        words: `${pause.missed} missed`,
      })),
  );
  const words = {
    id: "visit-rhythm",
    title: "Visits of the last year",
    description: `${rows.map(({ name, visits, missed }) => `${name}: ${visits.length} kept, ${missed} missed`).join("; ")}.`,
  };
  const names = nameRows(rows, room, 26);
  return drawChart(words, room, {
    height: 50 + rows.length * (room === "wide" ? 30 : 46),
    ...(room === "wide" ? { marginLeft: 150, marginRight: 24 } : { marginLeft: 0, marginRight: 8 }),
    marginBottom: 34,
    x: {
      type: "utc",
      domain: [dots.reduce((least, { on }) => (on < least ? on : least), utcDay(today)), utcDay(today)],
      label: null,
      grid: true,
      tickSize: 0,
      inset: 8,
    },
    y: { type: "point", padding: room === "wide" ? 0.6 : 0.7, ...names.y },
    marks: [
      Plot.ruleY(pauses, {
        x1: "from",
        x2: "to",
        y: "key",
        stroke: ink.warn,
        strokeWidth: 2,
        strokeDasharray: "2,4",
      }),
      Plot.text(pauses, {
        x: (pause: (typeof pauses)[number]) => new Date((pause.from.getTime() + pause.to.getTime()) / 2),
        y: "key",
        text: "words",
        dy: -9,
        fill: ink.warn,
      }),
      Plot.dot(dots, { x: "on", y: "key", r: 5, fill: ink.accent }),
      ...names.marks,
    ],
  });
}
