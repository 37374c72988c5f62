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
    for (const [index, line] of text.split(/\r\n|\n/).entries()) {
      // `=======` alone also underlines a heading, so it never counts by itself.
      const marker = MARKER.exec(line)?.[1];
      if (marker === undefined) continue;
      yield {
        at: { file, line: index + 1, column: 1 },
        message: `The line begins with ${marker}, which a merge leaves where two people changed the same lines.`,
        fix: "keep the lines that are true, and delete this marker and its fellows (<<<<<<<, =======, >>>>>>>).",
      };
    }
  },
};

const MARKER = /^(<{7}|\|{7}|>{7})(?: |\r?$)/m;
