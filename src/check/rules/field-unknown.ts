import { schemas } from "#schemas/index.ts";
import { writePath } from "#book/field-names.ts";
import type { AnyPage, DataPath } from "#book/page.ts";
import { didYouMean, joinOr } from "#book/nearest-name.ts";
import { listReferences } from "#book/references.ts";
import type { Reference } from "#book/references.ts";
import { resolveReference, scopeOf } from "#book/resolve.ts";
import { schemasAt } from "#book/schema-at-path.ts";
import { withArticle } from "#book/schema-problems.ts";
import { mayHold } from "../partial-pages.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * `equipment/sw-01#addresses` names a field that a page of that kind has. What a visit confirmed or supplied must also
 * be written there; what a call lacked need not be, yet. In a list, an entry is named by its id, label or number
 * from 0: `network#outlets.D-12.run`.
 *
 * Bad, at `clients/harbor/visits/2026-11-10.mdx`:
 *
 *     confirmed: ["equipment/sw-01#adresses"]
 *
 * Good:
 *
 *     confirmed: ["equipment/sw-01#addresses"]
 */
export const fieldUnknown: Rule = {
  id: "field/unknown",
  description: "A field that a visit or call names is one of that page's.",
  severity: "error",
  *check({ book, pages }: CheckInput): Generator<Draft> {
    const byFile = new Map(pages.map((page) => [page.source.file, page]));
    for (const { page } of pages) {
      if (page === null) continue;
      for (const reference of listReferences(page)) {
        if (!reference.targets.includes("field")) continue;
        const field = String(reference.value).split("#")[1];
        const target = resolveReference(scopeOf(book, page.client), reference)?.page;
        if (field === undefined || target === undefined) continue;
        const steps = readSteps(target.data, field);
        if (mayHold(byFile.get(target.file), steps)) continue;
        const draft = judgeField(reference, target, steps);
        if (draft !== null) yield draft;
      }
    }
  },
};

function judgeField({ page, path, value }: Reference, target: AnyPage, steps: DataPath): Draft | null {
  const at = { file: page.file, path };
  const what = `${writePath(path)} is ${JSON.stringify(value)}`;
  const top = String(steps[0]);
  const known = Object.keys(schemas[target.kind].shape).filter((key) => key !== "kind");
  if (!known.includes(top)) {
    const guess = didYouMean(top, known);
    return {
      at,
      message: `${what}, but ${withArticle(target.kind)} page has no field "${top}".`,
      fix: guess === "" ? `use one of ${joinOr(known)}, or name the page alone.` : guess,
    };
  }
  const mustExist = path[0] === "confirmed" || path[0] === "supplied";
  if (!mustExist) {
    if (steps.every((step) => step !== "") && schemasAt(schemas[target.kind], steps).length > 0) return null;
  } else if (exists(target.data, steps)) return null;
  return {
    at,
    message: `${what}, but ${target.file} says nothing there.`,
    fix: mustExist
      ? `write what was seen into that page first, or name what it does say, such as "${String(value).split("#")[0]}".`
      : "name a field as the page writes it, such as network#outlets.D-12.run.",
  };
}

/** `outlets.D-12.run` as a data path; an entry's name becomes its index, or stays if the list has no such entry. */
function readSteps(data: unknown, field: string): DataPath {
  const steps: (string | number)[] = [];
  let value = data;
  for (const step of field.replace(/\[(\w+)\]/g, ".$1").split(".")) {
    const index = Array.isArray(value) ? findEntry(value, step) : -1;
    const next = index >= 0 ? index : step;
    steps.push(next);
    value = child(value, next);
  }
  return steps;
}

function findEntry(list: readonly unknown[], name: string): number {
  const named = list.findIndex((entry) =>
    ["id", "label", "name", "ssid"].some(
      (key) => String(child(entry, key)).toLowerCase() === name.toLowerCase(),
    ),
  );
  return named >= 0 || !/^\d+$/.test(name) ? named : Number(name);
}

function exists(data: unknown, steps: DataPath): boolean {
  return steps.reduce<unknown>(child, data) !== undefined;
}

function child(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step]; // `as`: narrowed to an object that has the key
}
