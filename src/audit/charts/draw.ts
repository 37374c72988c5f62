import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";

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
export function drawChart({ id, title, description }: ChartWords, options: Plot.PlotOptions): string {
  const { document } = new JSDOM("").window;
  const svg = Plot.plot({ ...options, document, className: "chart-plot", style: { fontFamily: "inherit" } });
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
