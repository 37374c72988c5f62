import * as Plot from "@observablehq/plot";
import { callOutcomes } from "../calls.ts";
import type { CallGroup, CallOutcome } from "../calls.ts";
import { drawChart, ink } from "./draw.ts";
import type { Room } from "./draw.ts";

/** What each ending is called, and how it is drawn. */
export const outcomeLooks = {
  "self-served": { words: "self-served", colour: ink.okSoft },
  resolved: { words: "resolved by phone", colour: ink.ok },
  escalated: { words: "escalated", colour: ink.bad },
  visit: { words: "needed a visit", colour: ink.warn },
} as const satisfies Record<CallOutcome, { words: string; colour: string }>;

/** More months than these are not told apart. */
const MONTHS = { wide: 18, narrow: 9 } as const satisfies Record<Room, number>;

/** Calls of each month, stacked by how they ended; the newest months. Null without calls. */
export function callsByMonthChart(months: readonly CallGroup[], room: Room): string | null {
  const shown = months.slice(-MONTHS[room]);
  const bars = shown.flatMap(({ key, byOutcome }) =>
    callOutcomes.map((outcome) => ({ month: key, outcome, calls: byOutcome[outcome].length })),
  );
  if (bars.every(({ calls }) => calls === 0)) return null;
  const present = bars.filter(({ calls }) => calls > 0);
  const most = Math.max(...shown.map(({ calls }) => calls.length));
  const words = {
    id: "calls-by-month",
    title: "Calls by month and by how they ended",
    description: describe(shown),
  };
  const stack = { x: "month", y: "calls", order: [...callOutcomes], z: "outcome" };
  return drawChart(words, room, {
    height: 260,
    marginLeft: 24,
    marginRight: 0,
    x: {
      type: "band",
      domain: shown.map(({ key }) => key),
      label: null,
      tickSize: 0,
      tickFormat: sayMonth,
      padding: 0.3,
    },
    y: { label: null, grid: true, ticks: Math.min(5, most), tickFormat: "d", tickSize: 0 },
    color: {
      type: "ordinal",
      domain: [...callOutcomes],
      range: callOutcomes.map((outcome) => outcomeLooks[outcome].colour),
    },
    marks: [
      Plot.barY(present, Plot.stackY({ ...stack, fill: "outcome", insetTop: 1 })),
      Plot.text(present, Plot.stackY({ ...stack, text: "calls", fill: inkOn, fontWeight: 600 })),
      Plot.ruleY([0], { stroke: ink.line }),
    ],
  });
}

/** A number's colour on its bar. */
function inkOn({ outcome }: { outcome: CallOutcome }): string {
  return outcome === "self-served" ? "var(--ink)" : "var(--paper)";
}

/** `2026-11` as `Nov`, with the year where one begins. */
function sayMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  const name = date.toLocaleString("en-US", { month: "short", timeZone: "UTC" });
  return month.endsWith("-01") ? `${name} ${month.slice(0, 4)}` : name;
}

function describe(months: readonly CallGroup[]): string {
  const parts = months.map(({ key, calls, byOutcome }) => {
    const escalated = byOutcome.escalated.length + byOutcome.visit.length;
    return `${key}: ${calls.length}, of which ${escalated} could not be solved by phone`;
  });
  return `${parts.join("; ")}.`;
}
