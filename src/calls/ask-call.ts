import type { Book, ClientBook } from "#book/book.ts";
import { scopeOf } from "#book/resolve.ts";
import { oneLine } from "#import/escape-prose.ts";
import type { Fact, Facts } from "#import/plan.ts";
import { looksLikeHandOverCode } from "#runbook/hand-over.ts";
import { CallSchema } from "#schemas/call.ts";
import type { Call } from "#schemas/index.ts";
import { CommandRefused } from "../write/console.ts";
import type { Choice, CommandIo } from "../write/console.ts";
import { createForm } from "../write/form.ts";
import type { Form } from "../write/form.ts";
import { askLesson } from "./ask-lesson.ts";
import type { KnownCall } from "./read-call.ts";

export interface AskInput {
  book: Book;
  known: KnownCall;
  client: ClientBook;
  flags: Readonly<Record<string, string | undefined>>;
  /** The client's wall clock, `2026-11-23T10:14`. */
  now: string;
}

/** A call's front matter: what is known, what flags say, and what only a person can tell. */
export async function askCall(input: AskInput, io: CommandIo): Promise<Facts> {
  const { known, flags } = input;
  const form = createForm("call", flags, io.ask);
  form.within(scopeOf(input.book, input.client.id));
  const data: Facts = { kind: "call" };
  const note = known.note;
  await ask(form, data, "at", "When did the call come in?", note?.at ?? input.now);
  await form.fill(data, {
    flag: "takenBy",
    message: "Who took it?",
    blank: "they helped themselves",
    path: ["takenBy"],
  });
  await ask(form, data, "caller", "Who called? A contact's id, or a name.", callerOf(input));
  await ask(form, data, "said", "What did they say, in their words?", said(note?.said));
  if (flags["about"] !== undefined || known.about.length === 0)
    await form.fill(data, {
      flag: "about",
      message: "What did it turn out to be about?",
      path: ["about"],
    });
  else data["about"] = known.about;
  if (known.runbook !== null && known.runbook !== "") data["runbook"] = known.runbook;
  else await form.fill(data, { flag: "runbook", message: "Which runbook was followed?", path: ["runbook"] });
  // What is no code is not kept: it may be something that somebody pasted by mistake.
  if (known.code !== null && looksLikeHandOverCode(known.code) === "whole") data["code"] = known.code;
  const trail = known.trail.map(({ asked, answered, note: more }) => tidy({ asked, answered, note: more }));
  if (trail.length > 0) data["trail"] = trail;
  await ask(
    form,
    data,
    "outcome",
    "How did it end?",
    known.outcome,
    CallSchema.shape.outcome.options.map((value) => ({ value, label: OUTCOMES[value] })),
  );
  await ask(
    form,
    data,
    "minutes",
    "How many minutes did it take?",
    note === null ? null : String(note.minutes),
  );
  await askLesson(input, form, data, io);
  form.close();
  return inOrder(data);
}

async function ask(
  form: Form,
  data: Facts,
  field: string,
  message: string,
  propose: string | null,
  choices?: Choice[],
): Promise<void> {
  const question = { flag: field, message, path: [field], propose, required: true };
  await form.fill(data, choices === undefined ? question : { ...question, choices });
}

/** Call mode writes “not noted” where nobody typed anything. */
function said(value: string | undefined): string | null {
  return value === undefined || value === "" || value === "not noted"
    ? null
    : oneLine(value.replace(/\s*\n\s*/g, " "));
}

function tidy(entry: { asked: string; answered: string; note: string | undefined }): Facts {
  const { asked, answered, note } = entry;
  if (asked.trim() === "" || answered.trim() === "")
    throw new CommandRefused(
      `The note has a question without an answer (“${asked}”). Fix: mend the note and paste it again.`,
    );
  return {
    asked: oneLine(asked),
    answered: oneLine(answered),
    ...(note === undefined || note === "" ? {} : { note: oneLine(note) }),
  };
}

const OUTCOMES = {
  resolved: "resolved in the call",
  "self-served": "self-served: they solved it themselves",
  escalated: "escalated: somebody else had to take over",
  visit: "visit: somebody must come, or came",
} as const satisfies Record<Call["outcome"], string>;

/** A contact's id where the note names one of the client's contacts, else the name as it was noted. */
function callerOf({ known, client }: AskInput): string | null {
  const caller = said(known.note?.caller);
  const named = [...client.contacts.values()].filter(({ name }) => name === caller);
  return named.length === 1 ? (named[0]?.id ?? caller) : caller;
}

/** The keys as the schema has them, so that all call pages read alike. */
function inOrder(data: Facts): Facts {
  return Object.fromEntries(
    Object.keys(CallSchema.shape).flatMap((key): [string, Fact][] =>
      data[key] === undefined ? [] : [[key, data[key]]],
    ),
  );
}
