import type { Engine, Understood } from "./engine.ts";
import { meantStem } from "./head-index.ts";
import type { HeadHit } from "./head-index.ts";
import { asksWho, findClaims, isClaimed } from "./identifier-claims.ts";
import type { IdentifierClaim } from "./identifier-claims.ts";
import { IdentifierIndex } from "./identifier-index.ts";
import type { IdentifierMatch } from "./identifier-index.ts";
import { identifierRows } from "./identifier-rows.ts";
import type { LibraryReader } from "./library-reader.ts";
import { ClientRecogniser } from "./recognise-client.ts";
import type { RecognisedClient } from "./recognise-client.ts";
import { Sayings } from "./sayings.ts";
import { Speller } from "./speller.ts";
import type { ClientMore, SearchEntry } from "./types.ts";
import { understandWords } from "./understand.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { stem } from "./words.ts";
import type { Token } from "./words.ts";

/** What says of which kind a number or name is, and is no part of it. */
const FIELD = /^(?:e?mail|mailbox|host|hostname|phone|number|no|id|address)$/;

/** Reads a query for who is calling, which thing it names and what is wrong, misspelt or in other words than the pages'. */
export class QueryReader {
  readonly #engine: Engine;
  readonly #library: LibraryReader;
  readonly #identifiers: readonly IdentifierIndex[];
  readonly #sayings: Sayings;
  readonly #speller: Speller;
  /** By the chosen client's own names. */
  readonly #own: ClientRecogniser | null;

  constructor(engine: Engine, library: LibraryReader, more: ClientMore | null) {
    const { head, entries, runbookIndex } = engine;
    this.#engine = engine;
    this.#library = library;
    this.#identifiers = [new IdentifierIndex(identifierRows(more?.ids ?? [], entries)), library.identifiers];
    this.#sayings = runbookIndex === engine.library.index ? library.sayings : new Sayings(runbookIndex);
    this.#speller = new Speller(vocabularyOf([runbookIndex, engine.thingIndex], library.synonyms));
    this.#own =
      head === null
        ? null
        : new ClientRecogniser([{ id: head.client, name: head.name, aliases: more?.called ?? [] }]);
  }

  /** `more`: identifiers found elsewhere (across clients). `typing`: the last word may be unfinished. */
  read(text: string, tokens: readonly Token[], more: IdentifierIndex | null, typing: boolean): Understood {
    const clients = this.#recognise(text, tokens);
    const named = this.#named(clients);
    const claims = this.#claim(text, tokens, named, more);
    const left = tokens.filter((token, index) => !named.has(index) && !isClaimed(token, claims));
    const onlyWho = left.length === 0 && claims.length === 0 && named.size > 0;
    // "Maria Santos" says who is calling, and may ask for Maria's number.
    const telling = onlyWho && this.#engine.head !== null ? tokens : left;
    const tools = { vocabulary: this.#engine, speller: this.#speller, synonyms: this.#library.synonyms };
    const unfinished = typing && telling.at(-1) === tokens.at(-1);
    const words = telling.length === 0 ? [] : understandWords(telling, tools, unfinished);
    const meant = new Map(words.map((word) => [word.token.start, meantStem(word)]));
    const stems = left.map(({ word, start }) => meant.get(start) ?? stem(word));
    return { text, clients, claims, words, stems, onlyWho };
  }

  /** The chosen client's own names first: its edition may hold no list of clients. */
  #recognise(text: string, tokens: readonly Token[]): RecognisedClient[] {
    const isOrdinary = (word: string): boolean => this.#library.isOrdinary(word);
    const listed = this.#library.clients.recognise(text, tokens, isOrdinary);
    const own = this.#own?.recognise(text, tokens, isOrdinary)[0];
    if (own === undefined) return listed;
    const same = listed.find(({ id }) => id === own.id);
    const words = new Set([...own.words, ...(same?.words ?? [])]);
    return [{ ...own, words }, ...listed.filter(({ id }) => id !== own.id)];
  }

  /** The words (by position) that surely name a client: any, or the chosen one. */
  #named(clients: readonly RecognisedClient[]): ReadonlySet<number> {
    const { head } = this.#engine;
    const sure = clients.find(
      ({ id, certainty }) => certainty >= 0.5 && (head === null || id === head.client),
    );
    return sure?.words ?? new Set();
  }

  #claim(
    text: string,
    tokens: readonly Token[],
    named: ReadonlySet<number>,
    more: IdentifierIndex | null,
  ): IdentifierClaim[] {
    const all = findClaims(text, more === null ? this.#identifiers : [...this.#identifiers, more]);
    // A number that says who is calling is itself asked for only if nothing else is said.
    const isSpoken = (token: Token, index: number): boolean =>
      named.has(index) || all.some(({ start, end }) => token.start >= start && token.end <= end);
    if (tokens.every(isSpoken) || asksWho(text)) return all;
    // What says who is calling ("949 555 0113", a mailbox) is no claim; `mesa-idfb-1` is, though it begins with a client.
    return all.filter((claim) => {
      const within = tokens.flatMap((token, index) =>
        token.start >= claim.start && token.end <= claim.end ? index : [],
      );
      const beside = within.filter((index) => !named.has(index) && !FIELD.test(tokens[index]?.word ?? ""));
      return beside.length === within.length || (beside.length > 0 && claim.matches.length > 0);
    });
  }

  /** Runbooks that words found, weighed by how it was said as well, best first. */
  weigh(hits: readonly HeadHit[], stems: readonly string[]): HeadHit[] {
    const likely = this.#sayings.weigh(stems);
    const most = Math.max(...hits.map(({ entry }) => likely[entry] ?? 0));
    return hits
      .map((hit) => ({ ...hit, score: hit.score * Math.exp((likely[hit.entry] ?? 0) - most) }))
      .sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  /** The subnet that an address nobody has lies in, as an entry. */
  subnetOf(ip: string): SearchEntry | null {
    const match = this.#identifiers[0]?.subnetOf(ip);
    return match === undefined || match === null ? null : (this.#engine.entries[match.entry] ?? null);
  }

  /** What bears an identifier that begins so; one match for each. */
  identifiersStarting(text: string): { entry: SearchEntry; match: IdentifierMatch }[] {
    const entries = [this.#engine.entries, this.#engine.library.entries];
    return this.#identifiers.flatMap((index, source) =>
      index.starting(text).flatMap((match) => {
        const entry = entries[source]?.[match.entry];
        return entry === undefined ? [] : [{ entry, match }];
      }),
    );
  }
}
