import type { Paragraph } from "mdast";
import type { Judgement } from "./gate-problem.ts";

/**
 * What was meant as a heading and is none, for want of a blank behind its marks. A single # may begin a number, and behind a
 * backslash they are text. `body` is the text of the paragraph's tree.
 */
export function meantHeading(node: Paragraph, body: string): { marks: string; title: string } | null {
  const text = body.slice(node.position?.start.offset, node.position?.end.offset);
  const [, marks, title] = /^(#{2,6})(\p{L}.*)/u.exec(text) ?? [];
  return marks === undefined || title === undefined ? null : { marks, title };
}

/** A paragraph is wrong only if it was meant as a heading. */
export function judgeParagraph(node: Paragraph, body: string): Judgement[] {
  const meant = meantHeading(node, body);
  if (meant === null) return [];
  return [
    {
      rule: "gate/heading",
      message: `No blank follows ${meant.marks}, so the line is text and not a heading.`,
      fix: `write one: ${meant.marks} ….`,
    },
  ];
}
