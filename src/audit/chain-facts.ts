import { pageAddress } from "#book/addresses.ts";
import { fieldFreshness } from "#book/freshness.ts";
import { linkToField } from "#book/links.ts";
import type { Page } from "#book/page.ts";
import { schemas } from "#schemas/index.ts";
import { isWritten, splitField } from "./read-field.ts";
import type { CallEntry } from "./sources.ts";

/** A fact that a call ran into: one the documentation lacked, or one that was wrong. */
export interface ChainFact {
  fact: string;
  /** Where it belongs, as calls write it: `equipment/sw-01#restart`; null if the call does not say. */
  field: string | null;
  /** The page it belongs on, or the call's if the call does not say. */
  address: string;
  /**
   * `supplied`: a visit wrote it down. `written`: the field has a value now. `missing`: it has none. `corrected`: it was
   * wrong and was seen to be true since. `doubtful`: it was wrong, and nobody has looked since. `unclear`: cannot be told.
   */
  state: "supplied" | "written" | "missing" | "corrected" | "doubtful" | "unclear";
  /** The visit that supplied or confirmed it. */
  by: { on: string; address: string } | null;
}

/** What the documentation lacked when a call came in, and whether it has it now. */
export function missingFacts(entry: CallEntry, today: string): ChainFact[] {
  return (entry.call.data.lacked ?? []).map(({ fact, page }): ChainFact => {
    const field = page ?? null;
    const address = field === null ? entry.source.address : linkToField(entry.client, field).address;
    const written = field === null ? "unclear" : isWritten(entry.client, narrow(field, fact));
    // A visit's word is not enough where anybody can see that the field is still blank.
    if (written === "no") return { fact, field, address, state: "missing", by: null };
    const visit = supplier(entry, fact, field, today);
    if (visit !== undefined)
      return {
        fact,
        field,
        address,
        state: "supplied",
        by: { on: visit.data.on, address: pageAddress(visit) },
      };
    return { fact, field, address, state: written === "yes" ? "written" : "unclear", by: null };
  });
}

/** What the documentation had wrong when a call came in, and whether anybody has looked since. */
export function wrongFacts({ client, call }: CallEntry, today: string): ChainFact[] {
  return (call.data.wrong ?? []).map((field): ChainFact => {
    const { label, address } = linkToField(client, field);
    const { page, path } = splitField(client, field);
    const known = page === null ? null : fieldFreshness(client, page, path, today);
    const fact = { fact: `wrong: ${label}`, field, address };
    if (known === null) return { ...fact, state: "unclear", by: null };
    if (known.doubt !== null) return { ...fact, state: "doubtful", by: null };
    const visit = client.visits.find(({ name }) => name === known.verified?.visit);
    const seen =
      known.verified === null
        ? null
        : { on: known.verified.on, address: visit === undefined ? address : pageAddress(visit) };
    return { ...fact, state: "corrected", by: seen };
  });
}

/** A call may name a device's page alone: `modem.lights` on `equipment/modem-01` means its lights. */
function narrow(field: string, fact: string): string {
  const wanted = /^[a-z]+\.([a-zA-Z]+)$/.exec(fact)?.[1];
  const known = wanted !== undefined && wanted in schemas.equipment.shape;
  return known && /^equipment\/[^#]+$/.test(field) ? `${field}#${wanted}` : field;
}

/** The first visit since the call that supplied the fact: by its path and page, or by its page's field alone. */
function supplier(
  { client, on }: CallEntry,
  fact: string,
  field: string | null,
  today: string,
): Page<"visit"> | undefined {
  return client.visits.findLast((visit) => {
    if (visit.data.on < on || visit.data.on > today) return false;
    return (visit.data.supplied ?? []).some(
      (given) =>
        given.page === field || (given.fact === fact && (field === null || samePage(given.page, field))),
    );
  });
}

function samePage(a: string, b: string): boolean {
  return a.split("#")[0] === b.split("#")[0];
}
