import type { Quarter, QuarterSheet } from "#audit/index.ts";

/** `October to December 2026, so far`. */
export function sayQuarter({ id, from, complete }: Quarter): string {
  const last = new Date(`${from}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 2);
  const months = [new Date(`${from}T00:00:00Z`), last].map((day) =>
    day.toLocaleString("en-US", { month: "long", timeZone: "UTC" }),
  );
  return `${months.join(" to ")} ${id.slice(0, 4)}${complete ? "" : ", so far"}`;
}

/** `November 10`. */
export function sayDay(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleString("en-US", {
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  });
}

/** Whether anything happened in the quarter. */
export function isWorthShowing({ visits, calls }: QuarterSheet): boolean {
  return visits.length > 0 || calls.all > 0;
}
