import { order, settle } from "./rows.ts";
import type { Answer, Row } from "./rows.ts";
import type { Alternative } from "./understand.ts";
import { stemsOf } from "./words.ts";

/** What full text says of a page. */
export interface FullTextPage {
  address: string;
  /** One score for each word searched, 0 to 1: the best page for that word has 1. */
  byWord: number[];
  /** The score for all words together, 0 to 1. */
  all: number;
  title?: string;
  excerpt?: string;
  sections?: { title: string; address: string }[];
}

/** How much heads and full text count, and what a page that holds every word gets on top. */
export const FUSION = { head: 0.8, text: 0.2, all: 0.2 };

/**
 * Joins full text to an answer that was given from heads: .8 head + .2 text, and a bonus for pages that hold every word,
 * which fades as queries get longer. Identifiers stay first. The row named `keep` stays in its place, because a reader
 * has chosen it; so does the first, if it was found by all that was said. Pages that only full text knows are added.
 */
export function fuse(
  answer: Answer,
  pages: readonly FullTextPage[],
  client: string | null,
  keep: string | null = null,
): Answer {
  const words = Math.max(1, answer.understood.words.length);
  const bestHead = Math.max(1e-9, ...answer.rows.filter(isWorded).map((row) => row.score));
  const sums = pages.map((page) => page.byWord.reduce((sum, score) => sum + score, 0));
  const bestSum = Math.max(1e-9, ...sums);
  const texts = new Map(
    pages.map((page, index) => {
      const bonus = page.all > 0 ? FUSION.all * Math.min(1, 8 / words ** 3) * (0.5 + 0.5 * page.all) : 0;
      return [page.address, { page, score: (FUSION.text * (sums[index] ?? 0)) / bestSum + bonus }];
    }),
  );
  const rows = answer.rows.map((row): Row => {
    if (!isWorded(row)) return row;
    const text = texts.get(row.key);
    texts.delete(row.key);
    const score = (FUSION.head * row.score) / bestHead + (text?.score ?? 0);
    return {
      ...row,
      score,
      ...(text?.page.excerpt === undefined ? {} : { excerpt: text.page.excerpt }),
      ...(text?.page.sections === undefined ? {} : { sections: text.page.sections }),
    };
  });
  const known = new Set(rows.map(({ key }) => key));
  for (const { page, score } of texts.values()) {
    if (known.has(page.address)) continue;
    const found = mentioned(page, answer.understood);
    if (found.length > 0 && page.title !== undefined && (page.all > 0 || words > 1))
      rows.push({ ...pageRow(page, score * 0.9, client), found });
  }
  const answering = rows.filter((row) => row.group !== "nearest" || row.key === keep);
  const left = answering.some(({ group }) => group !== "nearest") ? answering : rows;
  return {
    ...answer,
    rows: settle(order(left), answer.rows, keep ?? sureFirst(answer)),
    standIn: left.every(({ group }) => group === "nearest") ? answer.standIn : null,
  };
}

/** The first row of words, if it was found by all that tell: then it stands, because a reader may be about to press Enter. */
function sureFirst({ rows, understood }: Answer): string | null {
  const first = rows.find(isWorded);
  if (first === undefined) return null;
  const telling = understood.words.filter(({ weight }) => weight >= 0.75);
  const sure = telling.every(({ alternatives }) =>
    alternatives.some((alternative) => first.found.includes(alternative)),
  );
  return sure ? first.key : null;
}

/**
 * What was said, or was meant, of what is shown of a page. Pagefind cuts a word that no page has until something begins
 * with what is left of it; such a page has nothing to do with the query.
 */
function mentioned(page: FullTextPage, { words }: Answer["understood"]): Alternative[] {
  const shown = [page.title, page.excerpt, ...(page.sections ?? []).map(({ title }) => title)].join(" ");
  const stems = new Set(stemsOf(shown));
  return words.flatMap(
    ({ alternatives }) =>
      alternatives.find((alternative) => alternative.stems.every((root) => stems.has(root))) ?? [],
  );
}

function isWorded(row: Row): boolean {
  return row.group === "client" || row.group === "library";
}

/** A page that heads do not know: a visit, a call, a heading of the network page. */
function pageRow(page: FullTextPage, score: number, client: string | null): Row {
  const own = client !== null && page.address.startsWith(`/clients/${client}/`);
  const foreign = !own && page.address.startsWith("/clients/");
  const [, kind = "page", icon = "book-open"] = KINDS.find(([part]) => page.address.includes(part)) ?? [];
  return {
    key: page.address,
    group: own ? "client" : foreign ? "others" : "library",
    entry: { kind, title: page.title ?? page.address, address: page.address, icon },
    address: page.address,
    score,
    found: [],
    ...(page.excerpt === undefined ? {} : { excerpt: page.excerpt }),
    ...(page.sections === undefined ? {} : { sections: page.sections }),
  };
}

const KINDS: readonly (readonly [part: string, kind: Row["entry"]["kind"], icon: string])[] = [
  ["/runbooks/", "runbook", "list-checks"],
  ["/library/", "runbook", "list-checks"],
  ["/equipment/", "equipment", "box"],
  ["/outlets/", "outlet", "plug"],
  ["/vlans/", "vlan", "layers"],
  ["/credentials/", "credential", "key-round"],
  ["/visits/", "visit", "calendar-check"],
  ["/calls/", "call", "phone-call"],
  ["/network/", "page", "network"],
];
