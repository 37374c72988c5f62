import type { PageKind } from "#schemas/index.ts";
import { schemas } from "#schemas/index.ts";
import type { DataPath } from "#book/page.ts";
import { schemasAt } from "#book/schema-at-path.ts";
import type { Fact } from "#import/plan.ts";
import { joinPage, parseForEdit, printEdited, splitPage, toNode } from "#import/page-text.ts";
import type { Document } from "yaml";
import type * as z from "zod";
import { spliceAppend, spliceSet } from "./edit-yaml.ts";

/** One answered field. `append` adds an item to the list at the path. */
export interface PageEdit {
  path: DataPath;
  value: Fact;
  append?: boolean;
}

/** Why a page cannot be edited, as a clause behind the file's name. */
export class EditRefused extends Error {
  override name = "EditRefused";
}

/**
 * A page's text with some values of its front matter changed, and every other byte as it was: comments, quotes, order,
 * line ends, the text below. New keys stand where the schema has them. Where no small change will do (a block of several
 * lines is replaced), the lines touched are printed anew and all others stay. Throws EditRefused.
 */
export function editPage(text: string, kind: PageKind, edits: readonly PageEdit[]): string {
  const page = splitPage(text);
  if (page === null) throw new EditRefused("does not begin with front matter");
  const crlf = page.yaml.includes("\r\n");
  let yaml = crlf ? page.yaml.replaceAll("\r\n", "\n") : page.yaml;
  for (const edit of edits) yaml = editYaml(yaml, kind, edit);
  return joinPage({ ...page, yaml: crlf ? yaml.replaceAll("\n", "\r\n") : yaml });
}

function editYaml(yaml: string, kind: PageKind, { path, value, append = false }: PageEdit): string {
  const document = readYaml(yaml);
  const orderAt = (place: DataPath): string[] => keysInOrder(kind, place);
  const splice = append
    ? spliceAppend(yaml, document, path, value, orderAt)
    : spliceSet(yaml, document, path, value, orderAt);
  const edited = readYaml(yaml);
  const list: unknown = append ? edited.getIn(path) : undefined;
  if (append && list !== undefined && list !== null) edited.addIn(path, toNode(value));
  else edited.setIn(path, toNode(append ? [value] : value));
  if (splice !== null) {
    const spliced = yaml.slice(0, splice.start) + splice.text + yaml.slice(splice.end);
    const read = parseForEdit(spliced);
    if (typeof read !== "string" && sameData(read.toJS(), edited.toJS())) return spliced;
  }
  return printEdited(yaml, edited);
}

function readYaml(yaml: string): Document {
  const document = parseForEdit(yaml);
  if (typeof document === "string") throw new EditRefused(`cannot be edited here: ${document}`);
  return document;
}

/** Equal but for the order of keys. */
function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortKeys) === JSON.stringify(b, sortKeys);
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keysInOrder(kind: PageKind, path: DataPath): string[] {
  return schemasAt(schemas[kind], path).flatMap((schema) => {
    const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
    return definition.type === "object" ? Object.keys(definition.shape) : [];
  });
}
