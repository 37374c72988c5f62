import type * as z from "zod";
import { schemas } from "#schemas/index.ts";

/**
 * The words that fields of fixed choices may hold, in lower case: `1password`, `access-point`. The code knows them all, so
 * that a site holds one says nothing about anybody.
 */
export function fixedWords(): Set<string> {
  const words = new Set<string>();
  for (const schema of Object.values(schemas)) collect(schema, words);
  return words;
}

function collect(schema: z.core.$ZodType, words: Set<string>): void {
  const { def } = (schema as z.core.$ZodTypes)._zod; // `as`: zod's union of all schema types, to narrow by `type`
  switch (def.type) {
    case "enum":
      for (const word of Object.values(def.entries)) words.add(String(word).toLowerCase());
      return;
    case "object":
      for (const below of Object.values(def.shape)) collect(below, words);
      return;
    case "array":
      return collect(def.element, words);
    case "optional":
      return collect(def.innerType, words);
    case "union":
      for (const option of def.options) collect(option, words);
      return;
    default:
  }
}
