import type { Facts } from "#import/plan.ts";
import { printPair } from "./print-value.ts";

/** A whole new page: front matter, then prose. A blank line parts them. */
export function printFacts(data: Facts, prose?: string): string {
  const lines = Object.entries(data).flatMap(([key, value]) => printPair(key, value));
  return `---\n${lines.join("\n")}\n---\n${prose === undefined || prose === "" ? "" : `\n${prose.trim()}\n`}`;
}
