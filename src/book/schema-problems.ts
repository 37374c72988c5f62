import type * as z from "zod";
import type { PageKind, ValueHelp } from "#schemas/index.ts";
import { exampleLine } from "./field-example.ts";
import { didYouMean, joinOr } from "./nearest-name.ts";
import type { FrontMatter } from "./front-matter.ts";
import { isTightList, meantBranch, meantKey } from "./mend-value.ts";
import type { DataPath } from "./page.ts";
import { helpAt, keysAt, valueAt } from "./schema-at-path.ts";

/** A value that the schema refuses, in the words of `shared` house style: what is wrong, and how to mend it. */
export interface SchemaProblem {
  rule: string;
  path: DataPath;
  /** Whether the key, not the value, is to blame. */
  key: boolean;
  message: string;
  fix: string;
}

/** Turns what zod found on a page into sentences for the technician who wrote it. */
export function describeIssues(
  kind: PageKind,
  issues: readonly z.core.$ZodIssue[],
  front: FrontMatter,
): SchemaProblem[] {
  const problems = issues.flatMap((issue) => describeIssue(issue, { kind, front, base: [] }));
  // A mistyped key lacks under its right name, too: one slip is one finding.
  const meant = new Set(problems.flatMap((problem) => meantBy(problem, kind, front)).map(writePath));
  return problems.filter(({ rule, path }) => rule !== "schema/missing" || !meant.has(writePath(path)));
}

/** The path that a mistyped key was meant to have. */
function meantBy({ rule, path }: SchemaProblem, kind: PageKind, front: FrontMatter): DataPath[] {
  const holder = valueAt(front.data, path.slice(0, -1));
  if (rule !== "schema/unknown-key" || typeof holder !== "object" || holder === null) return [];
  const name = meantKey(nameBeforeColon(String(path.at(-1))), keysAt(kind, path.slice(0, -1)), holder);
  return name === undefined ? [] : [[...path.slice(0, -1), name]];
}

/** `addresses[0].ip`, as a person would say where a value stands. */
export function writePath(path: DataPath): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}

interface Context {
  kind: PageKind;
  front: FrontMatter;
  base: DataPath;
}

function describeIssue(issue: z.core.$ZodIssue, context: Context): SchemaProblem[] {
  const path: DataPath = [
    ...context.base,
    ...issue.path.map((step) => (typeof step === "number" ? step : String(step))),
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => describeUnknownKey(key, path, context));
    case "invalid_union":
      return describeUnion(issue, path, context);
    case "invalid_type":
      return [describeType(issue.expected, path, context)];
    case "invalid_value":
      return [describeChoice(issue.values, path, context)];
    case "too_small":
    case "too_big":
      return [describeSize(issue, path, context)];
    case "custom":
      return [describeHelp(issue.params?.["help"] as ValueHelp | undefined, path, context)]; // `as`: only text() writes this
    default:
      return [
        {
          rule: "schema/value",
          path,
          key: false,
          message: `${writePath(path)} is not valid: ${issue.message}.`,
          fix: "see the field reference.",
        },
      ];
  }
}

function describeUnknownKey(name: string, path: DataPath, context: Context): SchemaProblem {
  const known = keysAt(context.kind, path);
  const place = path.length === 0 ? `${withArticle(context.kind)} page` : writePath(path);
  const tight = nameBeforeColon(name);
  if (known.includes(tight) && tight !== name)
    return {
      rule: "schema/unknown-key",
      path: [...path, name],
      key: true,
      message: `No blank follows the colon of "${tight}".`,
      fix: `write one: ${tight}: ….`,
    };
  const guess = didYouMean(name, known);
  return {
    rule: "schema/unknown-key",
    path: [...path, name],
    key: true,
    message: `"${name}" is not something ${place} can say.`,
    fix: SECRET_KEY.test(name)
      ? "keep it in the vault and name its place there; if it was typed here, change it, as it has been in a file."
      : guess === ""
        ? `use one of ${joinOr(known)}, or write it below the front matter.`
        : guess,
  };
}

/** Where a name and its value run together, as in `{ ip:10.20.1.2 }`, YAML takes both for a name. */
function nameBeforeColon(key: string): string {
  return key.replace(/:.*$/s, "");
}

/** Keys that promise a secret. To say "did you mean" or "write it below" would be to ask for it. */
export const SECRET_KEY =
  /^(?:pass|passwd|password|passphrase|passcode|pin|psk|secret|token|api_?key|key|code|recovery.*)$/i;

/** Of a union's branches, the one that got furthest is the one the writer meant. */
function describeUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: DataPath,
  context: Context,
): SchemaProblem[] {
  const value = valueAt(context.front.data, path);
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const deep = meantBranch(issue, value);
  if (deep !== undefined) return deep.flatMap((inner) => describeIssue(inner, { ...context, base: path }));
  const custom = branches.flat().find((inner) => inner.code === "custom");
  if (custom !== undefined) return describeIssue(custom, { ...context, base: path });
  const choice = branches.flat().flatMap((inner) => (inner.code === "invalid_value" ? inner.values : []));
  if (choice.length > 0) return [describeChoice(choice, path, context)];
  const first = branches[0]?.[0];
  return first === undefined
    ? [describeHelp(undefined, path, context)]
    : describeIssue(first, { ...context, base: path });
}

function describeType(expected: string, path: DataPath, context: Context): SchemaProblem {
  const value = valueAt(context.front.data, path);
  const where = writePath(path);
  if (value === undefined)
    return {
      rule: "schema/missing",
      path,
      key: false,
      message: `${where} is missing.`,
      fix: `add ${exampleLine(context.kind, path)}.`,
    };
  if (value === null)
    return {
      rule: "schema/empty",
      path,
      key: false,
      message: `${where} is empty.`,
      fix: `fill it in, such as ${exampleLine(context.kind, path)}, or remove the line: an unknown fact counts as a gap.`,
    };
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
    const typed = context.front.typed(path) ?? String(value);
    return {
      rule: "schema/quotes",
      path,
      key: false,
      message: `${where} is ${typed}, which YAML reads as a ${typeof value === "number" ? "number" : "yes or no"}, not as text.`,
      fix: `put it in quotes: "${typed}".`,
    };
  }
  if (expected === "array" && isTightList(value))
    return {
      rule: "schema/type",
      path,
      key: false,
      message: `No blank follows the hyphen that begins an entry of ${where}.`,
      fix: "write one behind each hyphen.",
    };
  return {
    rule: "schema/type",
    path,
    key: false,
    message: `${where} is ${show(value)}, which is not ${TYPE_NAMES[expected] ?? `a ${expected}`}.`,
    fix: TYPE_FIXES[expected] ?? "see the field reference.",
  };
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

function describeChoice(values: readonly unknown[], path: DataPath, context: Context): SchemaProblem {
  const value = valueAt(context.front.data, path);
  const known = [...new Set(values.map(String))];
  const where = writePath(path);
  if (value === undefined)
    return {
      rule: "schema/missing",
      path,
      key: false,
      message: `${where} is missing.`,
      fix: `add \`${String(path.at(-1))}: ${known[0]}\`${known.length > 1 ? ` (or ${joinOr(known.slice(1))})` : ""}.`,
    };
  const guess = didYouMean(typeof value === "string" ? value : "", known);
  return {
    rule: "schema/choice",
    path,
    key: false,
    message: `${where} is ${show(value)}, which is not one of its choices.`,
    fix: guess === "" ? `use ${joinOr(known)}.` : `${guess} The choices are ${joinOr(known)}.`,
  };
}

function describeSize(
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
    return {
      rule: "schema/size",
      path,
      key: false,
      message: `${where} needs ${bound} ${issue.code === "too_small" && Number(issue.minimum) === 1 ? "entry" : "entries"}.`,
      fix: issue.code === "too_small" ? "add what is missing." : "remove what is too much.",
    };
  return {
    rule: "schema/size",
    path,
    key: false,
    message: `${where} is ${show(valueAt(context.front.data, path))}; it must be ${bound}.`,
    fix: `write a number that is ${bound}.`,
  };
}

function describeHelp(help: ValueHelp | undefined, path: DataPath, context: Context): SchemaProblem {
  const value = valueAt(context.front.data, path);
  const is = help?.is ?? "what this field takes";
  const rule =
    help === undefined
      ? "schema/value"
      : `schema/${is
          .replace(/^(?:an?|the) /, "")
          .replace(/[^A-Za-z0-9]+/g, "-")
          .toLowerCase()}`;
  return {
    rule,
    path,
    key: false,
    message: `${writePath(path)} is ${show(value)}, which is not ${is}.`,
    fix: `${help?.fix ?? "see the field reference"}.`,
  };
}

/** A value as it may be echoed: short, and never more than its beginning, as somebody may have pasted a secret here. */
function show(value: unknown): string {
  if (typeof value === "string" && /\/\/[^/\s]*@/.test(value)) return "an address with a user name in it";
  if (typeof value === "string")
    return value.length > 60 ? `text of ${value.length} characters` : JSON.stringify(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "a group of facts" : String(value);
}

/** `a switch`, `an outlet`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? "an" : "a"} ${word}`;
}
