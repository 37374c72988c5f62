import type { Reply } from "./session.ts";

const AIDS = "What reads misspellings and identifiers could not be loaded; words are searched as typed.";
export const SEVERAL = "Parts of search could not be loaded; the others are searched.";

/** Calmly, in one sentence, what an answer lacks; empty if it lacks nothing. The script that says it exactly may be lacking. */
export function sayMissing({ missing, aids }: Reply): string {
  if (aids !== null) return aids.sayMissing(missing);
  return missing.includes("aids") ? (missing.length === 1 ? AIDS : SEVERAL) : "";
}
