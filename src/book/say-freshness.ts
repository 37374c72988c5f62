import { addDays, sayAge } from "./dates.ts";
import { factAges } from "./fact-ages.ts";
import type { FactFreshness, FreshnessState } from "./freshness.ts";

/** A page's age for a reader: what stands beside the title, and what is told on asking. */
export interface FreshnessWords {
  state: FreshnessState;
  /** `verified 3 wk ago, dana`, with what to look at again where that is due. */
  text: string;
  /** A sentence or two: what was seen when by whom, why that matters, and when to look again. */
  title: string;
}

/** Words for `pageFreshness` or `fieldFreshness`; null, for what does not age, stays null. */
export function sayFreshness(fact: FactFreshness | null): FreshnessWords | null {
  if (fact === null) return null;
  const { name, because } = factAges[fact.age];
  const { state, verified } = fact;
  const seen = sayVerified(fact);
  const rule = `Look again every ${sayDays(fact.due)}, as ${because}.`;
  if (fact.doubt !== null) {
    const what = fact.doubt.field === "" ? "this page" : fact.doubt.field;
    const day = fact.doubt.call.data.at.slice(0, 10);
    return {
      state,
      text: `doubtful since ${day}: ${what}`,
      title: `A call on ${day} found ${what} wrong, and nobody has seen it to be right since. ${seen}`,
    };
  }
  if (verified === null) return { state, text: "never verified", title: `${seen} ${rule}` };
  const text = `verified ${fact.days === 0 ? "today" : `${sayAge(fact.days ?? 0)} ago`}, ${verified.by.join(", ")}`;
  if (state === "due") return { state, text: `${text} · look again: ${name}`, title: `${seen} ${rule}` };
  return {
    state,
    text,
    title: `${seen} Look again from ${addDays(verified.on, fact.due + 1)}, as ${because}.`,
  };
}

function sayVerified({ field, verified }: FactFreshness): string {
  const what = `“${field}”`;
  if (verified === null) return `Nobody has noted seeing ${what} to be true.`;
  const how = verified.visit === null ? "" : `, on the visit ${verified.visit}`;
  return `What was seen longest ago is ${what}: on ${verified.on}, by ${verified.by.join(", ")}${how}.`;
}

/** `180 days`, `2 years`; behind “every”, a year is `year`. */
export function sayDays(days: number): string {
  const years = days / 365;
  return years === 1 ? "year" : Number.isInteger(years) ? `${years} years` : `${days} days`;
}
