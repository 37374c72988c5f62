import { describeUnknown, findUnknown } from "#check/rules/reference-unknown.ts";
import type { AnyPage, DataPath } from "#book/page.ts";
import type { Scope } from "#book/resolve.ts";
import type { PageKind } from "#schemas/index.ts";
import { didYouMean, joinOr } from "#book/nearest-name.ts";
import type { Fact, Facts } from "#import/plan.ts";
import { offerNames } from "./choices.ts";
import type { Offer } from "./choices.ts";
import { CommandRefused } from "./console.ts";
import type { Choice, Dialogue } from "./console.ts";
import { problemsAt, readAnswer } from "./read-answer.ts";

/** One field of a new page. */
export interface Question {
  /** The flag that answers it: `--name`. */
  flag: string;
  message: string;
  /** Where it stands in the page's data, for the schema's judgement; null for what is no field. */
  path: DataPath | null;
  /** Derived from the book. On a terminal it stands in the line already; in a script it answers what must be answered. */
  propose?: string | null;
  /** A page cannot do without it. All else may stay blank: a blank counts as a gap, a guess as a fact. */
  required?: boolean;
  choices?: readonly Choice[];
  /** What a blank means, if not that it is not known yet: “nothing was wrong”. */
  blank?: string;
}

/** Answers from flags first, then from the person at the terminal, then derived. */
export interface Form {
  /** From now on answers that name things are judged, and things to name offered, by what there is here. */
  within(scope: Scope): void;
  /** The answer as typed, or undefined for a blank. In a script what is missing is collected and told by `close`. */
  answer(question: Question): Promise<string | undefined>;
  /** The same, put into `data` as the schema takes it. */
  fill(data: Facts, question: Question & { path: DataPath }): Promise<void>;
  /** Throws CommandRefused if anything was missing or wrong. */
  close(): void;
}

export function createForm(
  kind: PageKind,
  flags: Readonly<Record<string, string | undefined>>,
  ask: Dialogue | null,
): Form {
  const wrong: string[] = [];
  let scope: Scope | null = null;
  const answer = async (question: Question): Promise<string | undefined> => {
    const { flag, message, required = false } = question;
    const { path, choices } = question;
    const propose = question.propose ?? undefined;
    const given = flags[flag];
    const judge = (typed: string): string | undefined => judgeAnswer(kind, question, typed, scope);
    if (given !== undefined) {
      const problem = judge(given);
      if (problem !== undefined) wrong.push(`--${flag}: ${problem}`);
      return given;
    }
    if (ask === null) {
      if (required && propose === undefined)
        wrong.push(`--${flag} is missing: ${lowerFirst(message)}.${examples(choices)}`);
      return required ? (propose ?? "") : undefined;
    }
    const offer =
      choices !== undefined
        ? { choices, many: false }
        : path === null || scope === null
          ? null
          : offerNames(kind, path, scope);
    if (offer !== null) return choose(ask, question, offer);
    const typed = await ask.text({
      message,
      ...(propose === undefined ? {} : { initial: propose }),
      ...(required ? {} : { hint: `leave empty if ${question.blank ?? "it is not known yet"}` }),
      check: judge,
    });
    return typed === "" ? undefined : typed;
  };
  return {
    within: (place) => void (scope = place),
    answer,
    fill: async (data, question) => {
      const typed = await answer(question);
      if (typed !== undefined && typed !== "")
        setIn(data, question.path, readAnswer(kind, question.path, typed));
    },
    close: () => {
      if (wrong.length > 0) throw new CommandRefused(wrong.join("\n"));
    },
  };
}

/** Of a list of names none may be meant; of single ones, one is for not knowing, unless a page cannot do without. */
async function choose(ask: Dialogue, question: Question, offer: Offer): Promise<string | undefined> {
  const { message, required = false } = question;
  const propose = question.propose ?? undefined;
  if (offer.many) {
    const initial = propose?.split(/\s*,\s*/) ?? [];
    const chosen = await ask.many({ message, choices: offer.choices, initial });
    return chosen.length === 0 ? undefined : chosen.join(", ");
  }
  const choices = required
    ? offer.choices
    : [{ value: "", label: question.blank ?? "not known yet" }, ...offer.choices];
  const chosen = await ask.select({
    message,
    choices,
    ...(propose === undefined ? {} : { initial: propose }),
  });
  return chosen === "" ? undefined : chosen;
}

/** Puts a value into plain data, making the groups and lists on the way. */
export function setIn(data: Facts, path: DataPath, value: Fact): void {
  let place: Record<string | number, Fact> | Fact[] = data;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const fresh: Fact = typeof path[index + 1] === "number" ? [] : {};
    const known = Reflect.get(place, step) as Fact | undefined; // `as`: plain facts all the way down
    const next = known ?? fresh;
    Reflect.set(place, step, next);
    if (typeof next !== "object") return;
    place = next;
  }
  Reflect.set(place, path.at(-1) ?? "", value);
}

function judgeAnswer(
  kind: PageKind,
  { path, required, choices }: Question,
  typed: string,
  scope: Scope | null,
): string | undefined {
  if (typed === "") return required === true ? "This must be filled in." : undefined;
  if (choices !== undefined && !choices.some(({ value }) => value === typed)) {
    const known = choices.map(({ value }) => value);
    const guess = didYouMean(typed, known);
    return `"${typed}" is not one of its choices. Fix: ${guess === "" ? `use ${joinOr(known.slice(0, 20))}.` : guess}`;
  }
  if (path === null) return undefined;
  const data: Facts = {};
  setIn(data, path, readAnswer(kind, path, typed));
  const [problem] = problemsAt(kind, data, path);
  if (problem !== undefined) return sayAnswer(problem);
  // `as`: a page of which one field alone is filled in; nothing but its references is looked at.
  const page = { kind, data, client: scope?.client?.id ?? null, file: "" } as unknown as AnyPage;
  const [unknown] = scope === null ? [] : findUnknown(scope, page);
  return unknown === undefined || scope === null ? undefined : sayAnswer(describeUnknown(scope, unknown));
}

/** The check's words for somebody who has just typed the value: they know the field, and quote nothing. */
function sayAnswer({ message, fix }: { message: string; fix: string }): string {
  const said = message.replace(/^\S+ is (.+), which is /, "$1 is ");
  return `${said} Fix: ${fix.replace(/ (?:in|without) quotes/, "")}`;
}

function examples(choices: readonly Choice[] | undefined): string {
  return choices === undefined ? "" : ` Use ${joinOr(choices.map(({ value }) => value).slice(0, 20))}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/[?.]$/, "");
}
