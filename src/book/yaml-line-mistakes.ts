import { keyOf } from "./yaml-failure.ts";
import type { Failed, Said } from "./yaml-failure.ts";

/** What is said of a line out of place: those below it are then out of place too. */
export const MISPLACED = "The line is indented neither like the one above it nor as a part of it.";

/** A fact or a list within the value of another: behind a second colon in its line, or in a line that is out of place. */
export function sayTwoFacts(failed: Failed): Said | null {
  const { source, error } = failed;
  if (error.message.includes("block sequence")) return sayIndent(failed);
  const rest = source.slice(error.pos[0]);
  const end = rest.indexOf("\n");
  if (/:(?:\s|$)/.test(end < 0 ? rest : rest.slice(0, end))) return sayColon(failed);
  const next = error.pos[0] + end + 1;
  return { ...sayIndent(failed), offset: next + (/\S/.exec(source.slice(next))?.index ?? 0) };
}

/** A value that its own colon makes a fact of. */
export function sayColon(failed: Failed): Said {
  return {
    message: "A value holds a colon and a blank, which make it another fact.",
    fix: `put the value in quotes: ${keyOf(failed)}: "…: …".`,
  };
}

/** The line of the error, or the next that holds something, is out of place. */
export function sayIndent({ source, error }: Failed): Said {
  const offset = error.pos[0] + (/\S/.exec(source.slice(error.pos[0]))?.index ?? 0);
  return {
    offset,
    message: MISPLACED,
    fix: "let facts that belong together begin in the same column, and the hyphens of a list too.",
  };
}

/** A line whose name no colon follows, or none with a blank behind it. */
export function sayNoColon({ source, error }: Failed): Said {
  const offset = error.pos[0];
  const line = source.slice(offset).split("\n")[0] ?? "";
  const tight = /^([\w-]+):\S/.exec(line)?.[1];
  return tight === undefined
    ? {
        message: "The line is neither a fact nor a part of one: no colon follows its name.",
        fix: "write the fact's name, a colon, a blank and the value, as in name: SW-01.",
      }
    : { message: "No blank follows the colon.", fix: `write one: ${tight}: ….` };
}
