import type { Part } from "./network-json.ts";
import { inSentence } from "./words.ts";

/** A part within a sentence, so that somebody finds it: `outlet D-14 (Reception)`. */
export function sayThing({ kind, name, room }: Part): string {
  if (kind === "cable") return `the ${name}`;
  if (kind !== "outlet") return inSentence(name);
  return `outlet ${name}${room === undefined ? "" : ` (${room})`}`;
}
