import type { Book } from "#book/book.ts";
import { readEarlierTexts } from "#book/earlier-texts.ts";
import { readFrontMatter } from "#book/front-matter.ts";
import { instancesOf } from "#book/instances.ts";
import type { InstanceSubject } from "#book/instances.ts";
import type { Page } from "#book/page.ts";
import type { CodeMatch, CodeReading } from "#runbook/code-reading.ts";
import { toCallGraph } from "#runbook/graph.ts";
import type { CallGraph } from "#runbook/graph.ts";
import { looksLikeHandOverCode } from "#runbook/hand-over.ts";
import type { CodeTarget } from "#runbook/hand-over.ts";
import { listDirectory, readHandOverCode } from "#runbook/read-code.ts";
import { readRunbook } from "#runbook/read-runbook.ts";

/** A page that a code can point at, with the thing it is about. */
export interface BookTarget extends CodeTarget {
  page: Page<"runbook">;
  about: InstanceSubject;
}

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
  const targets = [...book.clients.values()].flatMap((owner) =>
    instancesOf(book, owner).map(({ runbook, subject }): BookTarget => ({
      client: owner.id,
      runbook: runbook.name,
      subject: subject.kind === "client" ? null : subject.kind === "device" ? subject.id : subject.slug,
      page: runbook,
      about: subject,
    })),
  );
  const current = new Map<string, CallGraph>();
  const graphOf = ({ page }: BookTarget): CallGraph => {
    const graph = current.get(page.id) ?? toCallGraph(readRunbook(page.body, 1, page.file));
    current.set(page.id, graph);
    return graph;
  };
  const reading = readHandOverCode(
    code,
    listDirectory(targets, (target) => ({ current: graphOf(target), earlier: [] })),
    client,
  );
  if (reading.kind !== "unknown-revision") return reading;
  const wanted = new Set(reading.targets.map(({ page }) => page.file));
  const texts = await readEarlierTexts(content, (file) => wanted.has(file));
  const earlierOf = ({ page }: BookTarget): CallGraph[] =>
    (texts.get(page.file) ?? []).flatMap((text) => readEarlier(text, page.file) ?? []);
  const directory = listDirectory(targets, (target) => ({
    current: graphOf(target),
    earlier: earlierOf(target),
  }));
  return readHandOverCode(code, directory, client);
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

function readEarlier(text: string, file: string): CallGraph | null {
  try {
    return toCallGraph(readRunbook(readFrontMatter(text).body, 1, file));
  } catch {
    // An earlier version that could not be parsed never gave out a code.
    return null;
  }
}
