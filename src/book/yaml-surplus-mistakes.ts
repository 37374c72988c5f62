import { visit } from "yaml";
import { keyOf } from "./yaml-failure.ts";
import type { Failed, Said } from "./yaml-failure.ts";

/** What stands where a value has ended, or where none can begin; null keeps the parser's words. */
export function sayUnexpected(failed: Failed): Said | null {
  const { source, error, document } = failed;
  const [offset] = error.pos;
  const { message } = error;
  const end = /^Unexpected flow-(?:seq|map)-end/.test(message) ? source[offset] : undefined;
  if (end !== undefined)
    return {
      message: `This "${end}" closes nothing.`,
      fix: `remove it, or put the value in quotes if it is text: ${keyOf(failed)}: "…${end}…".`,
    };
  if (message.startsWith("Block scalar header"))
    return {
      message: `Behind ${source[offset - 1] ?? "|"} nothing more may stand on the line.`,
      fix: "write the text in the lines below, indented by two blanks.",
    };
  if (message.startsWith("Unexpected block-seq-ind"))
    return {
      message: "A list begins on the line of its name.",
      fix: `put each entry on a line of its own, or write ${keyOf(failed)}: [one, two].`,
    };
  if (!message.startsWith("Unexpected scalar at node end")) return null;
  let quoted: [number, number] | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith("QUOTE") && range && range[1] <= offset && range[0] > (quoted?.[0] ?? -1))
        quoted = [range[0], range[1]];
    },
  });
  return sayBehind(failed, quoted);
}

/** What stands behind a value that has ended: most often the rest of a text of which a part stood in quotes. */
function sayBehind(failed: Failed, quoted: [start: number, end: number] | null): Said {
  const { source, error } = failed;
  if (quoted === null || source.slice(quoted[1], error.pos[0]).trim() !== "")
    return {
      message: "The line belongs neither to the value above it nor to the facts.",
      fix: "let facts begin in the first column, and parts of a value two blanks further in.",
    };
  const text = source.slice(...quoted);
  if (text.includes("\n"))
    return {
      offset: quoted[0],
      message: `The quotation mark (${text[0] ?? '"'}) that opens here is closed only in another line.`,
      fix: `put a second ${text[0] ?? '"'} behind the value on this line.`,
    };
  return {
    message: "More follows behind the quotation mark that ends the value.",
    fix:
      text[0] === "'"
        ? `put the whole value in double quotes: ${keyOf(failed)}: "…'…".`
        : `put the whole value in single quotes: ${keyOf(failed)}: '"…" …'.`,
  };
}
