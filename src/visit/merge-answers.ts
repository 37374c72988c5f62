import { CommandRefused } from "../write/console.ts";
import type { Answer, Answers, NamedAnswers } from "./answers.ts";

/** Several technicians' answers as one visit's. */
export type Merged = Pick<Answers, "client" | "made" | "on" | "reason" | "summary" | "minutes"> & {
  by: string[];
  answers: Answer[];
};

/** Kinds of which everybody may have some of their own: what people said, showed, thought and found. */
const ADDITIVE: ReadonlySet<Answer["kind"]> = new Set([
  "checkIn",
  "training",
  "idea",
  "promise",
  "prevented",
  "note",
]);

/**
 * Merges answers files, in their order. Different fields go together; the same field with the same value is one answer;
 * the same field with two values is a conflict, and all conflicts are named at once, with both values and whose they are.
 * Throws CommandRefused.
 */
export function mergeAnswers(files: readonly NamedAnswers[]): Merged {
  const conflicts: string[] = [];
  const fields = new Map<string, { value: string; from: NamedAnswers }>();
  const claim = (name: string, value: string, from: NamedAnswers): boolean => {
    const known = fields.get(name);
    if (known === undefined) fields.set(name, { value, from });
    else if (known.value !== value)
      conflicts.push(
        `${name} has two answers.\n  ${sayValue(known.value, known.from)}\n  ${sayValue(value, from)}\n  Fix: agree on one, and take the other out of its file.`,
      );
    return known === undefined;
  };
  const merged = new Map<string, Answer>();
  for (const from of files) {
    const { on, reason, answers } = from.answers;
    if (on !== undefined) claim("The day of the visit", on, from);
    if (reason !== undefined) claim("The reason for the visit", reason, from);
    for (const answer of answers) {
      if (ADDITIVE.has(answer.kind))
        merged.set(JSON.stringify([answer.kind, answer.about, answer.values]), answer);
      else {
        for (const [field, value] of Object.entries(answer.values))
          claim(nameField(answer, field), value, from);
        merged.set(answer.item, join(merged.get(answer.item), answer));
      }
    }
  }
  conflicts.push(...findDenied(files));
  if (conflicts.length > 0) throw new CommandRefused(conflicts.join("\n"));
  const heads = files.map(({ answers }) => answers);
  const summaries = [...new Set(heads.flatMap(({ summary }) => summary?.trim() ?? []))].filter(
    (text) => text !== "",
  );
  const minutes = heads.flatMap((head) => head.minutes ?? []);
  return {
    client: heads[0]?.client ?? "",
    made: heads.map(({ made }) => made).sort()[0] ?? "",
    by: [...new Set(heads.flatMap((head) => head.by ?? []))],
    on: heads.find(({ on }) => on !== undefined)?.on,
    reason: heads.find(({ reason }) => reason !== undefined)?.reason,
    // The visit lasted as long as the one who stayed longest.
    minutes: minutes.length === 0 ? undefined : Math.max(...minutes),
    summary: summaries.length === 0 ? undefined : summaries.join(" "),
    answers: [...merged.values()],
  };
}

/** One saw a fact, or its whole page, to be true; another says it is something else. */
function findDenied(files: readonly NamedAnswers[]): string[] {
  const facts = files.flatMap((from) =>
    from.answers.answers.filter(({ kind }) => kind === "facts").map((answer) => ({ from, answer })),
  );
  return facts.flatMap(({ from, answer }) =>
    Object.entries(answer.values).flatMap(([field, value]) => {
      const was = answer.was[field] ?? "";
      // What was blank is in nobody's way.
      if (was === "" || was === value) return [];
      return facts
        .filter((other) => other.from !== from && other.answer.about === answer.about)
        .filter(({ answer: { ticks } }) =>
          ticks.some((tick) => tick === "" || tick === field || field.startsWith(`${tick}.`)),
        )
        .map(
          (other) =>
            `${nameField(answer, field)} has two answers.\n  still true, ${sayValue(was, other.from)}\n  ${sayValue(value, from)}\n  Fix: agree on one, and take the other out of its file.`,
        );
    }),
  );
}

function join(known: Answer | undefined, answer: Answer): Answer {
  if (known === undefined) return answer;
  return {
    ...known,
    facts: [...new Set([...known.facts, ...answer.facts])],
    values: { ...known.values, ...answer.values },
    was: { ...answer.was, ...known.was },
    ticks: [...new Set([...known.ticks, ...answer.ticks])],
  };
}

/** A field by the page's own name, whichever item of the pack asked for it. */
function nameField({ kind, about }: Answer, field: string): string {
  return kind === "facts"
    ? `${about}#${field}`
    : kind === "call"
      ? `calls/${about}#${field}`
      : `${kind} ${about}, ${field}`;
}

function sayValue(value: string, { file, answers }: NamedAnswers): string {
  const who = answers.by === undefined ? "" : ` by ${answers.by.join(", ")}`;
  return `${JSON.stringify(value)}${who}, in ${file}`;
}
