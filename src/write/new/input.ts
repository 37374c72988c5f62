import type { Book, ClientBook } from "#book/book.ts";
import { didYouMean, joinOr } from "#book/nearest-name.ts";
import { scopeOf } from "#book/resolve.ts";
import { slugify } from "#import/ids.ts";
import { printFacts } from "../print-page.ts";
import type { DataPath } from "#book/page.ts";
import type { Change, Facts } from "#import/plan.ts";
import type { PageKind } from "#schemas/index.ts";
import { CommandRefused } from "../console.ts";
import type { Choice, CommandIo } from "../console.ts";
import { createForm, setIn } from "../form.ts";
import type { Form } from "../form.ts";
import { fieldPath } from "#book/field-names.ts";
import { readAnswer } from "../read-answer.ts";

/** Everything a skeleton may look at. */
export interface NewInput {
  book: Book;
  /** Texts of the files that may be edited, by path. */
  texts: ReadonlyMap<string, string>;
  flags: Readonly<Record<string, string | undefined>>;
  /** `--set field=value`, as typed. */
  sets: readonly string[];
  today: string;
}

/** What a skeleton makes. */
export interface NewResult {
  changes: Change[];
  /** For the commit: `Add SW-02 to Harbor Dental`. */
  title: string;
  branch: string;
  next: string;
}

/** A form for a page of a kind: flags first, then questions. */
export function openForm(kind: PageKind, input: NewInput, io: CommandIo): Form {
  return createForm(kind, input.flags, io.ask);
}

/** The client that a new page is for: named, asked for, or the only one. */
export async function chooseClient(input: NewInput, form: Form): Promise<ClientBook> {
  const { clients } = input.book;
  const only = clients.size === 1 ? [...clients.keys()][0] : undefined;
  const id =
    input.flags["client"] ??
    only ??
    (await form.answer({
      flag: "client",
      message: "Which client?",
      path: null,
      required: true,
      choices: [...clients.values()].map((client) => ({ value: client.id, label: client.page.data.name })),
    }));
  const client = clients.get(id ?? "");
  if (client !== undefined) {
    form.within(scopeOf(input.book, client.id));
    return client;
  }
  form.close();
  const guess = didYouMean(id ?? "", clients.keys());
  throw new CommandRefused(
    `There is no client "${id ?? ""}". Fix: ${guess === "" ? `use ${joinOr([...clients.keys()].slice(0, 8))}.` : guess}`,
  );
}

/** The id of a new page: `--id`, else made from its name. Throws if a page has it already. */
export function newId(input: NewInput, name: string, taken: (id: string) => boolean, what: string): string {
  const id = input.flags["id"] ?? slugify(name);
  if (!taken(id)) return id;
  throw new CommandRefused(
    `${what} "${id}" exists already. Fix: give another name, or another id with --id.`,
  );
}

/** Fields given with `--set`, put into the data as the schema takes them. */
export function applySets(kind: PageKind, data: Facts, sets: readonly string[]): void {
  for (const set of sets) {
    const at = set.indexOf("=");
    if (at < 1)
      throw new CommandRefused(
        `--set is "${set}". Fix: write a field and its value, such as --set model="USW-48".`,
      );
    const path = fieldPath(data, set.slice(0, at));
    setIn(data, path, readAnswer(kind, path, set.slice(at + 1)));
  }
}

/** `verified` for a page whose writer stands before the thing: only if `--by` says who. */
export function verifiedBy(input: NewInput): Facts {
  const by = input.flags["by"];
  return by === undefined ? {} : { verified: { on: input.today, by } };
}

/** A new page's change. */
export function newFile(file: string, data: Facts, prose?: string): Change {
  return { file, before: null, after: printFacts(data, prose) };
}

/** Asks where something is; where a client has one location, nobody is asked. */
export async function askLocation(
  data: Facts,
  path: DataPath,
  client: ClientBook,
  form: Form,
): Promise<void> {
  const [only, ...more] = client.locations.keys();
  if (only === undefined) return;
  const choices = [...client.locations.values()].map(({ id, name }) => ({ value: id, label: name }));
  const question = { flag: "location", message: "At which location?", path, choices };
  if (more.length > 0) await form.fill(data, { ...question, required: true });
  else setIn(data, path, only);
}

/** A value as text; "" if it is none. */
export function textOf(data: Facts, key: string): string {
  const value = data[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function toChoices(values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: value }));
}
