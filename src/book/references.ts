import { safeParse } from "zod";
import type * as z from "zod";
import { schemas } from "#schemas/index.ts";
import type { PageKind, ReferenceTarget } from "#schemas/index.ts";
import type { AnyPage, DataPath } from "./page.ts";
import { isGroup } from "./schema-at-path.ts";

/** A value in a page's data that names something else. */
export interface Reference {
  page: AnyPage;
  path: DataPath;
  targets: readonly ReferenceTarget[];
  value: string | number;
}

interface Slot {
  /** Property names, `*` for any item of a list. */
  path: readonly string[];
  targets: readonly ReferenceTarget[];
  /** What else may stand there: `cloud` where a device is named, an address where a DNS server is. */
  plain: readonly z.core.$ZodType[];
}

/** Every reference in a page's data, found by the schema's own `ref(...)` fields: nothing has to be listed twice. */
export function* listReferences(page: AnyPage): Generator<Reference> {
  for (const slot of slotsOf(page.kind)) {
    for (const { path, value } of valuesAt(page.data, slot.path, [])) {
      if (typeof value !== "string" && typeof value !== "number") continue;
      if (typeof value === "number" && !slot.targets.includes("vlan")) continue;
      if (slot.plain.some((schema) => safeParse(schema, value).success)) continue;
      yield { page, path, targets: slot.targets, value };
    }
  }
}

const cache = new Map<PageKind, Slot[]>();

function slotsOf(kind: PageKind): Slot[] {
  let slots = cache.get(kind);
  if (slots === undefined) {
    slots = mergeSlots([...findSlots(schemas[kind], [])]);
    cache.set(kind, slots);
  }
  return slots;
}

/** Two branches of a union may both be references; what matters is the place and all it may name. */
function mergeSlots(slots: Slot[]): Slot[] {
  const merged = new Map<string, Slot>();
  for (const slot of slots) {
    const key = slot.path.join("\0");
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? slot
        : {
            path: slot.path,
            targets: [...new Set([...known.targets, ...slot.targets])],
            plain: [...known.plain, ...slot.plain],
          },
    );
  }
  return [...merged.values()];
}

function* findSlots(schema: z.core.$ZodType, path: readonly string[]): Generator<Slot> {
  const found = metaOf(schema);
  if (found !== undefined) {
    yield { path, targets: found, plain: [] };
    return;
  }
  const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
  switch (definition.type) {
    case "object":
      for (const [key, value] of Object.entries(definition.shape)) yield* findSlots(value, [...path, key]);
      break;
    case "array":
      yield* findSlots(definition.element, [...path, "*"]);
      break;
    case "optional":
      yield* findSlots(definition.innerType, path);
      break;
    case "union":
      for (const option of definition.options) {
        for (const slot of findSlots(option, path))
          yield slot.path === path ? { ...slot, plain: definition.options.filter(isPlain) } : slot;
      }
      break;
    default:
  }
}

/** A branch of a union that takes text and is no reference. */
function isPlain(schema: z.core.$ZodType): boolean {
  const { type } = (schema as z.core.$ZodTypes)._zod.def; // `as`: as in findSlots
  return (type === "literal" || type === "string") && metaOf(schema) === undefined;
}

function metaOf(schema: z.core.$ZodType): readonly ReferenceTarget[] | undefined {
  const meta =
    "meta" in schema && typeof schema.meta === "function" ? (schema as z.ZodType).meta() : undefined; // `as`: it has meta()
  return meta?.["references"] as readonly ReferenceTarget[] | undefined; // `as`: only ref() writes this key
}

function* valuesAt(
  data: unknown,
  path: readonly string[],
  soFar: DataPath,
): Generator<{ path: DataPath; value: unknown }> {
  const [step, ...rest] = path;
  if (step === undefined) {
    yield { path: soFar, value: data };
  } else if (step === "*") {
    if (Array.isArray(data))
      for (const [index, item] of data.entries()) yield* valuesAt(item, rest, [...soFar, index]);
  } else if (isGroup(data) && Object.hasOwn(data, step)) {
    yield* valuesAt(data[step], rest, [...soFar, step]);
  }
}
