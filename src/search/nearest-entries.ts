import type { SearchEntry } from "./types.ts";
import { fold } from "./words.ts";

/**
 * What to offer when no word of a query is known: the entries whose lines share most groups of three letters with it, and
 * if there are none, the first runbook of each area, as the general ladder.
 */
export function nearestEntries(query: string, entries: readonly SearchEntry[], limit = 6): SearchEntry[] {
  const wanted = trigrams(query.slice(0, 200));
  const scored = entries
    .map((entry) => {
      const lines = [entry.title, ...(entry.aliases ?? []), ...(entry.symptoms ?? [])];
      return { entry, score: Math.max(0, ...lines.map((line) => similarity(wanted, trigrams(line)))) };
    })
    .filter(({ score }) => score > 0.12)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
  const areas = new Map(
    entries.map((entry) => [entry.name?.split("/")[0] ?? entry.kind, entry] as const).toReversed(),
  );
  return [...new Set([...scored.slice(0, limit), ...[...areas.values()].toReversed()])].slice(0, limit);
}

function trigrams(text: string): Set<string> {
  const letters = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at++) found.add(letters.slice(at, at + 3));
  return found;
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of a) if (b.has(part)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
