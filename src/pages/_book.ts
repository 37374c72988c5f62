import { getCollection } from "astro:content";
import { assembleBook } from "#book/assemble.ts";
import type { Book } from "#book/book.ts";
import type { AnyPage } from "#book/page.ts";

let book: Promise<Book> | undefined;

/** The whole book, assembled once for all routes of a build. */
export function getBook(): Promise<Book> {
  if (book === undefined || import.meta.env.DEV) book = assemble();
  return book;
}

async function assemble(): Promise<Book> {
  const entries = await getCollection("pages");
  return assembleBook(
    entries.map((entry) => ({ ...(entry.data as Omit<AnyPage, "body">), body: entry.body ?? "" }) as AnyPage),
  ); // `as`: the loader stored pages
}
