import { slugify } from "#import/ids.ts";
import { looksLikeHandOverCode } from "#runbook/hand-over.ts";
import { CommandRefused } from "../write/console.ts";
import type { CommandIo, FinishOptions } from "../write/console.ts";
import { finishChanges } from "../write/finish.ts";
import { withRefusals } from "../write/new-command.ts";
import { textOf } from "../write/new/input.ts";
import { printFacts } from "../write/print-page.ts";
import { readBook } from "../write/read-book.ts";
import { askCall } from "./ask-call.ts";
import { readCall } from "./read-call.ts";

export interface CallOptions extends FinishOptions {
  flags: Readonly<Record<string, string | undefined>>;
  /** A pasted call note, or any text with a hand-over code in it; null if there is none. */
  note: string | null;
  /** The wall clock in a time zone, `2026-11-23T10:14`. */
  clock(timezone: string | undefined): string;
}

/** Writes a call's page. Resolves to the exit code: 0 written, 1 refused by the check, 2 could not run. */
export async function runCallCommand(options: CallOptions, io: CommandIo): Promise<0 | 1 | 2> {
  return withRefusals(io, async () => {
    const { content } = options;
    const { note, flags } = await askBeginning(options, io);
    const { book, files, texts } = await readBook(content);
    const known = await readCall(note, flags, { book, content }, io);
    const client = known.client ?? (await askClient());
    const now = options.clock(client.page.data.timezone ?? book.practice?.data.timezone);
    const data = await askCall({ book, known, client, flags, now }, io);
    const name = freeName(
      `${textOf(data, "at").slice(0, 10)}-${flags["id"] ?? fewWords(textOf(data, "said"))}`,
      (taken) => texts.has(`clients/${client.id}/calls/${taken}.mdx`),
    );
    const change = {
      file: `clients/${client.id}/calls/${name}.mdx`,
      before: null,
      after: printFacts(data),
    };
    const commit = {
      branch: `call/${client.id}-${name}`,
      message: `${client.page.data.name}: call of ${name.slice(0, 10)}\n\n${textOf(data, "said")}`,
    };
    return finishChanges({ changes: [change], commit, next: nextStep(data) }, files, options, io);

    async function askClient() {
      const choices = [...book.clients.values()].map(({ id, page }) => ({
        value: id,
        label: page.data.name,
      }));
      const id = await io.ask?.select({ message: "Which client called?", choices });
      const chosen = book.clients.get(id ?? "");
      if (chosen !== undefined) return chosen;
      throw new CommandRefused(
        "--client is missing: which client called. Fix: name it, such as --client harbor-dental.",
      );
    }
  });
}

/** What there is of the call already: given on the command line, pasted, or read out as a code; or nothing. */
async function askBeginning(
  { note, flags }: CallOptions,
  { ask }: CommandIo,
): Promise<Pick<CallOptions, "note" | "flags">> {
  if (ask === null || note !== null || flags["code"] !== undefined) return { note, flags };
  const from = await ask.select({
    message: "What is there of the call?",
    choices: [
      { value: "nothing", label: "nothing yet", hint: "asks for everything" },
      { value: "note", label: "the call note, to paste" },
      { value: "code", label: "a hand-over code", hint: "recovers the questions and answers" },
    ],
  });
  if (from === "note") return { flags, note: await ask.paste({ message: "Paste the call note." }) };
  if (from !== "code") return { note, flags };
  const code = await ask.text({
    message: "Which code was read out?",
    check: (typed) =>
      looksLikeHandOverCode(typed) === "whole"
        ? undefined
        : `"${typed}" is no whole code. Fix: type it as it was read out, such as 4K7-9R2-HX3.`,
  });
  return { note, flags: { ...flags, code } };
}

function nextStep(data: Readonly<Record<string, unknown>>): string {
  const open = data["outcome"] === "escalated" || data["outcome"] === "visit";
  if (open && data["cause"] === undefined)
    return "once it is known what it was, add `cause` and `prevention`; npm run check lists the call until then.";
  if (open && data["prevention"] === undefined && data["noneBecause"] === undefined)
    return "add `prevention: { what: … }`, or `noneBecause: …`; npm run check lists the call until then.";
  if (data["wrong"] !== undefined)
    return "what was wrong is doubtful from now on, until a visit confirms it.";
  if (data["lacked"] !== undefined)
    return "what was lacking is on the next visit's list: npm run visit shows it.";
  return "nothing is left open.";
}

const DULL = new Set(
  "a an the my our your his her its i we you he she it they is are was be been has have had and or but so of to in on at for with that this there not no do does did can cannot will says say just again please me us".split(
    " ",
  ),
);

/** The words of a sentence that tell it from others, five at most, as a file's name. */
function fewWords(text: string): string {
  const words = slugify(text.replace(/['’]\w*/g, "")).split("-");
  const telling = words.filter((word) => word.length > 1 && !DULL.has(word));
  return (telling.length > 0 ? telling : words).slice(0, 5).join("-");
}

function freeName(wanted: string, taken: (name: string) => boolean): string {
  if (!taken(wanted)) return wanted;
  let number = 2;
  while (taken(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
