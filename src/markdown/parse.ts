import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import { VFileMessage } from "vfile-message";

export interface ParseFailure {
  line: number;
  column: number;
  reason: string;
}

export const TOO_DEEP: ParseFailure = { line: 1, column: 1, reason: "it is nested too deeply" };

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
    if (error instanceof VFileMessage)
      return { line: error.line ?? 1, column: error.column ?? 1, reason: error.reason };
    // Nesting deep enough to overflow the stack is somebody's page, not our bug.
    if (error instanceof RangeError) return TOO_DEEP;
    // There are texts on which the parser trips over itself: a tag, a fence and a list that share a line.
    const detail = error instanceof Error ? error.message : String(error);
    return { line: 1, column: 1, reason: `the Markdown parser gives up on it (${detail})` };
  }
}

export function isFailure(result: Root | ParseFailure): result is ParseFailure {
  return "reason" in result;
}
