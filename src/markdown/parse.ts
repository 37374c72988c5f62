import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import { VFileMessage } from "vfile-message";
import { sayParseMistake } from "./parse-mistakes.ts";
import type { ParseFailure } from "./parse-mistakes.ts";
import { TOO_DEEP } from "./too-deep.ts";

export const UNREADABLE: ParseFailure = { line: 1, column: 1, nowhere: true, ...TOO_DEEP };

const parser = remark().use(remarkGfm).use(remarkMdx).freeze();

/**
 * Parses a page's body. The site is built with the same parser and the same extensions, so what is checked is what is
 * published. Lines count from 1 within the body; the caller adds where the body begins. Never throws: whatever stops
 * the parser is a failure of the text, and so keeps the page from being published.
 */
export function parseMarkdown(body: string): Root | ParseFailure {
  try {
    return parser.parse(body);
  } catch (error) {
    if (error instanceof VFileMessage) return sayParseMistake(error, body);
    // Nesting deep enough to overflow the stack is somebody's page, not our bug.
    if (error instanceof RangeError) return UNREADABLE;
    // There are texts on which the parser trips over itself: a tag, a fence and a list that share a line.
    const detail = error instanceof Error ? error.message : String(error);
    return {
      line: 1,
      column: 1,
      message: `The text cannot be read: the Markdown parser gives up on it (${detail}).`,
      fix: "put tags, lists and fences on lines of their own, with a blank line between them.",
      nowhere: true,
    };
  }
}

export function isFailure(result: Root | ParseFailure): result is ParseFailure {
  return "message" in result;
}
