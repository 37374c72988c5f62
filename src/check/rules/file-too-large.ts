import type { Draft, SourceRule } from "../rule.ts";

const LIMIT = 512;

/**
 * A page over 512 KB is not a page but a log or an export; it slows the check, the build and the reader.
 * Its samples are in the tests, being long.
 */
export const fileTooLarge: SourceRule = {
  id: "file/too-large",
  description: `Pages are at most ${LIMIT} KB.`,
  severity: "error",
  *check({ file, text }): Generator<Draft> {
    const size = Buffer.byteLength(text);
    if (size <= LIMIT * 1024) return;
    yield {
      at: { file, line: 1, column: 1 },
      message: `The page has ${Math.ceil(size / 1024)} KB; the limit is ${LIMIT} KB.`,
      fix: "split it into several pages, or put the data into a file of its own beside the page and link to it.",
    };
  },
};
