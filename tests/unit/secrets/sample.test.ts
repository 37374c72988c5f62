import { describe, expect, it } from "vitest";
import { findSecrets } from "#check/secrets/index.ts";
import type { SecretHit } from "#check/secrets/index.ts";
import { EvidenceNames } from "../../../scripts/secrets/examples.ts";
import { judge, learnFrom, limitFor, readFolds } from "../../../scripts/secrets/folds.ts";
import { readSample } from "./read-sample.ts";
import type { SampleCase } from "./read-sample.ts";

const files = readSample();
const all = files.flatMap(({ cases }) => cases);
const secret = all.filter(({ holdsSecret }) => holdsSecret);
const harmless = all.filter(({ holdsSecret }) => !holdsSecret);

describe("the labelled sample", () => {
  it("is large and evenly split", () => {
    expect(secret.length).toBeGreaterThan(300);
    expect(harmless.length).toBeGreaterThan(300);
    expect(secret.filter(({ places }) => places.length === 0)).toEqual([]);
  });

  it("has at least 92 % of its secrets found, each at its own place", () => {
    const missed = secret.filter((sample) => !isFoundInPlace(sample));
    expect(missed.length / secret.length).toBeLessThanOrEqual(0.08);
  });

  it("has at most 1.5 % of its harmless lines called secret", () => {
    const called = harmless.filter(({ text }) => count(text) > 0);
    expect(called.length / harmless.length).toBeLessThanOrEqual(0.015);
  });

  it("is judged the same with CRLF line ends", () => {
    const differing = all.filter(({ text }) => count(text) !== count(text.replaceAll("\n", "\r\n")));
    expect(differing).toEqual([]);
  });

  it("is judged the same between other lines of a page", () => {
    const differing = all.filter(
      ({ text }) => !text.startsWith("---") && count(text) !== count(`Intro.\n\n${text}\n\nEnd.`),
    );
    expect(differing).toEqual([]);
  });
});

/** Weights learned without a file tell how lines are judged that nobody has seen: the check's own know them all. */
describe("a file that was left out of the learning", () => {
  it("has most of its secrets found, with few false alarms", () => {
    const names = new EvidenceNames();
    const folds = readFolds(files, names);
    const unseen = folds.filter(({ name }) => name === "many-voices");
    const weights = learnFrom(
      folds.filter((fold) => !unseen.includes(fold)),
      [],
      names,
    );
    const judged = unseen.flatMap((fold) => judge(fold, weights));
    const limit = limitFor(judged, 0.03);
    const marked = judged.filter(({ sample }) => sample.holdsSecret);
    expect(marked.filter((each) => each.marked > limit).length / marked.length).toBeGreaterThan(0.75);
  });
});

function isFoundInPlace({ text, places }: SampleCase): boolean {
  const found = new Set(find(text).map(({ line, column }) => `${String(line)}:${String(column)}`));
  return places.some((place) => found.has(place));
}

function count(text: string): number {
  return find(text).length;
}

const seen = new Map<string, SecretHit[]>();

/** Each text is searched once, however many tests ask. */
function find(text: string): SecretHit[] {
  const hits = seen.get(text) ?? findSecrets(text);
  seen.set(text, hits);
  return hits;
}
