import type { Alternative } from "./understand.ts";

/** Why a row is there beyond the words themselves: `sounds like phone`, `synonym: copier`. Empty if it needs no saying. */
export function sayWhy(found: readonly Alternative[]): string {
  const reasons = found.flatMap(({ why, says }) => {
    if (why === "sounds like") return [`sounds like ${says}`];
    if (why === "spelled like") return [`read as ${says}`];
    if (why === "synonym") return [`synonym of ${says}`];
    return [];
  });
  return [...new Set(reasons)].slice(0, 2).join(", ");
}
