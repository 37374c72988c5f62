import type * as z from "zod";
import { showingOf } from "#book/editions.ts";
import type { Audience } from "#book/editions.ts";
import { isKind } from "#book/page.ts";
import type { AnyPage } from "#book/page.ts";
import { schemas } from "#schemas/index.ts";
import { dataFields } from "./filter-data.ts";

/**
 * Whether an entry of a list can be there at all: one that must name a device (what feeds this one, and by which socket) is
 * left out whole where none of the devices it names is shown.
 */
export function standsAlone(
  page: AnyPage | undefined,
  field: string,
  audience: Audience,
  shown: ReadonlySet<string>,
): boolean {
  const list = field.slice(0, Math.max(0, field.lastIndexOf(".")));
  if (page === undefined || list === "") return true;
  const naming = requiredFields(schemas[page.kind], list.split("."))
    .map((name) => `${list}.${name}`)
    .filter((name) => showingOf(audience, page.kind, name) === "if-device-shown");
  if (naming.length === 0) return true;
  return [...dataFields(page.data)].some(
    ({ field: other, value }) => naming.includes(other) && isThingShown(page, value, shown),
  );
}

/** Whether what a value names is shown: a device, or a port of it, among the shown pages; a service; the cloud. */
export function isThingShown(page: AnyPage, value: unknown, shown: ReadonlySet<string>): boolean {
  const [id = ""] = String(value).split("/");
  return (
    id === "cloud" ||
    shown.has(`clients/${page.client}/equipment/${id}`) ||
    (isKind(page, "client") && (page.data.services ?? []).some((service) => service.id === id))
  );
}

/** Names of the fields that an entry at a path must have. */
function requiredFields(schema: z.core.$ZodType, path: readonly string[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // `as`: zod's union of all schema types, to narrow by `type`
  if (def.type === "optional") return requiredFields(def.innerType, path);
  if (def.type === "array") return requiredFields(def.element, path);
  if (def.type === "union")
    return [...new Set(def.options.flatMap((option) => requiredFields(option, path)))];
  if (def.type !== "object") return [];
  const [name, ...rest] = path;
  if (name !== undefined) {
    const below = def.shape[name];
    return below === undefined ? [] : requiredFields(below, rest);
  }
  return Object.entries(def.shape).flatMap(([key, value]) =>
    // `as`: as above
    (value as z.core.$ZodTypes)._zod.def.type === "optional" ? [] : [key],
  );
}
