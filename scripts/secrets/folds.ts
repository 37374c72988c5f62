import type { EvidenceKey } from "#check/secrets/evidence-name.ts";
import type { Learned } from "#check/secrets/weight-table.ts";
import { scoreOf } from "#check/secrets/network.ts";
import type { Network } from "#check/secrets/network.ts";
import { isMarked } from "../../tests/unit/secrets/read-sample.ts";
import type { SampleCase, SampleFile } from "../../tests/unit/secrets/read-sample.ts";
import { examplesOf, readValues } from "./examples.ts";
import type { EvidenceNumbers, Example, ReadCase } from "./examples.ts";
import { countEvidence, learn } from "./learning.ts";
import { makePlainCases } from "./plain/cases.ts";

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

/** Evidence that stands in fewer values of the sample than this is too rare to be learned from. */
const FEWEST = 20;
/** How many plain cases are learned beside the sample's. */
const PLAIN = 12_000;
/** Into how many groups the files are dealt to be judged. */
const GROUPS = 3;

export function readFolds(files: readonly SampleFile[], numbers: EvidenceNumbers): Fold[] {
  return files.map(({ name, cases }) => readFold(name, cases, numbers));
}

function readFold(name: string, cases: readonly SampleCase[], numbers: EvidenceNumbers): Fold {
  return { name, cases: cases.map((sample) => ({ ...sample, values: readValues(sample.text, numbers) })) };
}

/** A network from some folds, plain cases with their secrets, and harmless texts; rare evidence weighs nothing. */
export function learnFrom(
  folds: readonly Fold[],
  harmless: readonly Example[],
  numbers: EvidenceNumbers,
): Network {
  const known = folds.flatMap(({ cases }) => cases.flatMap(({ secrets }) => secrets));
  const plain = readFold("plain", makePlainCases(known, PLAIN), numbers);
  const labelled = [...folds, plain].flatMap(({ cases }) => examplesOf(cases));
  const size = numbers.keys.length;
  const counts = countEvidence(labelled, size);
  const common = [...labelled, ...harmless].map((example) => ({
    ...example,
    evidence: example.evidence.filter((piece) => (counts[piece] ?? 0) >= FEWEST),
  }));
  const network = learn(common, size);
  counts.forEach((count, piece) => {
    if (count < FEWEST) network.rows.fill(0, piece * (network.width + 1), (piece + 1) * (network.width + 1));
  });
  return network;
}

/** Judges each file by a network that was learned from others: the files are dealt into groups, each left out once. */
export function judgeLeftOut(
  folds: readonly Fold[],
  harmless: readonly Example[],
  numbers: EvidenceNumbers,
): Judged[] {
  return dealOut(folds).flatMap((group) => {
    const network = learnFrom(
      folds.filter((other) => !group.includes(other)),
      harmless,
      numbers,
    );
    return group.flatMap((fold) => judge(fold, network));
  });
}

/** Groups of files with about as many cases each. */
function dealOut(folds: readonly Fold[]): Fold[][] {
  const groups = Array.from({ length: GROUPS }, (): Fold[] => []);
  const casesIn = (group: readonly Fold[]): number => group.reduce((sum, { cases }) => sum + cases.length, 0);
  for (const fold of folds.toSorted((one, other) => other.cases.length - one.cases.length))
    groups.reduce((least, group) => (casesIn(group) < casesIn(least) ? group : least)).push(fold);
  return groups.filter((group) => group.length > 0);
}

export function judge({ name, cases }: Fold, network: Network): Judged[] {
  return cases.map((sample) => {
    const scores = sample.values.map((value) => ({
      value,
      score: value.carried ? Infinity : scoreOf(network, value.evidence),
    }));
    const marked = scores.filter(({ value }) => isMarked(sample.places, value));
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

/** The network without the rows that weigh nothing. */
export function keepCommon(network: Network, keys: readonly EvidenceKey[], limit: number): Learned {
  const columns = network.width + 1;
  const rowAt = (piece: number): Network["rows"] =>
    network.rows.subarray(piece * columns, (piece + 1) * columns);
  const kept = keys.map((_, piece) => piece).filter((piece) => rowAt(piece).some((value) => value !== 0));
  return {
    limit,
    keys: kept.map((piece) => keys[piece] ?? 0),
    network: { ...network, rows: Float32Array.from(kept.flatMap((piece) => [...rowAt(piece)])) },
  };
}
