import { assembleBook } from "#book/assemble.ts";
import type { Book } from "#book/book.ts";
import { parsePage } from "#book/parse-page.ts";
import { readContent } from "#book/read-content.ts";
import type { Files } from "./check-changes.ts";
import { CommandRefused } from "./console.ts";

/** A content folder read for writing: its book, and the texts that edits start from. */
export interface BookFiles {
  book: Book;
  files: Files;
  texts: ReadonlyMap<string, string>;
}

/** Reads a content folder. Pages that are not valid are left out: the check tells of them, and others can be worked on. */
export async function readBook(content: string): Promise<BookFiles> {
  const files = await readContent(content).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new CommandRefused(
      `The content folder ${content} cannot be read (${String(error.code)}). Fix: name another with --content or SITEBOOK_CONTENT.`,
      { cause: error },
    );
  });
  const pages = files.pages.flatMap((source) => parsePage(source).page ?? []);
  return {
    book: assembleBook(pages),
    files,
    texts: new Map(files.pages.map(({ file, text }) => [file, text])),
  };
}
