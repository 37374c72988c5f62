import type { ClientBook } from "#book/book.ts";
import { fieldPath } from "#book/field-names.ts";
import { listPages, pageName } from "#book/page-names.ts";
import type { AnyPage } from "#book/page.ts";

/** The page that a field such as `equipment/sw-01#restart` names, with the field's path, "" for the page as a whole. */
export function splitField(
  client: ClientBook,
  field: string,
): { page: AnyPage | null; name: string; path: string } {
  const [name = "", path = ""] = field.split("#");
  return { page: listPages(client).find((candidate) => pageName(candidate) === name) ?? null, name, path };
}

/**
 * Whether a field has a value now: `yes`, `no`, or `unclear` where the path names a whole page or a list of many things
 * (`network#outlets`), of which nobody can say whether the one that was wanted is among them.
 */
export function isWritten(client: ClientBook, field: string): "yes" | "no" | "unclear" {
  const { page, path } = splitField(client, field);
  if (page === null) return "no";
  if (path === "") return "unclear";
  const value = fieldPath(page.data, path).reduce<unknown>(step, page.data);
  if (value === undefined || value === null || value === "") return "no";
  if (!Array.isArray(value)) return "yes";
  if (value.length === 0) return "no";
  return page.kind === "equipment" || page.kind === "credential" ? "yes" : "unclear";
}

function step(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
