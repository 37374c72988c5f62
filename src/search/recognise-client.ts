import { editCost } from "./edit-cost.ts";
import { readPhone } from "./identifiers.ts";
import type { ClientName } from "./types.ts";
import type { Token } from "./words.ts";
import { tokenize } from "./words.ts";

/** A client that a query names, and the words that name it. */
export interface RecognisedClient {
  id: string;
  name: string;
  /** What gave it away, for the reader: `phone`, `Maria Santos`. */
  by: "name" | "phone" | "domain" | "contact" | "town" | "mark";
  /** The words (by position) that say who, and so say nothing about what is wrong. */
  words: ReadonlySet<number>;
  /** 1 for a full name; below .5 it is offered but not taken for granted. */
  certainty: number;
}

/** An internet line, and which words of its provider's name were said. */
export interface ProvidedLine {
  client: string;
  name: string;
  provider: string;
  id: string;
  words: string[];
}

interface Name {
  client: number;
  by: RecognisedClient["by"];
  words: readonly string[];
  /** Spread of each word: how many clients have it in a name. */
  phrase: string;
}

/** Knows clients by whatever a query may call them. */
export class ClientRecogniser {
  readonly #clients: readonly ClientName[];
  readonly #names: Name[] = [];
  readonly #spread = new Map<string, Set<number>>();

  constructor(clients: readonly ClientName[]) {
    this.#clients = clients;
    for (const [client, entry] of clients.entries()) {
      this.#add(client, "name", [entry.name, ...(entry.aliases ?? [])]);
      this.#add(client, "contact", entry.contacts ?? []);
      this.#add(client, "town", entry.towns ?? []);
      this.#add(client, "mark", entry.marks ?? []);
    }
  }

  #add(client: number, by: Name["by"], phrases: readonly string[]): void {
    for (const phrase of phrases) {
      const words = tokenize(phrase)
        .map(({ word }) => word)
        .filter((word) => !SMALL.has(word));
      if (words.length === 0) continue;
      this.#names.push({ client, by, words, phrase });
      for (const word of words) {
        const owners = this.#spread.get(word) ?? new Set<number>();
        this.#spread.set(word, owners.add(client));
      }
    }
  }

  /**
   * The clients that a query names, most certain first. `ordinary` tells words that pages use for other things: such a
   * word alone names nobody, unless it is a whole alias.
   */
  recognise(
    query: string,
    tokens: readonly Token[],
    ordinary: (word: string) => boolean,
  ): RecognisedClient[] {
    const found = new Map<number, RecognisedClient>();
    const keep = (client: number, hit: Omit<RecognisedClient, "id" | "name">): void => {
      const entry = this.#clients[client];
      const before = found.get(client);
      if (entry === undefined) return;
      const words = new Set([...(before?.words ?? []), ...hit.words]);
      const best =
        before !== undefined && before.certainty >= hit.certainty
          ? before
          : { id: entry.id, name: entry.name, ...hit };
      found.set(client, { ...best, words });
    };
    for (const name of this.#names) {
      const hit = this.#match(name, tokens, ordinary);
      if (hit !== null) keep(name.client, { by: name.by, ...hit });
    }
    this.#byNumberOrDomain(query, tokens, keep);
    return [...found.values()].sort(
      (a, b) => b.certainty - a.certainty || b.words.size - a.words.size || (a.name < b.name ? -1 : 1),
    );
  }

  /** Clients that are called something of which a word begins with each of these, those first that begin so themselves. */
  startingWith(starts: readonly string[], limit = 6): ClientName[] {
    const isFirst = ({ name }: ClientName): boolean => name.toLowerCase().startsWith(starts[0] ?? "");
    const isCalled = (name: string): boolean => {
      const words = tokenize(name).map(({ word }) => word);
      return starts.every((start) => words.some((word) => word.startsWith(start)));
    };
    return this.#clients
      .filter(({ name, aliases = [] }) => [name, ...aliases].some(isCalled))
      .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
      .slice(0, limit);
  }

  /** Internet lines of all clients whose provider was said: its whole name, or the first word of it. */
  linesNamed(tokens: readonly Token[], ordinary: (word: string) => boolean): ProvidedLine[] {
    const said = new Set(tokens.map(({ word }) => word));
    return this.#clients.flatMap(({ id: client, name, lines = [] }) =>
      lines.flatMap(([provider, id]) => {
        const words = tokenize(provider).map(({ word }) => word);
        const [first = ""] = words;
        const named = (said.has(first) && !ordinary(first)) || words.every((word) => said.has(word));
        const found = words.filter((word) => said.has(word));
        return named ? [{ client, name, provider, id, words: found }] : [];
      }),
    );
  }

  #match(
    name: Name,
    tokens: readonly Token[],
    ordinary: (word: string) => boolean,
  ): { words: Set<number>; certainty: number } | null {
    let best: { words: Set<number>; certainty: number } | null = null;
    for (let at = 0; at < tokens.length; at++) {
      const words = new Set<number>();
      let slips = 0;
      let next = at;
      for (const word of name.words) {
        while (next < tokens.length && SMALL.has(tokens[next]?.word ?? "")) next++;
        const slip = sameName(tokens[next]?.word, word);
        if (slip === null) break;
        slips += slip;
        words.add(next++);
      }
      const first = [...words][0];
      if (first === undefined) continue;
      const length = words.size;
      const whole = length === name.words.length;
      const alone = name.words.slice(0, length);
      const unique = alone.some((word) => (this.#spread.get(word)?.size ?? 0) === 1);
      const plain = alone.every((word) => ordinary(word));
      if (!whole && (!unique || plain)) continue;
      if (whole && plain && length === 1 && name.by !== "name") continue;
      // A mark begins the name of something: "hd copier".
      if (name.by === "mark" && (first === tokens.length - 1 || !unique)) continue;
      const shared = whole && !unique && length === 1 ? 0.4 : 0;
      const kind = name.by === "name" ? 0 : name.by === "contact" ? (whole ? 0.05 : 0.2) : 0.35;
      const certainty = (whole ? 0.95 : 0.8) + Math.min(0.05, length * 0.02) - slips * 0.3 - shared - kind;
      if (best === null || certainty > best.certainty) best = { words, certainty };
    }
    return best;
  }

  #byNumberOrDomain(
    query: string,
    tokens: readonly Token[],
    keep: (client: number, hit: Omit<RecognisedClient, "id" | "name">) => void,
  ): void {
    const wordsWithin = (start: number, end: number): Set<number> =>
      new Set(tokens.flatMap((token, index) => (token.start >= start && token.end <= end ? [index] : [])));
    for (const match of query.matchAll(/[+(]?\d[\d\s().-]{5,}\d/g)) {
      const typed = readPhone(match[0]);
      if (typed === null) continue;
      for (const [client, entry] of this.#clients.entries()) {
        const same = (entry.phones ?? []).some((phone) =>
          (readPhone(phone) ?? "x").endsWith(typed.slice(-10)),
        );
        if (same)
          keep(client, {
            by: "phone",
            certainty: 1,
            words: wordsWithin(match.index, match.index + match[0].length),
          });
      }
    }
    for (const match of query.toLowerCase().matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g)) {
      for (const [client, entry] of this.#clients.entries()) {
        const same = (entry.domains ?? []).some(
          (domain) => match[0] === domain || match[0].endsWith(`.${domain}`),
        );
        const start = query.lastIndexOf(" ", match.index) + 1;
        if (same)
          keep(client, {
            by: "domain",
            certainty: 1,
            words: wordsWithin(start, match.index + match[0].length),
          });
      }
    }
  }
}

const SMALL = new Set(["the", "a", "of", "at", "from", "in", "and", "s", "office", "dr", "doctor"]);

/** 0 for the same word, 1 for one slip in a long word, null for another word. */
function sameName(typed: string | undefined, word: string): number | null {
  if (typed === undefined) return null;
  if (typed === word || (typed === `${word}s` && word.length > 2)) return 0;
  if (word.length < 5 || typed.length < 4 || typed[0] !== word[0] || /\d/.test(typed)) return null;
  return editCost(word, typed, 1) <= 1 ? 1 : null;
}
