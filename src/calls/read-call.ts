import type { Book, ClientBook } from "#book/book.ts";
import { didYouMean, joinOr } from "#book/nearest-name.ts";
import { readCallNote } from "#runbook/call-note.ts";
import type { CallNote } from "#runbook/call-note.ts";
import type { AskedQuestion } from "#runbook/call-state.ts";
import { CommandRefused } from "../write/console.ts";
import type { CommandIo } from "../write/console.ts";
import { findCode, readCodeInBook, trailOf } from "./code-book.ts";
import type { BookTarget } from "./code-targets.ts";

/** All that is known of a call before anybody is asked. */
export interface KnownCall {
  client: ClientBook | null;
  note: CallNote | null;
  runbook: string | null;
  code: string | null;
  /** Ids of devices, labels of outlets. */
  about: string[];
  trail: readonly AskedQuestion[];
  /** How the trail ended, where it did. */
  outcome: string | null;
}

/** What a pasted text and the flags tell of a call. A code in either recovers the trail that the text does not have. */
export async function readCall(
  text: string | null,
  flags: Readonly<Record<string, string | undefined>>,
  { book, content }: { book: Book; content: string },
  io: CommandIo,
): Promise<KnownCall> {
  const note = text === null ? null : readCallNote(text);
  if (text !== null && text.trim() !== "" && note === null && findCode(text) === null)
    throw new CommandRefused(
      "The text holds no whole call note and no hand-over code. Fix: paste the note from “--- Call note ---” to its last line, or run npm run call without one.",
    );
  const code = flags["code"] ?? note?.code ?? (text === null ? null : findCode(text));
  const named = flags["client"] ?? note?.client ?? null;
  const match = code === null ? null : await readMatch(code, named, { book, content }, io);
  const client = findClient(book, named ?? match?.target.client ?? null);
  const trail = note !== null && note.trail.length > 0 ? note.trail : match === null ? [] : trailOf(match);
  const runbook = flags["runbook"] ?? note?.runbook ?? match?.target.runbook ?? null;
  return {
    client,
    note,
    runbook,
    code,
    about: match === null ? findAbout(client, note?.subject ?? null) : aboutOf(match.target),
    trail,
    outcome:
      note === null || note.outcome === "open"
        ? match === null
          ? null
          : (OUTCOMES[match.at.to] ?? null)
        : note.outcome,
  };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  resolved: "resolved",
  escalate: "escalated",
  visit: "visit",
};

async function readMatch(
  code: string,
  client: string | null,
  { book, content }: { book: Book; content: string },
  io: CommandIo,
) {
  const reading = await readCodeInBook(code, book, content, client);
  if (reading.kind === "ok" || reading.kind === "outdated") {
    io.talk(`${code}: ${reading.say}\n`);
    return reading.match;
  }
  if (reading.kind === "choices" && io.ask !== null) {
    const picked = await io.ask.select({
      message: `${reading.say} Which one was it?`,
      choices: reading.matches.map(({ target }, index) => ({
        value: String(index),
        label: [target.client, target.runbook, target.subject ?? ""].join(" "),
      })),
    });
    return reading.matches[Number(picked)] ?? null;
  }
  io.talk(`${code}: ${reading.say} The trail is left out; to have it, ${reading.fix}\n`);
  return null;
}

function findClient(book: Book, id: string | null): ClientBook | null {
  if (id === null) return book.clients.size === 1 ? ([...book.clients.values()][0] ?? null) : null;
  const client = book.clients.get(id);
  if (client !== undefined) return client;
  const guess = didYouMean(id, book.clients.keys());
  const few = joinOr([...book.clients.keys()].slice(0, 8));
  throw new CommandRefused(`There is no client "${id}". Fix: ${guess === "" ? `use ${few}.` : guess}`);
}

function aboutOf({ about }: BookTarget): string[] {
  return about.kind === "device" ? [about.id] : about.kind === "outlet" ? [about.label] : [];
}

/** A note names its subject as the page did, by name. */
function findAbout(client: ClientBook | null, subject: string | null): string[] {
  if (client === null || subject === null) return [];
  const name = subject.replace(/^outlet /i, "");
  if (client.outlets.has(name)) return [name];
  if (client.equipment.has(name)) return [name];
  return [...client.equipment.values()]
    .filter((page) => page.data.name === name)
    .map((page) => page.name)
    .slice(0, 1);
}
