import type { Speller } from "./speller.ts";

/** Words of two letters that may stand within words run together. */
const LINKS = new Set(["to", "on", "up", "in", "my", "is", "no", "pc", "ip", "tv"]);
const SHORTEST = 7;
const MOST_PARTS = 4;

/**
 * The words that somebody wrote as one: `scantoemail` → scan, to, email; one of them may be mistyped (`accesspiont`). Null
 * for a known word, a slip in one, and whatever does not come apart into known words.
 */
export function takeApart(word: string, speller: Speller): readonly string[] | null {
  if (word.length < SHORTEST || word.length > 24 || /\d/.test(word) || speller.knows(word)) return null;
  if ((speller.near(word)[0]?.cost ?? Infinity) <= 1) return null;
  return knownParts(word, speller, MOST_PARTS) ?? mistypedParts(word, speller);
}

function isPart(word: string, speller: Speller): boolean {
  return LINKS.has(word) || (word.length > 2 && speller.knows(word));
}

/** The longest word first. */
function knownParts(word: string, speller: Speller, most: number): string[] | null {
  if (isPart(word, speller)) return [word];
  if (most === 1) return null;
  for (let at = word.length - 2; at >= 2; at--) {
    const first = word.slice(0, at);
    const rest = isPart(first, speller) ? knownParts(word.slice(at), speller, most - 1) : null;
    if (rest !== null) return [first, ...rest];
  }
  return null;
}

/** Two words, with a link between them or not, of which one is mistyped: the slightest slip counts. */
function mistypedParts(word: string, speller: Speller): string[] | null {
  const found: { parts: string[]; cost: number }[] = [];
  const respell = (typed: string, join: (meant: string) => string[]): void => {
    const near = typed.length < 4 ? undefined : speller.near(typed)[0];
    if (near !== undefined && near.cost <= (near.sound ? 2 : 1))
      found.push({ parts: join(near.word), cost: near.cost });
  };
  for (let at = 4; at <= word.length - 4; at++) {
    const [first, rest, link] = [word.slice(0, at), word.slice(at), word.slice(at, at + 2)];
    if (speller.knows(rest)) respell(first, (meant) => [meant, rest]);
    if (!speller.knows(first)) continue;
    respell(rest, (meant) => [first, meant]);
    if (LINKS.has(link)) respell(rest.slice(2), (meant) => [first, link, meant]);
  }
  return found.sort((a, b) => a.cost - b.cost)[0]?.parts ?? null;
}
