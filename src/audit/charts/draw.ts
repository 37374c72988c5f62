import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";

/** Where a chart stands: on a usual screen and on paper, or on a telephone, where a row's name stands above its line. */
export type Room = "wide" | "narrow";

/** How wide a chart is drawn, in pixels, so that its letters keep their size. */
export const widths = { wide: 720, narrow: 340 } as const satisfies Record<Room, number>;

/** What a chart shows, for those who cannot see it. */
export interface ChartWords {
  /** Unique on its page. */
  id: string;
  title: string;
  /** What it shows, in a sentence; the table beside it has every value. */
  description: string;
}

/** Colours are the site's tokens, so that light, dark and print look alike; each comes with a word or a shape. */
export const ink = {
  ok: "var(--ok)",
  okSoft: "color-mix(in srgb, var(--ok) 45%, transparent)",
  warn: "var(--warn)",
  bad: "var(--bad)",
  muted: "var(--ink-3)",
  line: "var(--line-2)",
  accent: "var(--accent)",
} as const;

/** Draws a plot as SVG text. The same options give the same text. */
export function drawChart(
  { id: subject, title, description }: ChartWords,
  room: Room,
  options: Plot.PlotOptions,
): string {
  const { document } = new JSDOM("").window;
  const id = `${subject}-${room}`;
  const style = { fontFamily: "inherit" };
  const svg = Plot.plot({ ...options, width: widths[room], document, className: "chart-plot", style });
  // To a screen reader it is one picture: the labels of its groups ("bar", "rule") would only be in the way.
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-words`);
  const words = [
    ["title", title],
    ["desc", description],
  ] as const;
  for (const [index, [name, text]] of words.entries()) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    element.id = `${id}-${name === "title" ? "title" : "words"}`;
    element.textContent = text;
    svg.insertBefore(element, svg.children[index] ?? null);
  }
  return svg.outerHTML;
}

/** An ISO date as Plot's time scales want it, at midnight UTC. */
export function utcDay(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Text short enough for an axis. */
export function shorten(text: string, letters: number): string {
  const all = [...text];
  return all.length <= letters
    ? text
    : `${all
        .slice(0, letters - 1)
        .join("")
        .trimEnd()}…`;
}

/** The name of each row: beside it on the axis, or from the left edge `above` pixels over it. */
export function nameRows(
  rows: readonly { key: string; name: string }[],
  room: Room,
  above: number,
): { y: Plot.ScaleOptions; marks: Plot.Markish[] } {
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const scale = { domain: rows.map(({ key }) => key), label: null, tickSize: 0 };
  if (room === "wide")
    return { y: { ...scale, tickFormat: (key: string) => names.get(key) ?? key }, marks: [] };
  const label: Plot.TextOptions = {
    y: "key",
    text: "name",
    frameAnchor: "left",
    textAnchor: "start",
    dy: -above,
    fill: "currentColor",
  };
  return { y: { ...scale, axis: null }, marks: [Plot.text(rows, label)] };
}
