import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editCost } from "#search/edit-cost.ts";
import { Speller } from "#search/speller.ts";
import { SynonymTable } from "#search/synonym-table.ts";
import { defaultSynonyms } from "#search/synonyms.ts";
import { stemsOf, tokenize } from "#search/words.ts";

const speller = new Speller(
  new Map(
    "printer phone password internet outlook monitor wireless the offline voicemail license fine server done line zone"
      .split(" ")
      .map((word) => [word, 3]),
  ),
);

const names = (words: string): Map<string, number> => new Map(words.split(" ").map((word) => [word, 3]));

describe("Speller", () => {
  it.each([
    ["pritner", "printer"],
    ["prnter", "printer"],
    ["prinyer", "printer"],
    ["pasword", "password"],
    ["internt", "internet"],
    ["outlok", "outlook"],
    ["wirless", "wireless"],
    ["fone", "phone"],
    ["lisence", "license"],
    ["teh", "the"],
    ["oflfine", "offline"],
    ["voicmail", "voicemail"],
  ])("%s was meant to be %s", (typed, meant) => expect(speller.near(typed)[0]?.word).toBe(meant));

  it.each([
    ["srvr", "server"],
    ["recieving", "receive"],
  ])("%s lacks vowels or is another form: %s", (typed, meant) => {
    const words = names("server receive record footage");
    expect(new Speller(words).near(typed)[0]?.word).toBe(meant);
  });

  it.each([
    ["scantoemail", "scan to email"],
    ["passwordreset", "password reset"],
    ["accesspiont", "access point"],
    ["scantoemial", "scan to email"],
    ["pc wont trun on", "pc wont turnon"],
    ["passwrod", "passwrod"],
    ["qwertyuiop", "qwertyuiop"],
    ["printer", "printer"],
  ])("%s stands as %s", (typed, meant) => {
    const words = names("scan to email password reset access point turn on wont printer");
    const respaced = new Speller(words).respace(tokenize(typed));
    expect(respaced.map(({ word }) => word).join(" ")).toBe(meant);
  });

  it("tells what sounds alike from a slip of the finger", () => {
    expect(speller.near("fone")[0]).toMatchObject({ word: "phone", sound: true });
    expect(speller.near("pritner")[0]).toMatchObject({ word: "printer", sound: false });
  });

  it("knows a word by another form of it", () => {
    expect(speller.knows("printers")).toBe(true);
    expect(speller.knows("pritner")).toBe(false);
  });

  it("takes plain English and first names for what they are", () => {
    for (const word of ["dave", "piano", "sore"]) expect(speller.knows(word)).toBe(true);
    // Which may well be meant for "server" and "shared".
    for (const word of ["sever", "shard"]) expect(speller.knows(word)).toBe(false);
  });

  it.each([["sw-01"], ["d12"], ["x"], ["qqqqqqq"], ["zebra"], ["sun"]])("leaves %s alone", (typed) =>
    expect(speller.near(typed)).toEqual([]),
  );
});

describe("editCost", () => {
  it("charges less for slips of the finger", () => {
    expect(editCost("printer", "pritner", 3)).toBeCloseTo(0.7);
    expect(editCost("printer", "prinyer", 3)).toBeCloseTo(0.7);
    expect(editCost("printer", "printter", 3)).toBeCloseTo(0.5);
    expect(editCost("printer", "prinxer", 3)).toBe(1);
    expect(editCost("printer", "scanner", 1)).toBe(Infinity);
  });

  it("is the same both ways, and 0 only for the same word", () => {
    const word = fc.stringMatching(/^[a-e]{1,6}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editCost(a, b, 20)).toBeCloseTo(editCost(b, a, 20));
        expect(editCost(a, b, 20) === 0).toBe(a === b);
        expect(editCost(a, b, 20)).toBeLessThanOrEqual(Math.max(a.length, b.length) * 2);
      }),
      { numRuns: 150 },
    );
  });
});

describe("SynonymTable", () => {
  const table = new SynonymTable([
    ["copier", "mfp", "multifunction printer"],
    ["power cut", "outage"],
  ]);

  it("finds words and phrases, and offers the rest of their groups", () => {
    expect(
      table.find(stemsOf("the mfp")).map(({ at, others }) => [at, others.map(({ says }) => says)]),
    ).toEqual([[[1], ["copier", "multifunction printer"]]]);
    expect(table.find(stemsOf("a power cut again")).map(({ at }) => at)).toEqual([[1, 2]]);
    expect(table.find(stemsOf("cut power"))).toEqual([]);
  });

  it("finds a phrase over the chatter within it", () => {
    const words = stemsOf("the power just like cut");
    expect(table.find(words)).toEqual([]);
    const chatter = new Set([0, 2, 3]);
    expect(table.find(words, (at) => chatter.has(at)).map(({ at }) => at)).toEqual([[1, 4]]);
    expect(table.find(stemsOf("power so so so cut"), (at) => at > 0 && at < 4)).toEqual([]);
  });

  it("ships at least 200 groups, none of one word alone", () => {
    expect(defaultSynonyms.length).toBeGreaterThanOrEqual(200);
    expect(
      defaultSynonyms.filter((group) => group.length < 2 || group.some((member) => member === "")),
    ).toEqual([]);
  });
});
