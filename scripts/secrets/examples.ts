import { isMarked } from "../../tests/unit/secrets/read-sample.ts";
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

/** A value of a case, where it stands and what speaks for and against it. */
export interface CaseValue {
  line: number;
  column: number;
  length: number;
  group: ShapeGroup;
  /** Whether a form of address gives it away, so that there is nothing to weigh. */
  carried: boolean;
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
    line: line.number,
    column: candidate.start + 1,
    length: candidate.end - candidate.start,
    group: candidate.shape.group,
    carried: candidate.carrier !== "",
    evidence: Int32Array.from(new Set(evidence.keys), (key) => numbers.numberOf(key)),
  }));
}

/** Values of a case that are not marked count little in a case with a secret: they may be secrets that were left unmarked. */
export function examplesOf(cases: readonly ReadCase[]): Example[] {
  return cases.flatMap(({ values: all, places, holdsSecret }) => {
    const values = all.filter(({ carried }) => !carried);
    if (!holdsSecret) return values.map(({ evidence }) => ({ evidence, secret: false, weight: 1 }));
    const groups = new Set(values.filter((value) => isMarked(places, value)).map(({ group }) => group));
    return values.flatMap((value): Example[] => {
      const { group, evidence } = value;
      if (isMarked(places, value)) return [{ evidence, secret: true, weight: 1 / Math.sqrt(places.length) }];
      return groups.has(group) ? [] : [{ evidence, secret: false, weight: 0.4 }];
    });
  });
}
