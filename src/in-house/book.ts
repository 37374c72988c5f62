import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getCollection } from "astro:content";
import { assembleBook } from "#book/assemble.ts";
import type { Book, ClientBook } from "#book/book.ts";
import type { AnyPage, Page } from "#book/page.ts";
import type { StageNotes } from "../edition/plan-stage.ts";
import { contentFolder } from "../settings.ts";

/** The one client that this edition is for, with what its pages need. */
export interface InHouse {
  book: Book;
  client: ClientBook;
  practice: Page<"practice">;
  notes: StageNotes;
}

let edition: Promise<InHouse> | undefined;

/** Everything there is, joined once for all routes of a build. Throws if the content folder was not staged. */
export function getEdition(): Promise<InHouse> {
  edition ??= assemble();
  return edition;
}

/** The route parameter of every page about the client. */
export async function clientPaths(): Promise<{ params: { client: string } }[]> {
  return [{ params: { client: (await getEdition()).client.id } }];
}

async function assemble(): Promise<InHouse> {
  const notes = await readNotes();
  const entries = await getCollection("pages");
  // `as`: the loader stored pages.
  const pages = entries.map(
    (entry) => ({ ...(entry.data as Omit<AnyPage, "body">), body: entry.body ?? "" }) as AnyPage,
  );
  const book = assembleBook(pages);
  const client = book.clients.get(notes.client);
  if (client === undefined || book.practice === null)
    throw new Error("An in-house edition needs practice.mdx and the client's index.mdx.");
  return { book, client, practice: book.practice, notes };
}

async function readNotes(): Promise<StageNotes> {
  const text = await readFile(join(contentFolder(), "edition.json"), "utf8").catch((cause: unknown) => {
    throw new Error(
      "An in-house edition is built from a staged folder: use `npm run build -- --edition in-house`.",
      {
        cause,
      },
    );
  });
  return JSON.parse(text) as StageNotes; // `as`: staging wrote it just before
}
