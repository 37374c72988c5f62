import type { Root } from "mdast";
import type { VFile } from "vfile";
import { findForbidden } from "./gate.ts";

/** Refuses in the build what the check refuses, on the very tree that is about to be rendered. */
export function remarkGate() {
  return (tree: Root, file: VFile): void => {
    const [problem] = findForbidden(tree);
    if (problem !== undefined)
      file.fail(
        `${problem.message} Fix: ${problem.fix}`,
        { line: problem.line, column: problem.column },
        problem.rule,
      );
  };
}
