import type * as aidsModule from "./aids.ts";
import { HeadIndex, meantStem } from "./head-index.ts";
import type { HeadHit } from "./head-index.ts";
import type { IdentifierClaim } from "./identifier-claims.ts";
import type { IdentifierIndex, IdentifierMatch } from "./identifier-index.ts";
import type { ClientRecogniser, RecognisedClient } from "./recognise-client.ts";
import type { Sayings } from "./sayings.ts";
import type { Speller } from "./speller.ts";
import { emptyWords } from "./stop-words.ts";
import type { SynonymTable } from "./synonym-table.ts";
import type {
  ClientHead,
  ClientMore,
  ClientsFile,
  IdentifierRow,
  LibraryRunbook,
  SearchEntry,
  SharedHead,
  SharedMore,
  SharedSayings,
} from "./types.ts";
import { understandWords } from "./understand.ts";
import type { QueryWord } from "./understand.ts";
import { stem, tokenize } from "./words.ts";
import type { Token } from "./words.ts";

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

/** What says of which kind a number or name is, and is no part of it. */
const FIELD = /^(?:e?mail|mailbox|host|hostname|phone|number|no|id|address)$/;

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
  readonly ids: readonly IdentifierRow[];
  readonly index: HeadIndex;
  readonly aids: Aids | null;
  readonly synonyms: SynonymTable | null;
  readonly sayings: Sayings | null;
  readonly clients: ClientRecogniser | null;
  /** Names of the runbooks to start with where nothing is known, and the page that lists all, if there is one. */
  readonly general: readonly string[];
  readonly overview: string | null;

  constructor({ head = null, more = null, sayings = null, clients = null, aids = null }: Partial<Parts>) {
    this.entries = (head?.runbooks ?? []).map((runbook, index) =>
      libraryEntry(runbook, more?.runbooks[index], sayings?.said[index]),
    );
    this.ids = more?.ids ?? [];
    this.general = more?.general ?? [];
    this.overview = more?.overview ?? null;
    this.index = new HeadIndex(this.entries);
    this.aids = aids;
    this.synonyms =
      aids === null ? null : new aids.SynonymTable([...aids.defaultSynonyms, ...(more?.synonyms ?? [])]);
    this.sayings = aids === null ? null : new aids.Sayings(this.index);
    this.clients = aids === null ? null : new aids.ClientRecogniser(clients?.clients ?? []);
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
  readonly #lacks: ReadonlySet<string>;
  readonly #identifiers: readonly IdentifierIndex[];
  readonly #sayings: Sayings | null;
  readonly #speller: Speller | null;
  readonly #own: ClientRecogniser | null;

  constructor(library: Library, head: ClientHead | null, more: ClientMore | null) {
    const { aids } = library;
    this.library = library;
    this.head = head;
    this.#lacks = new Set(head?.lacks);
    this.entries = (head?.entries ?? []).map((entry, index) => ({ ...entry, ...more?.details[index] }));
    const own = this.entries.filter(({ kind }) => kind === "runbook");
    const replaced = new Set(own.map(({ name }) => name));
    this.runbooks =
      own.length === 0
        ? library.entries
        : [...library.entries.filter(({ name }) => !replaced.has(name)), ...own];
    this.runbookIndex = own.length === 0 ? library.index : new HeadIndex(this.runbooks);
    this.#sayings = own.length === 0 || aids === null ? library.sayings : new aids.Sayings(this.runbookIndex);
    this.things = this.entries.filter(({ kind }) => kind !== "runbook");
    this.thingIndex = new HeadIndex(this.things);
    this.#identifiers =
      aids === null
        ? []
        : [
            new aids.IdentifierIndex(aids.identifierRows(more?.ids ?? [], this.entries)),
            new aids.IdentifierIndex(library.ids),
          ];
    this.#own =
      aids === null || head === null
        ? null
        : new aids.ClientRecogniser([{ id: head.client, name: head.name, aliases: head.called }]);
    this.#speller =
      aids === null || library.synonyms === null
        ? null
        : new aids.Speller(aids.vocabularyOf([this.runbookIndex, this.thingIndex], library.synonyms));
  }

  /** Whether the client has a runbook of the library. */
  has(runbook: string): boolean {
    return this.head !== null && !this.#lacks.has(runbook);
  }

  /** `more`: identifiers found elsewhere (across clients). `typing`: the last word may be unfinished. */
  understand(query: string, more: IdentifierIndex | null = null, typing = !/\s$/.test(query)): Understood {
    const text = query.slice(0, LONGEST_QUERY);
    const tokens = tokenize(text, 40);
    const isOrdinary = (word: string): boolean => this.isOrdinary(word);
    const { aids } = this.library;
    const clients = this.#recognise(text, tokens, isOrdinary);
    const named =
      clients.find(({ id, certainty }) => certainty >= 0.5 && (this.head === null || id === this.head.client))
        ?.words ?? new Set<number>();
    const known = more === null ? this.#identifiers : [...this.#identifiers, more];
    const all = aids?.findClaims(text, known) ?? [];
    // What says who is calling ("949 555 0113", a mailbox) is no claim; `mesa-idfb-1` is, though it begins with a client.
    const other = all.filter((claim) => {
      const within = tokens.flatMap((token, index) =>
        token.start >= claim.start && token.end <= claim.end ? index : [],
      );
      const beside = within.filter((index) => !named.has(index) && !FIELD.test(tokens[index]?.word ?? ""));
      return beside.length === within.length || (beside.length > 0 && claim.matches.length > 0);
    });
    // A number that says who is calling is itself asked for only if nothing else is said.
    const isSpoken = (token: Token, index: number): boolean =>
      named.has(index) || all.some(({ start, end }) => token.start >= start && token.end <= end);
    const claims = tokens.every(isSpoken) || aids?.asksWho(text) === true ? all : other;
    const left = tokens.filter(
      (token, index) => !named.has(index) && aids?.isClaimed(token, claims) !== true,
    );
    const onlyWho = left.length === 0 && claims.length === 0 && named.size > 0;
    // "Maria Santos" says who is calling, and may ask for Maria's number.
    const telling = onlyWho && this.head !== null ? tokens : left;
    const words =
      telling.length === 0
        ? []
        : understandWords(telling, this.#tools(), typing && telling.at(-1) === tokens.at(-1));
    const meant = new Map(words.map((word) => [word.token.start, meantStem(word)]));
    const stems = left.map(({ word, start }) => meant.get(start) ?? stem(word));
    return { text, clients, claims, words, stems, onlyWho };
  }

  /** Whether pages use a word for other things than names, or it is chatter. */
  isOrdinary(word: string): boolean {
    return this.library.index.words.has(word) || emptyWords.has(word);
  }

  /** The chosen client's own names first: its edition may hold no list of clients. */
  #recognise(
    text: string,
    tokens: readonly Token[],
    isOrdinary: (word: string) => boolean,
  ): RecognisedClient[] {
    const listed = this.library.clients?.recognise(text, tokens, isOrdinary) ?? [];
    const own = this.#own?.recognise(text, tokens, isOrdinary)[0];
    if (own === undefined) return listed;
    const same = listed.find(({ id }) => id === own.id);
    const words = new Set([...own.words, ...(same?.words ?? [])]);
    return [{ ...own, words }, ...listed.filter(({ id }) => id !== own.id)];
  }

  #tools() {
    const { runbookIndex, thingIndex } = this;
    return {
      speller: this.#speller,
      synonyms: this.library.synonyms,
      vocabulary: {
        hasStem: (root: string) => runbookIndex.hasStem(root) || thingIndex.hasStem(root),
        startingWith: (letters: string) =>
          [...new Set([...runbookIndex.startingWith(letters), ...thingIndex.startingWith(letters)])].slice(
            0,
            14,
          ),
      },
    };
  }

  /** The subnet that an address nobody has lies in, as an entry. */
  subnetOf(ip: string): SearchEntry | null {
    const match = this.#identifiers[0]?.subnetOf(ip);
    return match === undefined || match === null ? null : (this.entries[match.entry] ?? null);
  }

  /** What bears an identifier that begins so; one match for each. */
  identifiersStarting(text: string): { entry: SearchEntry; match: IdentifierMatch }[] {
    const entries = [this.entries, this.library.entries];
    return this.#identifiers.flatMap((index, source) =>
      index.starting(text).flatMap((match) => {
        const entry = entries[source]?.[match.entry];
        return entry === undefined ? [] : [{ entry, match }];
      }),
    );
  }

  /** Runbooks by what was said, and a little by how. */
  searchRunbooks({ words, stems }: Pick<Understood, "words" | "stems">): HeadHit[] {
    const hits = this.runbookIndex.search(words, this.runbooks.length);
    const likely = this.#sayings?.weigh(stems);
    if (likely === undefined) return hits.slice(0, RUNBOOKS);
    const most = Math.max(...hits.map(({ entry }) => likely[entry] ?? 0));
    return hits
      .map((hit) => ({
        ...hit,
        score: hit.score * Math.exp((likely[hit.entry] ?? 0) - most),
      }))
      .sort((a, b) => b.score - a.score || a.entry - b.entry)
      .slice(0, RUNBOOKS);
  }

  searchThings(words: readonly QueryWord[]): HeadHit[] {
    return this.thingIndex.search(words, 40);
  }
}

/** `said`: its sayings, a line each. */
function libraryEntry(
  runbook: LibraryRunbook,
  more?: SharedMore["runbooks"][number],
  said = "",
): SearchEntry {
  return {
    kind: "runbook",
    icon: "list-checks",
    address: `/library/${runbook.name}/`,
    action: { do: "start" },
    ...runbook,
    symptoms: [...runbook.symptoms, ...(more?.symptoms ?? [])],
    ...(said === "" ? {} : { alsoSaid: said.split("\n") }),
    ...(more?.description === undefined ? {} : { description: more.description }),
  };
}
