import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Windows and macOS take names that differ only in case, or in how an accent is stored, for one name: a checkout there
 * would lose a file. Folders count too.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *
 * and at `clients/harbor/Equipment/closet.txt`:
 *
 *     A file that is no page.
 *
 * Good, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *
 * and at `clients/harbor/equipment/closet.txt`:
 *
 *     A file that is no page.
 */
export const nameCaseClash: Rule = {
  id: "name/case-clash",
  description: "No two names differ only in case or in how accents are stored.",
  severity: "error",
  *check({ files }: CheckInput): Generator<Draft> {
    const spellings = new Map<string, { path: string; file: string }>();
    const reported = new Set<string>();
    for (const file of files) {
      for (const path of prefixesOf(file)) {
        const key = path.normalize("NFC").toLowerCase();
        const first = spellings.get(key);
        if (first === undefined) spellings.set(key, { path, file });
        else if (first.path !== path && !reported.has(path)) {
          reported.add(path);
          yield {
            at: { file, line: 1, column: 1 },
            message: `The name ${JSON.stringify(path)} differs from ${JSON.stringify(first.path)} only in ${sameCase(path, first.path) ? "how its accents are stored" : "upper and lower case"}.`,
            fix: "rename one of the two; on Windows and macOS only one of them would be kept.",
            related: [{ at: { file: first.file, line: 1, column: 1 }, message: "The other spelling." }],
          };
          // What lies below differs for the same reason.
          break;
        }
      }
    }
  },
};

function prefixesOf(file: string): string[] {
  const parts = file.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function sameCase(a: string, b: string): boolean {
  return a.normalize("NFC") === b.normalize("NFC");
}
