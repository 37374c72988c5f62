import type { Page } from "#book/page.ts";
import type { Place } from "./rule.ts";

type Device = Page<"equipment">;

/** A value that must not come twice. */
export interface Candidate<Value> {
  /** What makes two values the same: folded case, no spaces. */
  key: string;
  value: Value;
  at: Place;
}

/** Each candidate whose key came before, with the first that had it. */
export function findDuplicates<Value, Kind extends Candidate<Value>>(
  candidates: Iterable<Kind & Candidate<Value>>,
): (Kind & { first: Kind })[] {
  const firsts = new Map<string, Kind>();
  const found: (Kind & { first: Kind })[] = [];
  for (const candidate of candidates) {
    const first = firsts.get(candidate.key);
    if (first === undefined) firsts.set(candidate.key, candidate);
    else found.push({ ...candidate, first });
  }
  return found;
}

/** How a message names a device of the whole book: `SW-01`, or `SW-01 of mesa` on another client's page. */
export function nameDevice(device: Device, from: Device): string {
  return device.client === from.client ? device.data.name : `${device.data.name} of ${device.client}`;
}

/** Spelled differently, read as the same: `F4E2-C6` and `f4e2 - c6`. */
export function foldLabel(label: string): string {
  return label.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
