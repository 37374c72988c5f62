import { safeParse } from "zod";
import type * as z from "zod";
import { isGroup, requiredKeys } from "#book/schema-at-path.ts";
import type { ReferenceTarget, ValueHelp } from "#schemas/index.ts";
import { joinField, schemaFor } from "../filter-data.ts";
import type { Mint } from "./values.ts";

/** What planting needs from the book around a page. */
export interface Surroundings {
  mint: Mint;
  /** The new id of a thing. */
  rename(target: ReferenceTarget, id: string): string | undefined;
  /** Any thing of these kinds, for a reference that the page does not have. */
  anyOf(targets: readonly ReferenceTarget[]): string | undefined;
  /** Told of each mark. */
  note(field: string, forms: string[]): void;
}

/**
 * Left as they are: a value there would change which pages there are, not what they say, and the rest of a page is
 * only comparable if it is still the same kind of page.
 */
const STRUCTURE = new Set([
  "kind",
  "type",
  "status",
  "staffMayTouch",
  "about",
  "when",
  "editions",
  "services.type",
  "timezone",
]);

/** Not filled in where it is blank: a machine that runs on any other one would be another machine. */
const NOT_FILLED = new Set(["runsOn", "services.runsOn"]);

/** Lists whose entries have ids that others refer to, and what those are to them. */
const ENTRY_IDS: Readonly<Record<string, ReferenceTarget>> = {
  "locations.id": "location",
  "contacts.id": "contact",
  "circuits.id": "circuit",
  "services.id": "service",
  "backups.id": "backup",
  "people.id": "person",
  "roles.id": "role",
  "outlets.label": "outlet",
};

/** The kind of thing whose id this field is. */
export function idTarget(field: string): ReferenceTarget | undefined {
  return ENTRY_IDS[field];
}

/** A page's data with a mark in every field that takes one; blank fields are filled in. Still valid. */
export function plantData(
  schema: z.core.$ZodType,
  value: unknown,
  around: Surroundings,
  field = "",
): unknown {
  if (STRUCTURE.has(field) || (value === undefined && NOT_FILLED.has(field))) return value;
  const targets = targetsOf(schema);
  if (targets.length > 0 && !targets.includes("vlan")) {
    const planted = plantReference(targets, value, around);
    const plain = planted === value ? plainBranch(schema, value) : undefined;
    return plain === undefined ? planted : plantData(plain, value, around, field);
  }
  const { def } = inner(schema, value)._zod;
  switch (def.type) {
    case "object":
      return plantGroup(def.shape, value, around, field);
    case "array": {
      const old: unknown[] =
        Array.isArray(value) && value.length > 0
          ? value
          : Array.from({ length: leastOf(def.checks) }, () => undefined);
      const items = old
        .map((item) => plantData(def.element, item, around, field))
        .filter((item) => item !== undefined);
      // An empty list stays one where the book has nothing that an entry must refer to.
      return items.length > 0 ? items : value;
    }
    case "string":
      return plantText(inner(schema, value), value, around, field);
    case "number":
      return plantNumber(inner(schema, value), value, around, field);
    case "enum":
      return value ?? Object.values(def.entries)[0];
    case "literal":
      return value ?? def.values[0];
    case "boolean":
      return value ?? true;
    default:
      return value;
  }
}

/** A blank group stays blank where the book has nothing that it must refer to. */
function plantGroup(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: unknown,
  around: Surroundings,
  field: string,
): Record<string, unknown> | undefined {
  const notes: Parameters<Surroundings["note"]>[] = [];
  const inside = { ...around, note: (...note: Parameters<Surroundings["note"]>) => void notes.push(note) };
  const planted = Object.fromEntries(
    Object.entries(shape).flatMap(([key, below]) => {
      const old: unknown = isGroup(value) ? value[key] : undefined;
      const one = plantData(below, old, inside, joinField(field, key));
      return one === undefined ? [] : [[key, one]];
    }),
  );
  if (value === undefined && requiredKeys(shape).some((key) => !Object.hasOwn(planted, key)))
    return undefined;
  for (const note of notes) around.note(...note);
  return planted;
}

function plantText(schema: z.core.$ZodType, value: unknown, around: Surroundings, field: string): unknown {
  const help = metaOf(schema, "help") as ValueHelp | undefined; // `as`: only text() writes it
  const old = typeof value === "string" ? value : undefined;
  const target = ENTRY_IDS[field];
  const known = target === undefined || old === undefined ? undefined : around.rename(target, old);
  // The marks of ids are known beforehand, because references to them come before them.
  if (known !== undefined) return known;
  if (field === "photo.file") return plantPhoto(around);
  const made = help === undefined ? null : around.mint.valueFor(help, old);
  if (made === null) return value ?? help?.example;
  around.note(field, made.forms);
  return made.value;
}

/** How many entries a list must have; one, where it says nothing. */
function leastOf(checks: readonly z.core.$ZodCheck[] = []): number {
  for (const check of checks) {
    const { def } = check._zod;
    if (def.check === "min_length" && "minimum" in def && typeof def.minimum === "number") return def.minimum;
  }
  return 1;
}

function plantPhoto(around: Surroundings): string {
  const word = around.mint.word();
  around.note("photo.file", [word]);
  return `./${word}.png`;
}

function plantNumber(schema: z.core.$ZodType, value: unknown, around: Surroundings, field: string): unknown {
  const made = around.mint.number();
  if (!safeParse(schema, made.value).success) return value ?? 1;
  around.note(field, made.forms);
  return made.value;
}

/** References follow what they refer to; a port follows its device; what is no reference (`cloud`) stays. */
function plantReference(targets: readonly ReferenceTarget[], value: unknown, around: Surroundings): unknown {
  if (value === undefined) {
    const device = targets.includes("port") ? around.anyOf(["equipment"]) : undefined;
    return (
      around.anyOf(targets) ??
      (device === undefined ? undefined : `${device}/1`) ??
      (targets.includes("field") ? "network" : undefined)
    );
  }
  if (typeof value !== "string") return value;
  const found = targets.map((target) => around.rename(target, value)).find((id) => id !== undefined);
  if (found !== undefined || !targets.includes("port")) return found ?? value;
  const [device = "", ...port] = value.split("/");
  const renamed = around.rename("equipment", device);
  return renamed === undefined ? value : [renamed, ...port].join("/");
}

/** What a field may refer to, whichever branch of it says so. */
function targetsOf(schema: z.core.$ZodType): readonly ReferenceTarget[] {
  const own = metaOf(schema, "references") as readonly ReferenceTarget[] | undefined; // `as`: only ref() writes it
  if (own !== undefined) return own;
  const { def } = (schema as z.core.$ZodTypes)._zod; // `as`: to narrow by type
  if (def.type === "optional") return targetsOf(def.innerType);
  return def.type === "union" ? def.options.flatMap(targetsOf) : [];
}

/** The branch of a union that takes a value which refers to nothing: an address where a server could be named. */
function plainBranch(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod; // `as`: to narrow by type
  if (def.type === "optional") return plainBranch(def.innerType, value);
  if (def.type !== "union") return undefined;
  return def.options.find((option) => targetsOf(option).length === 0 && safeParse(option, value).success);
}

/** The schema to go on with: of a union that nothing is known of, the branch that is not a fixed word. */
function inner(schema: z.core.$ZodType, value: unknown): z.core.$ZodTypes {
  const found = schemaFor(schema, value);
  const { def } = found._zod;
  if (def.type !== "union") return found;
  const branch = def.options.find((option) => (option as z.core.$ZodTypes)._zod.def.type !== "literal"); // `as`: to narrow by type
  return branch === undefined ? found : inner(branch, value);
}

function metaOf(schema: z.core.$ZodType, key: string): unknown {
  const found =
    "meta" in schema && typeof schema.meta === "function" ? (schema as z.ZodType).meta()?.[key] : undefined; // `as`: it has meta()
  if (found !== undefined) return found;
  const { def } = (schema as z.core.$ZodTypes)._zod; // `as`: to narrow by type
  return def.type === "optional" ? metaOf(def.innerType, key) : undefined;
}
