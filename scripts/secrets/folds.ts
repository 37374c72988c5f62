import type { SampleFile } from "../../tests/unit/secrets/read-sample.ts";
import { examplesOf, readValues } from "./examples.ts";
import type { EvidenceNames, Example, ReadCase } from "./examples.ts";
import { countEvidence, learn, scoreOf } from "./regression.ts";

/** A file of the sample with the values of its cases. */
export interface Fold {
  name: string;
  cases: ReadCase[];
}

/** A case as it was judged: the highest score at a marked place, and the highest anywhere. */
export interface Judged {
  file: string;
  sample: ReadCase;
  marked: number;
  highest: number;
}

/** Evidence that stands in fewer values than this is too rare to be learned from. */
const FEWEST = 8;

export function readFolds(files: readonly SampleFile[], names: EvidenceNames): Fold[] {
  return files.map(({ name, cases }) => ({
    name,
    cases: cases.map((sample) => ({ ...sample, values: readValues(sample.text, names) })),
  }));
}

/** Weights from some folds and from harmless texts; rare evidence weighs nothing. */
export function learnFrom(
  folds: readonly Fold[],
  harmless: readonly Example[],
  names: EvidenceNames,
): Float64Array {
  const size = names.names.length;
  const examples = [...folds.flatMap(({ cases }) => examplesOf(cases)), ...harmless];
  const counts = countEvidence(examples, size);
  return learn(
    examples.map((example) => ({
      ...example,
      evidence: example.evidence.filter((name) => (counts[name] ?? 0) >= FEWEST),
    })),
    size,
  );
}

/** Judges each file by weights that were learned from all the others. */
export function judgeLeftOut(
  folds: readonly Fold[],
  harmless: readonly Example[],
  names: EvidenceNames,
): Judged[] {
  return folds.flatMap((fold) => {
    const weights = learnFrom(
      folds.filter((other) => other !== fold),
      harmless,
      names,
    );
    return judge(fold, weights);
  });
}

export function judge({ name, cases }: Fold, weights: Float64Array): Judged[] {
  return cases.map((sample) => {
    const scores = sample.values.map(({ evidence, place }) => ({ place, score: scoreOf(evidence, weights) }));
    const marked = scores.filter(({ place }) => sample.places.includes(place));
    return { file: name, sample, marked: top(marked), highest: top(scores) };
  });
}

function top(scores: readonly { score: number }[]): number {
  return scores.reduce((highest, { score }) => Math.max(highest, score), -Infinity);
}

/** The score above which this share of the harmless cases lies. */
export function limitFor(judged: readonly Judged[], alarms: number): number {
  const harmless = judged.filter(({ sample }) => !sample.holdsSecret).map(({ highest }) => highest);
  harmless.sort((one, other) => other - one);
  return harmless[Math.floor(harmless.length * alarms)] ?? 0;
}

/** Shares of secrets found in their place and of harmless cases called secret, as "0.91 of 200, 0.015 of 210". */
export function describe(judged: readonly Judged[], limit: number): string {
  const secret = judged.filter(({ sample }) => sample.holdsSecret);
  const harmless = judged.filter(({ sample }) => !sample.holdsSecret);
  const found = secret.filter(({ marked }) => marked > limit).length;
  const called = harmless.filter(({ highest }) => highest > limit).length;
  return `found ${share(found, secret.length)} of ${String(secret.length)}, called ${share(called, harmless.length)} of ${String(harmless.length)}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(3);
}

/** How a case is laid out, to tell where the detector is weak. */
export function layoutOf(text: string): string {
  if (/^\s*\|?\s*:?-+:?\s*\|/m.test(text) || /^[^\n]*[;,\t][^\n]*[;,\t][^\n]*\n/.test(text))
    return "table or export";
  if (text.startsWith("---\n")) return "front matter";
  if (text.includes("\n")) return /^\s*[\w-]+\s*[:=]/m.test(text) ? "settings and lists" : "several lines";
  if (text.split(/\s+/).length > 13) return "sentences";
  return /[:=|→]\s/.test(text) ? "label and value" : "short note";
}
