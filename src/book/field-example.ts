import type * as z from "zod";
import { schemas } from "#schemas/index.ts";
import type { PageKind } from "#schemas/index.ts";
import { joinAnd } from "./nearest-name.ts";
import type { DataPath } from "./page.ts";
import { helpOf, requiredKeys, schemasAt } from "./schema-at-path.ts";

/** A missing field with a value filled in, as a clause: what goes into a list or a group is named. */
export function exampleLine(kind: PageKind, path: DataPath): string {
  const name = path.findLast((step) => typeof step === "string") ?? "";
  const [schema] = schemasAt(schemas[kind], path);
  if (schema === undefined) return `\`${name}: …\``;
  const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
  if (definition.type === "object")
    return `\`${name}:\` and below it ${joinAnd(requiredKeys(definition.shape))}`;
  if (definition.type === "array") {
    const element = (definition.element as z.core.$ZodTypes)._zod.def; // `as`: as above
    if (element.type === "object")
      return `\`${name}:\` and below it a list, each entry with ${joinAnd(requiredKeys(element.shape))}`;
    return `\`${name}: [${exampleOf(definition.element)}]\``;
  }
  return `\`${name}: ${exampleOf(schema)}\``;
}

/** A value as one would type it: a number as it is, text in quotes where it needs them. */
function exampleOf(schema: z.core.$ZodType): string {
  const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: as in exampleLine
  if (definition.type === "enum") return String(Object.values(definition.entries)[0]);
  if (definition.type === "boolean") return "true";
  const example = helpOf(schema)?.example;
  if (definition.type === "number") return example ?? "10";
  if (example === undefined) return "…";
  return /^[A-Za-z][\w ./@-]*$/.test(example) ? example : `"${example}"`;
}
