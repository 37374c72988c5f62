import type * as z from "zod";
import { fieldPath } from "#book/field-names.ts";
import type { AnyPage, DataPath } from "#book/page.ts";
import { schemasAt, valueAt } from "#book/schema-at-path.ts";
import { schemas } from "#schemas/index.ts";
import type { PageKind, ReferenceTarget } from "#schemas/index.ts";
import { referencesOf } from "../write/choices.ts";
import type { Input } from "./pack.ts";

/** The names that things of a kind have at a client, to choose from rather than to type. */
export type NamesOf = (target: ReferenceTarget) => readonly string[];

/** More than this is quicker typed than looked for. */
const MOST_CHOICES = 80;

/** The inputs for a field: one for plain text, one for each part of a group, none for what takes more than a phone. */
export function inputsFor(page: AnyPage, field: string, names: NamesOf): Input[] {
  const path = fieldPath(page.data, field);
  const group = path.slice(0, -1);
  // A part of a group that is not there yet: the group is asked for, as the part alone would not do.
  if (typeof group.at(-1) === "string" && valueAt(page.data, group) === undefined)
    return inputsFor(page, field.slice(0, field.lastIndexOf(".")), names);
  if (isSimple(page.kind, path)) return [inputFor(page, field, path, labelOf(field), names)];
  const parts = schemasAt(schemas[page.kind], path).flatMap((schema) => Object.keys(shapeOf(schema)));
  return [...new Set(parts)]
    .filter((part) => isSimple(page.kind, [...path, part]))
    .map((part) => inputFor(page, `${field}.${part}`, [...path, part], labelOf(part), names));
}

function inputFor(page: AnyPage, name: string, path: DataPath, label: string, names: NamesOf): Input {
  const was = showValue(page, name);
  for (const schema of schemasAt(schemas[page.kind], path)) {
    const definition = definitionOf(schema);
    if (definition.type === "enum")
      return { name, label, type: "choice", was, choices: Object.values(definition.entries).map(String) };
    if (definition.type === "boolean") return { name, label, type: "choice", was, choices: ["yes", "no"] };
    const known = referencesOf(schema).flatMap(names);
    if (known.length > 0 && known.length <= MOST_CHOICES)
      return { name, label, type: "choice", was, choices: known };
    const element = definition.type === "array" ? schemasAt(definition.element, []) : [];
    const [example] = [schema, ...element].flatMap(examplesOf);
    if (example !== undefined) return { name, label, type: "text", was, hint: `such as ${example}` };
  }
  return { name, label, type: "text", was };
}

/** Whether a field takes one value, or a list of plain ones. */
export function isSimple(kind: PageKind, path: DataPath): boolean {
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

/** A field's name in words: `supportContract` as “Support contract”, `outlets.D-12.patchCord` as “Outlets D-12 patch cord”. */
export function sayField(field: string): string {
  const words = field
    .replace(/(?<=[a-z])[A-Z](?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/\.(?=\D)/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function labelOf(field: string): string {
  return sayField(field.split(".").at(-1) ?? field);
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
