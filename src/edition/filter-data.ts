import { safeParse } from "zod";
import type * as z from "zod";
import { showingOf } from "#book/editions.ts";
import type { Audience } from "#book/editions.ts";
import { isGroup } from "#book/schema-at-path.ts";
import { schemas } from "#schemas/index.ts";
import type { PageKind } from "#schemas/index.ts";

/** What a filter must know besides the table. */
export interface ShownThings {
  /** Whether a device, or a service, of this id is in the edition. */
  isShown(id: string): boolean;
}

/**
 * The part of a page's data that an audience may see. An entry that is not valid without what was withheld is left out
 * whole; so are objects and lists of which nothing is left.
 */
export function filterData(audience: Audience, kind: PageKind, data: object, things: ShownThings): object {
  const filter: Filter = { audience, kind, things };
  const kept = filterValue(data, schemas[kind], "", filter);
  return typeof kept === "object" && kept !== null ? kept : {};
}

/** A page's values with their paths, without indices. */
export function* dataFields(data: unknown, field = ""): Generator<{ field: string; value: unknown }> {
  if (Array.isArray(data)) for (const item of data) yield* dataFields(item, field);
  else if (isGroup(data))
    for (const [key, value] of Object.entries(data)) yield* dataFields(value, joinField(field, key));
  else yield { field, value: data };
}

export function joinField(field: string, key: string): string {
  return field === "" ? key : `${field}.${key}`;
}

/** The schema inside `optional`, and of a union the branch that takes the value. */
export function schemaFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodTypes {
  const { def } = (schema as z.core.$ZodTypes)._zod; // `as`: zod's union of all schema types, to narrow by `type`
  if (def.type === "optional") return schemaFor(def.innerType, value);
  if (def.type === "union") {
    const branch = def.options.find((option) => safeParse(option, value).success);
    if (branch !== undefined) return schemaFor(branch, value);
  }
  return schema as z.core.$ZodTypes; // `as`: as above
}

interface Filter {
  audience: Audience;
  kind: PageKind;
  things: ShownThings;
}

function filterValue(value: unknown, schema: z.core.$ZodType, field: string, filter: Filter): unknown {
  const showing = showingOf(filter.audience, filter.kind, field);
  if (typeof showing === "object") return showing.instead;
  const inner = schemaFor(schema, value);
  const { def } = inner._zod;
  if (def.type === "object" && isGroup(value)) {
    const kept = Object.entries(value).flatMap(([key, entry]) => {
      const below = def.shape[key];
      const shown = below && filterValue(entry, below, joinField(field, key), filter);
      return shown === undefined ? [] : [[key, shown] as const];
    });
    const object = Object.fromEntries(kept);
    return kept.length > 0 && (field === "" || safeParse(inner, object).success) ? object : undefined;
  }
  if (def.type === "array" && Array.isArray(value)) {
    const items = value.flatMap((item: unknown) => {
      const shown = filterValue(item, def.element, field, filter);
      return shown === undefined ? [] : [shown];
    });
    return items.length > 0 ? items : undefined;
  }
  return isValueShown(value, showing, filter.things) ? value : undefined;
}

function isValueShown(value: unknown, showing: string, things: ShownThings): boolean {
  if (showing === "if-device-shown")
    // A port is named by its device; what runs in the cloud runs on no device of theirs.
    return typeof value === "string" && (value === "cloud" || things.isShown(value.split("/")[0] ?? ""));
  return showing === "show";
}
