import type { Draft, SourceRule } from "../rule.ts";

/**
 * A merge that was not finished leaves both versions in the file.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     <<<<<<< HEAD
 *     It hangs in the hallway.
 *     =======
 *     It hangs in the kitchen.
 *     >>>>>>> kitchen
 *
 * Good:
 *
 *     name: AP-01
 *     ---
 *     It hangs in the kitchen.
 *     =======
 */
export const fileConflictMarker: SourceRule = {
  id: "file/conflict-marker",
  description: "No merge-conflict markers are left.",
  severity: "error",
  *check({ file, text }): Generator<Draft> {
    if (!MARKER.test(text)) return;
    const marked = text.split(/\r\n|\n/).flatMap((line, index) => {
      // `=======` alone also underlines a heading, so it never counts by itself.
      const marker = MARKER.exec(line)?.[1];
      return marker === undefined ? [] : [{ marker, line: index + 1 }];
    });
    const ends = marked.filter(({ marker }) => marker.startsWith(">"));
    let passed = 0;
    for (const [index, { marker, line }] of marked.entries()) {
      // One conflict is told once, where it begins.
      if (!marker.startsWith("<") && index > 0) continue;
      while ((ends[passed]?.line ?? Infinity) <= line) passed += 1;
      const end = ends[passed];
      yield {
        at: { file, line, column: 1 },
        message: `A merge left both versions here, where two people changed the same lines${end === undefined ? "" : ` (up to line ${end.line})`}.`,
        fix: "keep the lines that are true, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>.",
      };
    }
  },
};

const MARKER = /^(<{7}|\|{7}|>{7})(?: |\r?$)/m;
