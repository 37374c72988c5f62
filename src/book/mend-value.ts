import type * as z from "zod";
import { nearestNames } from "./nearest-name.ts";

/**
 * What a refused value becomes when it is mended as its finding proposes, or undefined where the finding leaves that to the
 * writer. `typed` is the value as it stands on the page.
 */
export function mendValue(issue: z.core.$ZodIssue, value: unknown, typed: string | undefined): unknown {
  switch (issue.code) {
    case "invalid_value":
      return nearestChoice(issue.values, value);
    case "invalid_type":
      return mendType(issue.expected, value, typed);
    case "invalid_union": {
      const own = issue.errors.flatMap((branch) => branch.filter(({ path }) => path.length === 0));
      const choices = own.flatMap((inner) => (inner.code === "invalid_value" ? inner.values : []));
      if (choices.length > 0) return nearestChoice(choices, value);
      return own.map((inner) => mendValue(inner, value, typed)).find((mended) => mended !== undefined);
    }
    default:
      return undefined;
  }
}

/** Of a union's branches the one that the writer meant, as its mistakes lie within the value; undefined if none is. */
export function meantBranch(
  { errors }: z.core.$ZodIssueInvalidUnion,
  value: unknown,
): z.core.$ZodIssue[] | undefined {
  if (typeof value !== "object") return undefined;
  return errors.find(
    (branch) =>
      branch.length > 0 && branch.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys"),
  );
}

/** The field that a mistyped one was meant to be, of those that are not written yet; undefined if none is near. */
export function meantKey(name: string, known: readonly string[], written: object): string | undefined {
  return nearestNames(
    name,
    known.filter((key) => !Object.hasOwn(written, key)),
  )[0];
}

function nearestChoice(choices: readonly unknown[], value: unknown): string | undefined {
  return typeof value === "string" ? nearestNames(value, new Set(choices.map(String)))[0] : undefined;
}

function mendType(expected: string, value: unknown, typed: string | undefined): unknown {
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean"))
    return typed ?? String(value);
  if ((expected === "int" || expected === "number") && typeof value === "string" && /^\d+$/.test(value))
    return Number(value);
  if (isTightList(value)) return undefined;
  const isSingle = typeof value === "string" || (typeof value === "object" && value !== null);
  return expected === "array" && isSingle && !Array.isArray(value) ? [value] : undefined;
}

/** Whether a value was meant as a list, but no blank stands behind its hyphens, so that YAML reads it as text. */
export function isTightList(value: unknown): boolean {
  return typeof value === "string" && /^-[^\s-]/.test(value);
}
