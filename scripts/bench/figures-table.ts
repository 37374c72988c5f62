import { cpus, totalmem } from "node:os";
import type { PictureCounts } from "#diagram/index.ts";
import type { Figure } from "./site-figures.ts";

/** The figures as a Markdown table, for the README. */
export function figuresTable(figures: readonly Figure[]): string {
  const head = [
    "clients",
    "phase",
    "pages",
    "pictures",
    "seconds",
    "processor seconds",
    "pages per second",
    "peak memory",
  ];
  const rows = figures.map(({ clients, phase, pages, pictures, seconds, processor, peak }) => [
    String(clients),
    phase,
    pages.toLocaleString("en"),
    pictures === null ? "" : sayPictures(pictures),
    seconds.toFixed(1),
    processor === null ? "unknown" : processor.toFixed(1),
    Math.round(pages / seconds).toLocaleString("en"),
    peak === null ? "unknown" : `${(peak / 2 ** 20).toFixed(0)} MB`,
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 1 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

/** How many were drawn and how many were there from before, which costs next to nothing. */
function sayPictures({ drawn, kept }: PictureCounts): string {
  const parts = [
    [drawn, "drawn"],
    [kept, "kept"],
  ] as const;
  return (
    parts.flatMap(([count, what]) => (count > 0 ? `${count.toLocaleString("en")} ${what}` : [])).join(", ") ||
    "none"
  );
}

/** The machine and the day, without which a figure says nothing. */
export function describeMachine(day: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown processor";
  return `${processors.length} cores (${model}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, ${day}`;
}
