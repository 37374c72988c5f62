import { globSync, readFileSync } from "node:fs";
import { readValues } from "./examples.ts";
import type { EvidenceNumbers, Example } from "./examples.ts";

/** Pages of this repository, which hold no secret: the demo practice, the library and the texts for developers. */
const HARMLESS = ["content/**/*.mdx", "*.md", "docs/**/*.md", "src/**/*.md"];

/** Every value of the repository's own pages, as an example of what is no secret. Alike ones are taken once. */
export function readHarmless(numbers: EvidenceNumbers): Example[] {
  const seen = new Set<string>();
  return globSync(HARMLESS)
    .sort()
    .flatMap((file) => readValues(readFileSync(file, "utf8"), numbers))
    .flatMap(({ evidence }): Example[] => {
      const key = evidence.join(" ");
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ evidence, secret: false, weight: 1 }];
    });
}
