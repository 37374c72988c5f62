import type * as aidsModule from "./aids.ts";
import { readEntryRow, readRunbookRow } from "./entry-rows.ts";
import { HeadIndex } from "./head-index.ts";
import type { HeadHit } from "./head-index.ts";
import type { IdentifierClaim } from "./identifier-claims.ts";
import type { IdentifierIndex } from "./identifier-index.ts";
import type { LibraryReader } from "./library-reader.ts";
import type { QueryReader } from "./query-reader.ts";
import type { RecognisedClient } from "./recognise-client.ts";
import type {
  ClientHead,
  ClientMore,
  ClientsFile,
  SearchEntry,
  SharedHead,
  SharedMore,
  SharedSayings,
} from "./types.ts";
import { understandWords } from "./understand.ts";
import type { QueryWord } from "./understand.ts";
import { stem, tokenize } from "./words.ts";

/** What a query was understood to say. */
export interface Understood {
  text: string;
  /** Clients that the query names, most certain first; none where a client is chosen already. */
  clients: RecognisedClient[];
  claims: IdentifierClaim[];
  words: QueryWord[];
  /** The stems of all that was said but who and which thing, chatter too, as they were meant. */
  stems: readonly string[];
  /** True if the query says who is calling, and nothing else. */
  onlyWho: boolean;
}

/** Longer queries are cut: nobody says more before the first answer, and a pasted log must not stop the page. */
export const LONGEST_QUERY = 300;

/** At most so many runbooks are worth ranking. */
const RUNBOOKS = 30;

/** The second half of what searches: see `aids.ts`. */
export type Aids = typeof aidsModule;

/** What of a site has arrived. */
export interface Parts {
  head: SharedHead | null;
  more: SharedMore | null;
  sayings: SharedSayings | null;
  clients: ClientsFile | null;
  aids: Aids | null;
}

/** The library: one for a session, whatever client is chosen. */
export class Library {
  readonly entries: readonly SearchEntry[];
  readonly index: HeadIndex;
  readonly aids: Aids | null;
  /** What reads more than plain words; null until it has come. */
  readonly reader: LibraryReader | null;

  constructor({ head = null, more = null, sayings = null, clients = null, aids = null }: Partial<Parts>) {
    this.entries = (head?.runbooks ?? []).map((row, at) => {
      const entry = readRunbookRow(row);
      const { symptoms = [], ...details } = more?.runbooks[at] ?? {};
      const said = sayings?.said[at] ?? "";
      return {
        ...entry,
        ...details,
        symptoms: [...(entry.symptoms ?? []), ...symptoms],
        ...(said === "" ? {} : { alsoSaid: said.split("\n") }),
      };
    });
    this.index = new HeadIndex(this.entries);
    this.aids = aids;
    this.reader = aids === null ? null : new aids.LibraryReader(this, more, clients);
  }
}

/** The library with one client, or with none: what a query is put to. */
export class Engine {
  readonly library: Library;
  readonly head: ClientHead | null;
  /** Everything of the client's, in the order that identifiers count by. */
  readonly entries: readonly SearchEntry[];
  /** Library runbooks as this client has them, and the client's own runbooks. */
  readonly runbooks: readonly SearchEntry[];
  readonly things: readonly SearchEntry[];
  readonly runbookIndex: HeadIndex;
  readonly thingIndex: HeadIndex;
  /** What reads more than plain words; null until it has come. */
  readonly reader: QueryReader | null;
  readonly #lacks: ReadonlySet<string>;

  constructor(library: Library, head: ClientHead | null, more: ClientMore | null) {
    this.library = library;
    this.head = head;
    this.#lacks = new Set(head?.lacks);
    this.entries = (head?.entries ?? []).map((row, at) => ({
      ...readEntryRow(row, head?.client ?? ""),
      ...more?.details[at],
    }));
    const own = this.entries.filter(({ kind }) => kind === "runbook");
    const replaced = new Set(own.map(({ name }) => name));
    this.runbooks =
      own.length === 0
        ? library.entries
        : [...library.entries.filter(({ name }) => !replaced.has(name)), ...own];
    this.runbookIndex = own.length === 0 ? library.index : new HeadIndex(this.runbooks);
    this.things = this.entries.filter(({ kind }) => kind !== "runbook");
    this.thingIndex = new HeadIndex(this.things);
    const { aids, reader } = library;
    this.reader = aids === null || reader === null ? null : new aids.QueryReader(this, reader, more);
  }

  /** Whether the client has a runbook of the library. */
  has(runbook: string): boolean {
    return this.head !== null && !this.#lacks.has(runbook);
  }

  /** `more`: identifiers found elsewhere (across clients). `typing`: the last word may be unfinished. */
  understand(query: string, more: IdentifierIndex | null = null, typing = !/\s$/.test(query)): Understood {
    const text = query.slice(0, LONGEST_QUERY);
    const tokens = tokenize(text, 40);
    if (this.reader !== null) return this.reader.read(text, tokens, more, typing);
    const words = understandWords(tokens, { vocabulary: this, speller: null, synonyms: null }, typing);
    return {
      text,
      clients: [],
      claims: [],
      words,
      stems: tokens.map(({ word }) => stem(word)),
      onlyWho: false,
    };
  }

  hasStem(root: string): boolean {
    return this.runbookIndex.hasStem(root) || this.thingIndex.hasStem(root);
  }

  startingWith(letters: string): string[] {
    const { runbookIndex, thingIndex } = this;
    const found = [...runbookIndex.startingWith(letters), ...thingIndex.startingWith(letters)];
    return [...new Set(found)].slice(0, 14);
  }

  /** Runbooks by what was said, and a little by how. */
  searchRunbooks({ words, stems }: Pick<Understood, "words" | "stems">): HeadHit[] {
    const hits = this.runbookIndex.search(words, this.runbooks.length);
    return (this.reader?.weigh(hits, stems) ?? hits).slice(0, RUNBOOKS);
  }

  searchThings(words: readonly QueryWord[]): HeadHit[] {
    return this.thingIndex.search(words, 40);
  }
}
