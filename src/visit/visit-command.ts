import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ClientBook } from "#book/book.ts";
import { didYouMean, joinOr } from "#book/nearest-name.ts";
import { CommandRefused } from "../write/console.ts";
import type { CommandIo, FinishOptions } from "../write/console.ts";
import { finishChanges } from "../write/finish.ts";
import { withRefusals } from "../write/new-command.ts";
import { readBook } from "../write/read-book.ts";
import type { BookFiles } from "../write/read-book.ts";
import { readAnswers } from "./answers.ts";
import type { NamedAnswers } from "./answers.ts";
import { askPack } from "./ask-pack.ts";
import { editAnswered } from "./edit-pages.ts";
import { mergeAnswers } from "./merge-answers.ts";
import type { Merged } from "./merge-answers.ts";
import { collectPack } from "./pack.ts";
import { writeVisitPage } from "./visit-page.ts";
import { writePack } from "./write-pack.ts";

export interface VisitOptions extends FinishOptions {
  client: string;
  /** Answers files; none means before the visit. */
  answers: readonly string[];
  /** After the visit, by dialogue. */
  done: boolean;
  /** Where the pack goes: a folder. */
  out: string;
  /** Who came, if the answers do not say. */
  by: readonly string[];
}

/** Before a visit: writes its pack. After: turns answers into the visit's page and edits. 0 done, 1 refused, 2 could not run. */
export async function runVisitCommand(options: VisitOptions, io: CommandIo): Promise<0 | 1 | 2> {
  return withRefusals(io, async () => {
    const files = await readBook(options.content);
    const client = findClient(files, options.client);
    if (options.answers.length > 0) return takeAnswers(await readFiles(options), client, files, options, io);
    const pack = collectPack(files.book, client, options.today);
    if (!options.done) {
      const path = join(options.out, `visit-${client.id}-${options.today}.html`);
      if (!options.dryRun) await writeFile(path, writePack(pack));
      for (const { title, items } of pack.sections) io.out(`${title}: ${items.length}\n`);
      io.out(`${options.dryRun ? "Would write" : "Wrote"} ${path}\n`);
      io.talk(
        `Next: open it on a phone or print it; afterwards npm run visit -- ${client.id} --answers FILE.\n`,
      );
      return 0;
    }
    if (io.ask === null)
      throw new CommandRefused(
        "--done asks at a terminal. Fix: give the pack's answers with --answers FILE.",
      );
    const answers = await askPack(pack, io.ask);
    return takeAnswers([{ file: "the dialogue", answers }], client, files, options, io);
  });
}

async function takeAnswers(
  named: readonly NamedAnswers[],
  client: ClientBook,
  files: BookFiles,
  options: VisitOptions,
  io: CommandIo,
): Promise<0 | 1 | 2> {
  const read = mergeAnswers(named);
  const merged: Merged = { ...read, by: options.by.length > 0 ? [...options.by] : read.by };
  if (merged.by.length === 0)
    throw new CommandRefused("Nobody is named as having come. Fix: say who with --by, such as --by dana.");
  const on = merged.on ?? merged.made;
  const name = freeName(client, on, files);
  const edits = editAnswered(merged, client, files.texts, { name, on });
  if (edits.problems.length > 0) {
    io.talk(`${edits.problems.join("\n")}\nNothing has been written.\n`);
    return 1;
  }
  const page = {
    file: `clients/${client.id}/visits/${name}.mdx`,
    before: null,
    after: writeVisitPage(merged, client, edits, on),
  };
  const people = merged.by.join(", ");
  const commit = {
    branch: `visit/${client.id}-${name}`,
    message: `${client.page.data.name}: visit of ${on} by ${people}\n\n${edits.changes.length} pages edited, ${edits.supplied.length} missing facts supplied.`,
  };
  const next = `npm run visit -- ${client.id} shows what is left for the next one.`;
  return finishChanges({ changes: [page, ...edits.changes], commit, next }, files.files, options, io);
}

async function readFiles({ answers, client }: VisitOptions): Promise<NamedAnswers[]> {
  return Promise.all(
    answers.map(async (file) => {
      const text = await readFile(file, "utf8").catch((error: unknown) => {
        throw new CommandRefused(`${file} cannot be read. Fix: name the file that the pack exported.`, {
          cause: error,
        });
      });
      return readAnswers(basename(file), text, client);
    }),
  );
}

function findClient({ book }: BookFiles, id: string): ClientBook {
  const client = book.clients.get(id);
  if (client !== undefined) return client;
  const guess = didYouMean(id, book.clients.keys());
  const few = joinOr([...book.clients.keys()].slice(0, 8));
  throw new CommandRefused(`There is no client "${id}". Fix: ${guess === "" ? `use ${few}.` : guess}`);
}

/** A second visit on one day gets `-2`. */
function freeName(client: ClientBook, on: string, { texts }: BookFiles): string {
  const taken = (name: string): boolean => texts.has(`clients/${client.id}/visits/${name}.mdx`);
  let [name, number] = [on, 2];
  while (taken(name)) name = `${on}-${number++}`;
  return name;
}
