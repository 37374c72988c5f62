import { describe, expect, it } from "vitest";
import { HeadIndex } from "#search/head-index.ts";
import { Sayings } from "#search/sayings.ts";
import { stemsOf } from "#search/words.ts";

const entry = (title: string, alsoSaid: string[]) => ({
  kind: "runbook" as const,
  title,
  address: `/library/${title}/`,
  icon: "list-checks",
  alsoSaid,
});

const runbooks = new HeadIndex([
  entry("File deleted", ["it went up in smoke", "my list is gone"]),
  entry("Power cut", ["it went dark", "the lights are gone"]),
  entry("Paper jam", ["it ate my page", "a very long way to say that a page is stuck inside of it"]),
]);
const sayings = new Sayings(runbooks);
const best = (text: string): number => {
  const weights = sayings.weigh(stemsOf(text));
  return weights.indexOf(Math.max(...weights));
};

describe("Sayings", () => {
  it("tell by a word that only one runbook is talked about with", () => expect(best("smoke")).toBe(0));
  it("tell by pairs of words that tell nothing alone", () => expect(best("it ate it")).toBe(2));
  it("tell by the share of what is said, not by how much", () => expect(best("is gone")).toBe(0));
  it("do not tell by words that nobody says", () => expect(new Set(sayings.weigh(["zebra"])).size).toBe(1));
});
