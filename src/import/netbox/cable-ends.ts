import type { SourceRecord } from "../ledger.ts";
import type { Context } from "./context.ts";

/** One end of a cable. */
export interface CableEnd {
  /** The cable termination record, for the account. */
  record: SourceRecord;
  /** What is plugged in there; undefined if the dump lacks it. */
  at: SourceRecord | undefined;
}

/** The ends of every cable, by side. */
export function groupEnds(context: Context): Map<string, { A: CableEnd[]; B: CableEnd[] }> {
  const grouped = new Map<string, { A: CableEnd[]; B: CableEnd[] }>();
  for (const record of context.dump.all("dcim.cabletermination")) {
    const key = String(record.fields["cable"]);
    const sides = grouped.get(key) ?? { A: [], B: [] };
    grouped.set(key, sides);
    const model = context.dump.modelOf(record.fields["termination_type"]);
    const at = model === undefined ? undefined : context.dump.get(model, record.fields["termination_id"]);
    sides[record.fields["cable_end"] === "B" ? "B" : "A"].push({ record, at });
  }
  return grouped;
}

/** A cable may have several ends on a side: one against many fans out, several against several run side by side. */
export function pairEnds(
  a: readonly CableEnd[],
  b: readonly CableEnd[],
): [CableEnd | undefined, CableEnd | undefined][] {
  const count = Math.max(a.length, b.length);
  const pick = (side: readonly CableEnd[], index: number): CableEnd | undefined =>
    side.length === 1 ? side[0] : side[index];
  return Array.from({ length: count }, (_, index) => [pick(a, index), pick(b, index)]);
}
