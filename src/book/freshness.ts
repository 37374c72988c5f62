import type { Equipment } from "#schemas/index.ts";
import type { ClientBook } from "./book.ts";
import { daysBetween } from "./dates.ts";
import { factAges } from "./fact-ages.ts";
import type { FactAge, FactAgeName } from "./fact-ages.ts";
import { entryName, fieldName, fieldPath } from "./field-names.ts";
import type { AnyPage, Page } from "./page.ts";
import { pageName } from "./page-names.ts";

/** When, and by whom, a page was last seen to be true. */
export type Verified = NonNullable<Equipment["verified"]>;

export type FreshnessState = "fresh" | "due" | "doubtful";

/** Somebody saw something to be true. */
export interface Verification {
  on: string;
  by: readonly string[];
  /** The visit's name; null for the page's own `verified`. */
  visit: string | null;
  /** The field of the page that was seen, as after `#`; "" for the whole page. */
  field: string;
}

/** How much a fact can be believed on a day. */
export interface FactFreshness {
  /** The field, as visits and calls write it after `#`: `outlets.D-12.run`. */
  field: string;
  /** Its row in `factAges`. */
  age: FactAgeName;
  important: boolean;
  /** The newest verification that covers it; null if nobody ever did. */
  verified: Verification | null;
  /** Days since then; null if never. */
  days: number | null;
  /** After how many days it should be looked at again. */
  due: number;
  state: FreshnessState;
  /** The call that found it wrong, if nobody has seen it to be right since; `field` is what the call named. */
  doubt: { call: Page<"call">; field: string } | null;
}

/**
 * A page is as old as its worst important fact: doubtful before due before fresh, then by how much of its time has gone.
 * Null for pages that do not age: visits and calls are history, a retired device is nobody's concern. Pure: what is
 * dated after `today` does not count yet. A commit never makes a page younger.
 */
export function pageFreshness(client: ClientBook | null, page: AnyPage, today: string): FactFreshness | null {
  const facts = factFreshness(client, page, today).filter(({ important }) => important);
  return facts.reduce<FactFreshness | null>(
    (worst, fact) => (worst === null || badness(fact) > badness(worst) ? fact : worst),
    null,
  );
}

/** The freshness of each fact that a page states, in the order of `factAges`; the page as a whole if it states none. */
export function factFreshness(client: ClientBook | null, page: AnyPage, today: string): FactFreshness[] {
  if (page.kind === "visit" || page.kind === "call") return [];
  if (page.kind === "equipment" && page.data.status === "retired") return [];
  const evidence = gatherEvidence(client, page, today);
  const names = Object.keys(factAges) as FactAgeName[]; // `as`: Object.keys forgets the key type
  return names.flatMap((age) => {
    const rate: FactAge = factAges[age];
    return (rate.fields[page.kind] ?? [])
      .flatMap((pattern) => [...fieldsAt(page.data, pattern.split("."), [])])
      .map((field) => judge(field, age, rate, evidence, today));
  });
}

/** The freshness of one field, aged at the rate of the nearest fact in the table, else a year. */
export function fieldFreshness(
  client: ClientBook | null,
  page: AnyPage,
  field: string,
  today: string,
): FactFreshness | null {
  const facts = factFreshness(client, page, today);
  const near =
    facts.find((fact) => covers(fact.field, field)) ?? facts.find((fact) => covers(field, fact.field));
  if (near === undefined && facts.length === 0) return null;
  const age = near?.age ?? "services";
  return judge(field, age, factAges[age], gatherEvidence(client, page, today), today);
}

interface Evidence {
  verifications: Verification[];
  wrong: { call: Page<"call">; field: string }[];
}

function gatherEvidence(client: ClientBook | null, page: AnyPage, today: string): Evidence {
  const own = "verified" in page.data ? page.data.verified : undefined;
  const verifications: Verification[] =
    own === undefined || own.on > today ? [] : [{ on: own.on, by: [own.by], visit: null, field: "" }];
  if (client === null || page.client !== client.id) return { verifications, wrong: [] };
  const name = pageName(page);
  for (const visit of client.visits) {
    if (visit.data.on > today) continue;
    for (const seen of visit.data.confirmed ?? []) {
      const field = fieldOn(page, name, seen);
      if (field !== null)
        verifications.push({ on: visit.data.on, by: visit.data.by, visit: visit.name, field });
    }
  }
  const wrong = client.calls.flatMap((call) =>
    call.data.at.slice(0, 10) > today
      ? []
      : (call.data.wrong ?? []).flatMap((value) => {
          const field = fieldOn(page, name, value);
          return field === null ? [] : [{ call, field }];
        }),
  );
  return { verifications: verifications.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)), wrong };
}

/** The field part of `equipment/sw-01#addresses` if it is about this page, by the page's own names; else null. */
function fieldOn(page: AnyPage, name: string, reference: string): string | null {
  const [about, field = ""] = reference.split("#");
  return about === name ? fieldName(page.data, fieldPath(page.data, field)) : null;
}

function judge(
  field: string,
  age: FactAgeName,
  rate: FactAge,
  { verifications, wrong }: Evidence,
  today: string,
): FactFreshness {
  const verified = verifications.find((seen) => covers(seen.field, field)) ?? null;
  const doubt =
    wrong.find(
      (found) =>
        (covers(found.field, field) || covers(field, found.field)) &&
        !verifications.some((seen) => settles(seen, found, field)),
    ) ?? null;
  const days = verified === null ? null : daysBetween(verified.on, today);
  const state = doubt !== null ? "doubtful" : days === null || days > rate.days ? "due" : "fresh";
  return { field, age, important: rate.important, verified, days, due: rate.days, state, doubt };
}

/**
 * Whether a verification came after a call and is about what it found wrong. Days are all that pages tell: on the day of
 * the call itself only the visit that settled it is known to be later.
 */
function settles(seen: Verification, found: { call: Page<"call">; field: string }, field: string): boolean {
  const day = found.call.data.at.slice(0, 10);
  const later =
    seen.on > day || (seen.on === day && seen.visit !== null && seen.visit === found.call.data.settledBy);
  const narrower = covers(found.field, field) ? field : found.field;
  return later && covers(seen.field, narrower);
}

/** Whether a field is another or holds it: `outlets.D-12` covers `outlets.D-12.run`; "" covers all. */
function covers(outer: string, inner: string): boolean {
  const [a, b] = [outer.toLowerCase(), inner.toLowerCase()];
  return a === "" || a === b || b.startsWith(`${a}.`);
}

/** The fields of a page that fit a pattern and say something. */
function* fieldsAt(data: unknown, pattern: readonly string[], soFar: readonly string[]): Generator<string> {
  const [step, ...rest] = pattern;
  if (step === undefined) {
    if (data !== undefined && !(Array.isArray(data) && data.length === 0)) yield soFar.join(".");
  } else if (step === "*") {
    if (Array.isArray(data))
      for (const [index, entry] of data.entries())
        yield* fieldsAt(entry, rest, [...soFar, entryName(entry, index)]);
  } else if (typeof data === "object" && data !== null && Object.hasOwn(data, step)) {
    const value = (data as Record<string, unknown>)[step]; // `as`: narrowed to an object that has the key
    yield* fieldsAt(value, rest, [...soFar, step]);
  }
}

/** Doubtful above due above fresh; among equals by how much of its time has gone, never verified last of all. */
function badness({ state, days, due }: FactFreshness): number {
  const gone = days === null ? 1e6 : days / due;
  return (state === "doubtful" ? 2e7 : state === "due" ? 1e7 : 0) + gone;
}
