import type * as z from "zod";
import type { PageKind, ValueHelp } from "#schemas/index.ts";
import { writePath } from "./field-names.ts";
import type { FrontMatter } from "./front-matter.ts";
import { meantBranch, meantKey } from "./mend-value.ts";
import { didYouMean, joinOr } from "./nearest-name.ts";
import type { DataPath } from "./page.ts";
import { keysAt, valueAt } from "./schema-at-path.ts";
import { describeChoice, describeHelp, describeSize, describeType } from "./value-problems.ts";
import type { Context, SchemaProblem } from "./value-problems.ts";

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

/** `a switch`, `an outlet`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? "an" : "a"} ${word}`;
}
