import type { Answer, StandIn } from "#search/rows.ts";

/** What was not understood, where other rows stand in for an answer; empty while nothing is wrong yet. */
export function sayGuess({ standIn, understood: { text, words } }: Answer): string {
  if (standIn !== "nearest" && standIn !== "general") return "";
  const said = words.slice(0, 3).map(({ token }) => `“${text.slice(token.start, token.end).slice(0, 30)}”`);
  const what =
    said.length === 0
      ? "There is no word in this that can be searched."
      : `No page knows ${said.join(", ")}.`;
  return standIn === "nearest"
    ? `${what} Words that come near:`
    : `${what} Start from the general ladder, where most runbooks lead:`;
}

/** What stands above the rows that stand in for an answer. */
export function headingOf({ standIn }: Answer): string {
  return STAND_INS[standIn ?? "nearest"];
}

const STAND_INS: Readonly<Record<StandIn, string>> = {
  beginning: "Begins so",
  start: "Where to start",
  nearest: "Nearest",
  general: "General ladder",
};
