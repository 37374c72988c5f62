import type { Code, Root } from "mdast";
import type { GateProblem } from "./gate-problem.ts";
import { walk } from "./walk.ts";

/** Fences that nothing closes: all below them becomes code, questions and warnings too, and nobody meant that. */
export function findOpenFences(root: Root, body: string): GateProblem[] {
  if (!/^[ \t>*+\d.)-]*(?:```|~~~)/m.test(body)) return [];
  const lines = body.split(/\r\n?|\n/);
  const problems: GateProblem[] = [];
  walk(root, (node) => {
    const mark = node.type === "code" ? openMark(node, lines) : null;
    if (mark === null) return undefined;
    problems.push({
      rule: "gate/fence",
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      message: `The fence ${shorten(mark)} opens here and is not closed, so all below it is code.`,
      fix: `write a line ${shorten(mark)} where the code ends.`,
    });
    return undefined;
  });
  return problems;
}

/** Fences of many signs are drawn as lines across the page; a message need not. */
function shorten(mark: string): string {
  return mark.length > 8 ? `${mark.slice(0, 8)}… (${mark.length} signs)` : mark;
}

/** What opens a block of code that has no closing line of the same kind; null if it has one. */
function openMark({ position }: Code, lines: readonly string[]): string | null {
  const { start, end } = position ?? {};
  if (start === undefined || end === undefined) return null;
  const mark = /^(?:`{3,}|~{3,})/.exec((lines[start.line - 1] ?? "").slice(start.column - 1))?.[0];
  if (mark === undefined) return null;
  const last = (lines[end.line - 1] ?? "").slice(0, end.column - 1).trimEnd();
  const isClosed = end.line > start.line && new RegExp(`(?:^|[\\s>])${mark[0]}{${mark.length},}$`).test(last);
  return isClosed ? null : mark;
}
