import { safeParse } from "zod";
import type * as z from "zod";
import { UNKNOWN_END } from "#schemas/index.ts";
import { helpOf, requiredKeys } from "./schema-at-path.ts";

/**
 * A value that a schema takes, for a fact that a page lacks and cannot do without while the rest of it is checked.
 * `texts` are tried first where text is wanted. Undefined if no value is found.
 */
export function standIn(schema: z.core.$ZodType, key: string, texts: readonly string[]): unknown {
  const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
  const first = (values: readonly unknown[]): unknown =>
    values.find((value) => safeParse(schema, value).success);
  switch (definition.type) {
    case "literal":
      return definition.values[0];
    case "enum":
      return first(["other", ...Object.values(definition.entries)]);
    case "string":
      return first([...texts, `(no ${key})`, UNKNOWN_END, helpOf(schema)?.example]);
    case "number":
      return first([LAST_VLAN, 1]);
    case "boolean":
      return false;
    case "array":
      return first([[], [standIn(definition.element, key, texts)]]);
    case "object":
      return first([fillObject(definition.shape, texts)]);
    case "union":
      return definition.options
        .map((option) => standIn(option, key, texts))
        .find((value) => value !== undefined);
    default:
      return undefined;
  }
}

/** A number that hardly any network gives to a VLAN, so that nothing is taken to be in it. */
const LAST_VLAN = 4094;

function fillObject(shape: Readonly<Record<string, z.core.$ZodType>>, texts: readonly string[]): unknown {
  return Object.fromEntries(
    requiredKeys(shape).flatMap((key) => {
      const schema = shape[key];
      return schema === undefined ? [] : [[key, standIn(schema, key, texts)]];
    }),
  );
}
