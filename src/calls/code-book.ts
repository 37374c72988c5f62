import type { Book } from "#book/book.ts";
import { readEarlierTexts } from "#book/earlier-texts.ts";
import type { CodeMatch, CodeReading } from "#runbook/code-reading.ts";
import { looksLikeHandOverCode } from "#runbook/hand-over.ts";
import { listDirectory, readHandOverCode } from "#runbook/read-code.ts";
import { graphsOf, listCodeTargets } from "./code-targets.ts";
import type { BookTarget } from "./code-targets.ts";

/**
 * Reads a hand-over code against a book. Codes outlive edits: if the runbooks as they are do not fit, their earlier
 * texts in git are tried. `content` is the folder they stand in.
 */
export async function readCodeInBook(
  code: string,
  book: Book,
  content: string,
  client: string | null,
): Promise<CodeReading<BookTarget>> {
  const targets = listCodeTargets(book);
  const read = (earlier: ReadonlyMap<string, readonly string[]>): CodeReading<BookTarget> =>
    readHandOverCode(
      code,
      listDirectory(targets, ({ page }) => graphsOf(page, earlier)),
      client,
    );
  const reading = read(new Map());
  if (reading.kind !== "unknown-revision") return reading;
  const wanted = new Set(reading.targets.map(({ page }) => page.file));
  return read(await readEarlierTexts(content, (file) => wanted.has(file)));
}

/** The questions and answers of a code's trail, in the words of the page it was made from. */
export function trailOf({ entries }: Pick<CodeMatch, "entries">): { asked: string; answered: string }[] {
  return entries.flatMap(({ step, move }) =>
    move.label === null ? [] : [{ asked: step.title, answered: move.label }],
  );
}

/**
 * The first whole hand-over code in a text, such as a ticket somebody pasted. Among other words it must have its hyphens:
 * one in 23 of all strings of words would pass for a code.
 */
export function findCode(text: string): string | null {
  for (const line of text.split(/\r\n?|\n/)) {
    const candidates = [line.trim(), ...(line.match(/\b[\dA-Za-z]{3,4}(?:-[\dA-Za-z]{1,4}){1,7}\b/g) ?? [])];
    const code = candidates.find((candidate) => looksLikeHandOverCode(candidate) === "whole");
    if (code !== undefined) return code;
  }
  return null;
}
