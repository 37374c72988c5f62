import type { DataPath } from "#book/page.ts";
import { namesFor, resolveReference } from "#book/resolve.ts";
import type { Scope } from "#book/resolve.ts";
import { schemasAt } from "#book/schema-at-path.ts";
import { schemas } from "#schemas/index.ts";
import type { PageKind, ReferenceTarget } from "#schemas/index.ts";
import type * as z from "zod";
import type { Choice } from "./console.ts";

/** What may be chosen for a field, and whether several of them. */
export interface Offer {
  choices: readonly Choice[];
  many: boolean;
}

/** Kinds of which a thing is written with more than its name: a port with its number, a page with a field. */
const TYPED: ReadonlySet<ReferenceTarget> = new Set(["port", "page", "field", "visit", "call"]);

/** For a field that names things of the book, or several, these things; null for any other, and where there are none. */
export function offerNames(kind: PageKind, path: DataPath, scope: Scope): Offer | null {
  for (const schema of schemasAt(schemas[kind], path)) {
    const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
    const many = definition.type === "array";
    const options = many ? schemasAt(definition.element, []) : [schema];
    const targets = options.flatMap(referencesOf);
    // A field that takes free words as well is typed.
    if (targets.length === 0 || options.some((option) => referencesOf(option).length === 0)) continue;
    if (targets.some((target) => TYPED.has(target))) continue;
    const choices = targets.flatMap((target) => listChoices(scope, target));
    if (choices.length > 0) return { choices, many };
  }
  return null;
}

/** The kinds of thing that a plain field names. */
export function referencesOf(schema: z.core.$ZodType): readonly ReferenceTarget[] {
  const meta =
    "meta" in schema && typeof schema.meta === "function" ? (schema as z.ZodType).meta() : undefined; // `as`: it has meta()
  return (meta?.["references"] ?? []) as readonly ReferenceTarget[]; // `as`: only ref() writes this key
}

function listChoices(scope: Scope, target: ReferenceTarget): Choice[] {
  if (target === "vlan") {
    const vlans = [...(scope.client?.vlans.values() ?? [])];
    const ids = new Map(vlans.map(({ id, name }) => [id, name]));
    return [...ids].map(([id, name]) => ({ value: String(id), label: `${id} ${name}` }));
  }
  const page = scope.client?.page ?? scope.practice;
  return namesFor(scope, target).map((name): Choice => {
    const found =
      page === null ? null : resolveReference(scope, { page, path: [], targets: [target], value: name });
    return found === null || found.label === name
      ? { value: name, label: name }
      : { value: name, label: found.label, hint: name };
  });
}
