import type { SampleCase } from "../../tests/unit/secrets/read-sample.ts";
import type { EvidenceKey } from "#check/secrets/evidence-name.ts";
import { splitLines } from "#check/secrets/page-lines.ts";
import type { ShapeGroup } from "#check/secrets/value-shape.ts";
import { findSuspects } from "#check/secrets/weigh-page.ts";

/** One value to learn from: its pieces of evidence by number, whether it is a secret, and how much it counts. */
export interface Example {
  evidence: Int32Array;
  secret: boolean;
  weight: number;
}

/** A value of a case, at "line:column". */
export interface CaseValue {
  place: string;
  group: ShapeGroup;
  evidence: Int32Array;
}

/** A case of the sample with its values weighed once. */
export interface ReadCase extends SampleCase {
  values: CaseValue[];
}

/** Numbers pieces of evidence in the order in which they are met. */
export class EvidenceNumbers {
  readonly keys: EvidenceKey[] = [];
  readonly #numbers = new Map<EvidenceKey, number>();

  numberOf(key: EvidenceKey): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

export function readValues(text: string, numbers: EvidenceNumbers): CaseValue[] {
  return findSuspects(splitLines(text)).map(({ line, candidate, evidence }) => ({
    place: `${String(line.number)}:${String(candidate.start + 1)}`,
    group: candidate.shape.group,
    evidence: Int32Array.from(new Set(evidence.keys), (key) => numbers.numberOf(key)),
  }));
}

/** Values of a case that are not marked count little in a case with a secret: they may be secrets that were left unmarked. */
export function examplesOf(cases: readonly ReadCase[]): Example[] {
  return cases.flatMap(({ values, places, holdsSecret }) => {
    if (!holdsSecret) return values.map(({ evidence }) => ({ evidence, secret: false, weight: 1 }));
    const marked = new Set(places);
    const groups = new Set(values.filter(({ place }) => marked.has(place)).map(({ group }) => group));
    return values.flatMap(({ place, group, evidence }): Example[] => {
      if (marked.has(place)) return [{ evidence, secret: true, weight: 1 / Math.sqrt(places.length) }];
      return groups.has(group) ? [] : [{ evidence, secret: false, weight: 0.4 }];
    });
  });
}
