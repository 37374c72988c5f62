import { HeadIndex } from "./head-index.ts";
import type { HeadHit } from "./head-index.ts";
import { findClaims } from "./identifier-claims.ts";
import type { IdentifierClaim } from "./identifier-claims.ts";
import { IdentifierIndex } from "./identifier-index.ts";
import { looksLikeIdentifier } from "./identifiers.ts";
import { ClientRecogniser } from "./recognise-client.ts";
import type { RecognisedClient } from "./recognise-client.ts";
import { Speller } from "./speller.ts";
import { emptyWords } from "./stop-words.ts";
import { SynonymTable } from "./synonym-table.ts";
import type {
  ClientHead,
  ClientIdentifiers,
  ClientsFile,
  IdentifierRow,
  LibraryRunbook,
  SearchEntry,
  SharedHead,
} from "./types.ts";
import { understandWords } from "./understand.ts";
import type { QueryWord } from "./understand.ts";
import { tokenize } from "./words.ts";
import type { Token } from "./words.ts";

/** What a query was understood to say. */
export interface Understood {
  text: string;
  /** Clients that the query names, most certain first; none where a client is chosen already. */
  clients: RecognisedClient[];
  claims: IdentifierClaim[];
  words: QueryWord[];
  /** True if the query says who is calling, and nothing else. */
  onlyWho: boolean;
}

/** Longer queries are cut: nobody says more before the first answer, and a pasted log must not stop the page. */
export const LONGEST_QUERY = 300;

/** The library: one for a session, whatever client is chosen. */
export class Library {
  readonly entries: readonly SearchEntry[];
  readonly ids: readonly IdentifierRow[];
  readonly index: HeadIndex;
  readonly synonyms: SynonymTable;
  readonly clients: ClientRecogniser;

  /** `synonyms`: the shipped table, which may be left out until it has arrived. */
  constructor(
    head: SharedHead | null,
    clients: ClientsFile | null,
    synonyms: readonly (readonly string[])[],
  ) {
    this.entries = (head?.runbooks ?? []).map(libraryEntry);
    this.ids = head?.ids ?? [];
    this.index = new HeadIndex(this.entries);
    this.synonyms = new SynonymTable([...synonyms, ...(head?.synonyms ?? [])]);
    this.clients = new ClientRecogniser(clients?.clients ?? []);
  }
}

/** The library with one client, or with none: what a query is put to. */
export class Engine {
  readonly library: Library;
  readonly head: ClientHead | null;
  /** Library runbooks as this client has them, and the client's own runbooks. */
  readonly runbooks: readonly SearchEntry[];
  /** How many of `runbooks` are this client's; the rest stand in the library alone. */
  readonly things: readonly SearchEntry[];
  readonly runbookIndex: HeadIndex;
  readonly thingIndex: HeadIndex;
  readonly #identifiers: IdentifierIndex[];
  readonly #speller: Speller;
  readonly #own: ClientRecogniser;

  constructor(library: Library, head: ClientHead | null, ids: ClientIdentifiers | null) {
    this.library = library;
    this.head = head;
    const own = (head?.entries ?? []).filter(({ kind }) => kind === "runbook");
    const replaced = new Set(own.map(({ name }) => name));
    this.runbooks =
      own.length === 0
        ? library.entries
        : [...library.entries.filter(({ name }) => !replaced.has(name)), ...own];
    this.runbookIndex = own.length === 0 ? library.index : new HeadIndex(this.runbooks);
    this.things = (head?.entries ?? []).filter(({ kind }) => kind !== "runbook");
    this.thingIndex = new HeadIndex(this.things);
    this.#identifiers = [
      new IdentifierIndex(identifierRows(head, ids, this.things)),
      new IdentifierIndex(library.ids),
    ];
    this.#own = new ClientRecogniser(
      head === null ? [] : [{ id: head.client, name: head.name, aliases: head.called }],
    );
    this.#speller = new Speller(vocabularyOf([this.runbookIndex, this.thingIndex], library.synonyms));
  }

  /** `more`: identifiers found elsewhere (across clients). `typing`: the last word may be unfinished. */
  understand(query: string, more: IdentifierIndex | null = null, typing = !/\s$/.test(query)): Understood {
    const text = query.slice(0, LONGEST_QUERY);
    const tokens = tokenize(text, 40);
    const isOrdinary = (word: string): boolean => this.library.index.words.has(word) || emptyWords.has(word);
    const clients = this.#recognise(text, tokens, isOrdinary);
    const named =
      clients.find(({ id, certainty }) => certainty >= 0.5 && (this.head === null || id === this.head.client))
        ?.words ?? new Set<number>();
    const all = findClaims(text, more === null ? this.#identifiers : [...this.#identifiers, more]);
    const other = all.filter(
      (claim) =>
        !tokens.some(
          (token, index) => named.has(index) && token.start >= claim.start && token.end <= claim.end,
        ),
    );
    const left = tokens.filter((token, index) => !named.has(index) && !isClaimed(token, other));
    // A number that says who is calling is itself asked for only if nothing else is said.
    const claims = left.length === 0 ? all : other;
    const onlyWho = left.length === 0 && claims.length === 0 && named.size > 0;
    // "Maria Santos" says who is calling, and may ask for Maria's number.
    const telling = onlyWho && this.head !== null ? tokens : left;
    const words =
      telling.length === 0
        ? []
        : understandWords(telling, this.#tools(), typing && telling.at(-1) === tokens.at(-1));
    return { text, clients, claims, words, onlyWho };
  }

  /** The chosen client's own names first: its edition may hold no list of clients. */
  #recognise(
    text: string,
    tokens: readonly Token[],
    isOrdinary: (word: string) => boolean,
  ): RecognisedClient[] {
    const listed = this.library.clients.recognise(text, tokens, isOrdinary);
    const own = this.#own.recognise(text, tokens, isOrdinary)[0];
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
    return match === undefined || match === null ? null : (this.head?.entries[match.entry] ?? null);
  }

  searchRunbooks(words: readonly QueryWord[]): HeadHit[] {
    return this.runbookIndex.search(words, 30);
  }

  searchThings(words: readonly QueryWord[]): HeadHit[] {
    return this.thingIndex.search(words, 40);
  }
}

/** Words of an identifier are spoken for, except the ordinary ones beside it ("camera" in "camera 6"). */
function isClaimed(token: Token, claims: readonly IdentifierClaim[]): boolean {
  return claims.some(
    (claim) =>
      token.start >= claim.start &&
      token.end <= claim.end &&
      (token.word.length < 4 ||
        looksLikeIdentifier(token.word) ||
        /\d/.test(token.word) ||
        /[-@.]/.test(claim.text)),
  );
}

/** Identifiers as written, and the names people call devices and outlets by where these hold a number ("desk 12"). */
function identifierRows(
  head: ClientHead | null,
  ids: ClientIdentifiers | null,
  things: readonly SearchEntry[],
): IdentifierRow[] {
  if (head === null) return [];
  const rows: IdentifierRow[] = [...(ids?.ids ?? [])];
  for (const thing of things) {
    if (thing.kind !== "outlet" && thing.kind !== "equipment") continue;
    const position = head.entries.indexOf(thing);
    for (const alias of thing.aliases ?? [])
      if (/\d/.test(alias) && alias.length < 24) rows.push(["alias", alias, position]);
    const number = /(\d+)\D*$/.exec(thing.title)?.[1];
    if (number === undefined) continue;
    for (const word of CALLED[thing.about ?? ""] ?? [])
      rows.push(["label", `${word} ${Number(number)}`, position]);
  }
  return rows;
}

/** What callers say before the number of a thing. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  outlet: ["desk", "outlet", "jack", "port", "socket", "drop"],
  switch: ["switch", "sw"],
  "access-point": ["access point", "ap"],
  printer: ["printer", "copier"],
  camera: ["camera", "cam"],
  server: ["server"],
  firewall: ["firewall"],
  phone: ["phone"],
  ups: ["ups", "battery"],
  "patch-panel": ["panel", "patch panel"],
  modem: ["modem"],
  nas: ["nas"],
};

function vocabularyOf(indexes: readonly HeadIndex[], synonyms: SynonymTable): Map<string, number> {
  const frequency = new Map<string, number>();
  const count = (word: string, times: number): void =>
    void frequency.set(word, (frequency.get(word) ?? 0) + times);
  for (const word of emptyWords) count(word, 3);
  for (const says of synonyms.words()) for (const { word } of tokenize(says)) count(word, 1);
  for (const index of indexes) for (const [word, times] of index.words) count(word, times);
  return frequency;
}

function libraryEntry(runbook: LibraryRunbook): SearchEntry {
  return {
    kind: "runbook",
    icon: "list-checks",
    address: `/library/${runbook.name}/`,
    action: { do: "start" },
    ...runbook,
  };
}
