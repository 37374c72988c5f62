import type * as z from "zod";
import type { PageKind, ValueHelp } from "#schemas/index.ts";
import { exampleLine } from "./field-example.ts";
import { writePath } from "./field-names.ts";
import type { FrontMatter } from "./front-matter.ts";
import { isTightList } from "./mend-value.ts";
import { didYouMean, joinOr } from "./nearest-name.ts";
import type { DataPath } from "./page.ts";
import { helpAt, valueAt } from "./schema-at-path.ts";

/** A value that the schema refuses, in the words of `shared` house style: what is wrong, and how to mend it. */
export interface SchemaProblem {
  rule: string;
  path: DataPath;
  /** Whether the key, not the value, is to blame. */
  key: boolean;
  message: string;
  fix: string;
}

/** Of which page, and where in it, something is refused. */
export interface Context {
  kind: PageKind;
  front: FrontMatter;
  base: DataPath;
}

/** A problem whose value is to blame. */
function refuse(rule: string, path: DataPath, message: string, fix: string): SchemaProblem {
  return { rule, path, key: false, message, fix };
}

export function describeType(expected: string, path: DataPath, context: Context): SchemaProblem {
  const value = valueAt(context.front.data, path);
  const where = writePath(path);
  if (value === undefined)
    return refuse("schema/missing", path, `${where} is missing.`, `add ${exampleLine(context.kind, path)}.`);
  if (value === null)
    return refuse(
      "schema/empty",
      path,
      `${where} is empty.`,
      `fill it in, such as ${exampleLine(context.kind, path)}, or remove the line: an unknown fact counts as a gap.`,
    );
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
    const typed = context.front.typed(path) ?? String(value);
    return refuse(
      "schema/quotes",
      path,
      `${where} is ${typed}, which YAML reads as a ${typeof value === "number" ? "number" : "yes or no"}, not as text.`,
      `put it in quotes: "${typed}".`,
    );
  }
  if (expected === "array" && isTightList(value))
    return refuse(
      "schema/type",
      path,
      `No blank follows the hyphen that begins an entry of ${where}.`,
      "write one behind each hyphen.",
    );
  return refuse(
    "schema/type",
    path,
    `${where} is ${show(value)}, which is not ${TYPE_NAMES[expected] ?? `a ${expected}`}.`,
    TYPE_FIXES[expected] ?? "see the field reference.",
  );
}

const TYPE_NAMES: Record<string, string> = {
  string: "text",
  array: "a list",
  object: "a group of facts",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
};
const TYPE_FIXES: Record<string, string> = {
  string: "write one piece of text.",
  array: "begin each entry on its own line with a hyphen, or put the entries in [ ].",
  object: "write its facts below it, each as `name: value`, or in { }.",
  boolean: "write true or false.",
  number: "write a number without quotes.",
  int: "write a whole number without quotes.",
};

export function describeChoice(values: readonly unknown[], path: DataPath, context: Context): SchemaProblem {
  const value = valueAt(context.front.data, path);
  const known = [...new Set(values.map(String))];
  const where = writePath(path);
  if (value === undefined)
    return refuse(
      "schema/missing",
      path,
      `${where} is missing.`,
      `add \`${String(path.at(-1))}: ${known[0]}\`${known.length > 1 ? ` (or ${joinOr(known.slice(1))})` : ""}.`,
    );
  const guess = didYouMean(typeof value === "string" ? value : "", known);
  return refuse(
    "schema/choice",
    path,
    `${where} is ${show(value)}, which is not one of its choices.`,
    guess === "" ? `use ${joinOr(known)}.` : `${guess} The choices are ${joinOr(known)}.`,
  );
}

export function describeSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: DataPath,
  context: Context,
): SchemaProblem {
  const help = helpAt(context.kind, path);
  if (help !== undefined) return describeHelp(help, path, context);
  const where = writePath(path);
  const bound =
    issue.code === "too_small"
      ? `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`
      : `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}`;
  if (issue.origin === "array")
    return refuse(
      "schema/size",
      path,
      `${where} needs ${bound} ${issue.code === "too_small" && Number(issue.minimum) === 1 ? "entry" : "entries"}.`,
      issue.code === "too_small" ? "add what is missing." : "remove what is too much.",
    );
  return refuse(
    "schema/size",
    path,
    `${where} is ${show(valueAt(context.front.data, path))}; it must be ${bound}.`,
    `write a number that is ${bound}.`,
  );
}

export function describeHelp(help: ValueHelp | undefined, path: DataPath, context: Context): SchemaProblem {
  const value = valueAt(context.front.data, path);
  const is = help?.is ?? "what this field takes";
  const rule =
    help === undefined
      ? "schema/value"
      : `schema/${is
          .replace(/^(?:an?|the) /, "")
          .replace(/[^A-Za-z0-9]+/g, "-")
          .toLowerCase()}`;
  return refuse(
    rule,
    path,
    `${writePath(path)} is ${show(value)}, which is not ${is}.`,
    `${help?.fix ?? "see the field reference"}.`,
  );
}

/** A value as it may be echoed: short, and never more than its beginning, as somebody may have pasted a secret here. */
function show(value: unknown): string {
  if (typeof value === "string" && /\/\/[^/\s]*@/.test(value)) return "an address with a user name in it";
  if (typeof value === "string")
    return value.length > 60 ? `text of ${value.length} characters` : JSON.stringify(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "a group of facts" : String(value);
}
