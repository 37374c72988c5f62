import type * as z from "zod";
import type { Book, ClientBook } from "#book/book.ts";
import { fieldPath } from "#book/field-names.ts";
import { factFreshness } from "#book/freshness.ts";
import type { FactFreshness } from "#book/freshness.ts";
import { gapsOf } from "#book/gaps.ts";
import type { Gap } from "#book/gaps.ts";
import type { AnyPage, DataPath } from "#book/page.ts";
import { listPages, pageName, pageTitle } from "#book/resolve.ts";
import { sayFreshness } from "#book/say-freshness.ts";
import { schemasAt, valueAt } from "#book/schema-problems.ts";
import { schemas } from "#schemas/index.ts";
import type { PageKind } from "#schemas/index.ts";
import type { Input, PackItem } from "./pack.ts";

/** More than anybody does in one visit; what matters most comes first, and the rest comes next time. */
const MOST_GAPS = 30;
const MOST_PAGES = 20;
const MOST_FIELDS = 12;

/** What runbooks need and the pages lack, most needed first. */
export function gapItems(book: Book, client: ClientBook, today: string): PackItem[] {
  const byFile = new Map(listPages(client).map((page) => [page.file, page]));
  return gapsOf(book, client, today)
    .slice(0, MOST_GAPS)
    .map((gap) => gapItem(gap, byFile.get(gap.where.file)));
}

function gapItem(gap: Gap, page: AnyPage | undefined): PackItem {
  const titles = gap.runbooks.map(({ title }) => title);
  const more = titles.length > 3 ? ` and ${titles.length - 3} more` : "";
  const common = {
    key: `gap:${gap.key}`,
    title: sentence(gap.missing),
    why: `Needed by ${titles.slice(0, 3).join("; ")}${more}`,
  };
  const inputs = page === undefined || gap.where.field === "" ? [] : inputsFor(page, gap.where.field);
  if (page !== undefined && inputs.length > 0)
    return { ...common, kind: "facts", about: pageName(page), facts: gap.facts, inputs };
  // A whole page or entry is missing: what is found out goes into the visit's page, for `npm run new`.
  return {
    ...common,
    kind: "note",
    about: sentence(gap.missing),
    inputs: [{ name: "said", label: "What you found out", type: "long" }],
  };
}

/** Pages with facts that are doubtful, or that nobody has looked at for long: the worst first. */
export function factItems(client: ClientBook, today: string): PackItem[] {
  const found = listPages(client).flatMap((page) => {
    const due = factFreshness(client, page, today).filter((fact) => fact.important && fact.state !== "fresh");
    return due.length === 0 ? [] : [{ page, due: due.sort((a, b) => worth(b) - worth(a)) }];
  });
  return found
    .sort((a, b) => worthOf(b.due) - worthOf(a.due))
    .slice(0, MOST_PAGES)
    .map(({ page, due }) => factItem(page, due));
}

function factItem(page: AnyPage, due: readonly FactFreshness[]): PackItem {
  const shown = due.slice(0, MOST_FIELDS);
  const ticks = shown.flatMap(({ field }): Input[] => [
    { name: field, label: `${field}: ${showValue(page, field)}`, type: "tick" },
    ...(isSimple(page.kind, fieldPath(page.data, field))
      ? [
          {
            name: field,
            label: "If not, what is true",
            type: "text" as const,
            was: showValue(page, field),
            quiet: true,
          },
        ]
      : []),
  ]);
  const rest =
    due.length > shown.length ? ` ${due.length - shown.length} more facts of this page are due.` : "";
  return {
    key: `facts:${pageName(page)}`,
    kind: "facts",
    about: pageName(page),
    title: pageTitle(page),
    why: `${sayFreshness(due[0] ?? null)?.title ?? ""}${rest}`,
    inputs: [{ name: "", label: "All that the page says is true", type: "tick" }, ...ticks],
  };
}

/** The inputs for a field: one for plain text, one for each part of a group, none for what takes more than a phone. */
export function inputsFor(page: AnyPage, field: string): Input[] {
  const path = fieldPath(page.data, field);
  if (isSimple(page.kind, path)) return [inputFor(page, field, path, labelOf(field))];
  const parts = schemasAt(schemas[page.kind], path).flatMap((schema) => Object.keys(shapeOf(schema)));
  return [...new Set(parts)]
    .filter((part) => isSimple(page.kind, [...path, part]))
    .map((part) => inputFor(page, `${field}.${part}`, [...path, part], part));
}

function inputFor(page: AnyPage, name: string, path: DataPath, label: string): Input {
  const was = showValue(page, name);
  for (const schema of schemasAt(schemas[page.kind], path)) {
    const definition = definitionOf(schema);
    if (definition.type === "enum")
      return { name, label, type: "choice", was, choices: Object.values(definition.entries).map(String) };
    if (definition.type === "boolean") return { name, label, type: "choice", was, choices: ["yes", "no"] };
    const [example] = examplesOf(schema);
    if (example !== undefined) return { name, label, type: "text", was, hint: `such as ${example}` };
  }
  return { name, label, type: "text", was };
}

/** Whether a field takes one value, or a list of plain ones. */
function isSimple(kind: PageKind, path: DataPath): boolean {
  const found = schemasAt(schemas[kind], path).map(definitionOf);
  return (
    found.length > 0 &&
    found.every(
      (definition) =>
        PLAIN.has(definition.type) ||
        (definition.type === "array" &&
          schemasAt(definition.element, []).every((element) => PLAIN.has(definitionOf(element).type))),
    )
  );
}

const PLAIN: ReadonlySet<string> = new Set(["string", "number", "boolean", "enum", "literal"]);

/** A value as it is read: plain, a list with commas, a group in short. */
export function showValue(page: AnyPage, field: string): string {
  return say(valueAt(page.data, fieldPath(page.data, field)));
}

function say(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(say).join(", ");
  if (typeof value !== "object") return typeof value === "string" ? value : JSON.stringify(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${say(inner)}`)
    .join("; ");
}

function worth(fact: FactFreshness): number {
  return (fact.state === "doubtful" ? 1e6 : 0) + (fact.days === null ? 100 : fact.days / fact.due);
}

function worthOf(facts: readonly FactFreshness[]): number {
  return Math.max(...facts.map(worth));
}

function labelOf(field: string): string {
  return field.split(".").at(-1) ?? field;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function definitionOf(schema: z.core.$ZodType): z.core.$ZodTypes["_zod"]["def"] {
  return (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, unknown>> {
  const definition = definitionOf(schema);
  return definition.type === "object" ? definition.shape : {};
}

function examplesOf(schema: z.core.$ZodType): string[] {
  const meta =
    "meta" in schema && typeof schema.meta === "function" ? (schema as z.ZodType).meta() : undefined; // `as`: it has meta()
  return Array.isArray(meta?.["examples"]) ? meta["examples"].map(String) : [];
}
