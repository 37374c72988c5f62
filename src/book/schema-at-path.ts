import { safeParse } from "zod";
import type * as z from "zod";
import { schemas } from "#schemas/index.ts";
import type { PageKind, ValueHelp } from "#schemas/index.ts";
import type { DataPath } from "./page.ts";

/** Whether a value of plain data is a group of facts: neither a list nor a single value. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path of plain data, or undefined. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
    return isGroup(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, data);
}

/** The names of the fields that may stand at a path. */
export function keysAt(kind: PageKind, path: DataPath): string[] {
  return schemasAt(schemas[kind], path).flatMap((schema) => {
    const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
    return definition.type === "object" ? Object.keys(definition.shape) : [];
  });
}

/** The fields of a group that it cannot do without. */
export function requiredKeys(shape: Readonly<Record<string, z.core.$ZodType>>): string[] {
  return Object.entries(shape).flatMap(([key, schema]) =>
    safeParse(schema, undefined).success ? [] : [key],
  );
}

/** What the schema says to help whoever fills in the field at a path. */
export function helpAt(kind: PageKind, path: DataPath): ValueHelp | undefined {
  return schemasAt(schemas[kind], path)
    .map(helpOf)
    .find((help) => help !== undefined);
}

/** The same of a schema itself. */
export function helpOf(schema: z.core.$ZodType): ValueHelp | undefined {
  const meta =
    "meta" in schema && typeof schema.meta === "function" ? (schema as z.ZodType).meta() : undefined; // `as`: it has meta()
  return meta?.["help"] as ValueHelp | undefined; // `as`: only schemas/ writes this key
}

/** The schemas a value at `path` could follow: several where the way leads through a union. */
export function schemasAt(schema: z.core.$ZodType, path: DataPath): z.core.$ZodType[] {
  const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: as in keysAt
  if (definition.type === "optional") return schemasAt(definition.innerType, path);
  if (definition.type === "union") return definition.options.flatMap((option) => schemasAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (definition.type === "array" && typeof step === "number") return schemasAt(definition.element, rest);
  const next = definition.type === "object" ? definition.shape[String(step)] : undefined;
  return next === undefined ? [] : schemasAt(next, rest);
}
