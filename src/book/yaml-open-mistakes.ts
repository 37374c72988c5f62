import { isCollection, visit } from "yaml";
import type { Failed, Said } from "./yaml-failure.ts";

/** The quotation mark before the error that nothing closes; null if there is none. */
export function sayOpenQuote({ document, source, error }: Failed): Said | null {
  let offset = -1;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const start = range?.[0] ?? error.pos[0];
      if (type?.startsWith("QUOTE") && start < error.pos[0]) offset = Math.max(offset, start);
    },
  });
  const quote = source[offset];
  if (quote === undefined) return null;
  return {
    offset,
    message: `The quotation mark (${quote}) that opens here is not closed.`,
    fix: `put a second ${quote} behind the value on this line.`,
  };
}

/** The last bracket or brace before the error that nothing closes; null if there is none. */
export function sayOpenBracket({ document, source, error }: Failed): Said | null {
  let offset = -1;
  visit(document, (_, node) => {
    if (!isCollection(node) || node.flow !== true) return;
    const [start, end] = node.range ?? [0, 0];
    // A fact within [ ] is a group without braces of its own.
    if (source[start] !== "[" && source[start] !== "{") return;
    const closed = source[end - 1] === (source[start] === "[" ? "]" : "}");
    if (!closed && start < error.pos[0]) offset = Math.max(offset, start);
  });
  const bracket = source[offset];
  if (bracket === undefined) return null;
  const close = bracket === "[" ? "]" : "}";
  return {
    offset,
    message: `The "${bracket}" that opens here is not closed.`,
    fix: `put "${close}" at its end, as in ${bracket === "[" ? "[one, two]" : "{ id: main, name: Main office }"}, or the whole value in quotes if it is text.`,
  };
}
