import { parse } from "yaml";
import { safeParse } from "zod";
import type * as z from "zod";
import { schemas } from "#schemas/index.ts";
import type { PageKind } from "#schemas/index.ts";
import type { DataPath } from "#book/page.ts";
import { schemasAt } from "#book/schema-at-path.ts";
import { describeIssues } from "#book/schema-problems.ts";
import type { SchemaProblem } from "#book/value-problems.ts";
import type { Fact } from "#import/plan.ts";
import { tidyMac, tidyPhone } from "#import/tables/take.ts";

/**
 * What somebody typed for a field, as the field's schema takes it: `10` for a VLAN is a number, `yes` for a switch true,
 * `pp-01/12, sw-01/14` a list. A group is typed as in a page, `{ safe: true, how: Pull the cord. }`. What cannot be read
 * stays text, and the schema then says what is wrong with it.
 */
export function readAnswer(kind: PageKind, path: DataPath, typed: string): Fact {
  return readAs(schemasAt(schemas[kind], path), typed.trim());
}

/** What a page's schema says of the value at a path, in the words of the check; other values are left out of it. */
export function problemsAt(kind: PageKind, data: unknown, path: DataPath): SchemaProblem[] {
  const result = schemas[kind].safeParse(data);
  if (result.success) return [];
  const within = result.error.issues.filter(
    (issue) =>
      path.every((step, index) => issue.path[index] === undefined || issue.path[index] === step) &&
      (issue.path.length >= path.length || issue.code === "invalid_union"),
  );
  const start = { line: 1, column: 1 };
  const front = { data, problems: [], body: "", bodyLine: 1, locate: () => start, typed: () => undefined };
  return describeIssues(kind, within, front);
}

function readAs(options: readonly z.core.$ZodType[], typed: string): Fact {
  const types = new Set(options.map((schema) => definitionOf(schema).type));
  if (/^[[{]/.test(typed) && (types.has("array") || types.has("object"))) return readYaml(typed) ?? typed;
  if (types.has("array")) {
    const list = options.map(definitionOf).find((definition) => definition.type === "array");
    const items = typed.split(/\s*[,;\n]\s*/).filter((item) => item !== "");
    return items.map((item) => (list?.type === "array" ? readAs(schemasAt(list.element, []), item) : item));
  }
  if (types.has("number") && /^-?\d+(?:\.\d+)?$/.test(typed)) return Number(typed);
  if (types.has("boolean") && /^(?:yes|y|true)$/i.test(typed)) return true;
  if (types.has("boolean") && /^(?:no|n|false)$/i.test(typed)) return false;
  const fits = (text: string): boolean => options.some((schema) => safeParse(schema, text).success);
  return [typed, ...spellings(typed)].find(fits) ?? typed;
}

const UNITS: Readonly<Record<string, (count: string) => string>> = {
  min: (count) => `PT${count}M`,
  h: (count) => `PT${count}H`,
  d: (count) => `P${count}D`,
  w: (count) => `P${count}W`,
  mo: (count) => `P${count}M`,
  y: (count) => `P${count}Y`,
};

/** What people write for what a page has otherwise: in quotes, `180 days`, `(949) 555-0110`, `F4-E2-C6-00-00-01`. */
function spellings(typed: string): string[] {
  const [, count = "", unit = ""] =
    /^(\d+)\s*(min|h|d|w|mo|y)(?:utes?|ours?|ays?|eeks?|nths?|ears?|rs?)?$/i.exec(typed) ?? [];
  const duration = UNITS[unit.toLowerCase()]?.(count);
  const bare = /^"(.*)"$/.exec(typed)?.[1];
  return [bare, duration, tidyPhone(typed), tidyMac(typed)].filter((text) => text !== undefined);
}

function readYaml(typed: string): Fact | null {
  try {
    return parse(typed, { version: "1.2", maxAliasCount: 0 }) as Fact; // `as`: the schema judges it next
  } catch {
    return null;
  }
}

function definitionOf(schema: z.core.$ZodType): z.core.$ZodTypes["_zod"]["def"] {
  return (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
}
