import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Mint, findMarks } from "../../../src/edition/canary/values.ts";
import { inHouse } from "#book/in-house-audience.ts";
import { fixedWords } from "../../../src/edition/fixed-words.ts";
import { searchRealValues } from "../../../src/edition/real-values.ts";
import { fixture } from "./fixture.ts";
import { readableTexts } from "../../../src/edition/open-bytes.ts";

const word = new Mint().word();
const finds = (name: string, bytes: Buffer | string, mark = word): boolean =>
  [...readableTexts(name, Buffer.from(bytes))].some((text) => [...findMarks(text)].includes(mark));

describe("looking for a mark", () => {
  it.each([
    ["in plain text", "a.html", `x ${word} y`],
    ["in capitals", "a.html", word.toUpperCase()],
    ["in a file's name", `clients/${word}/index.html`, ""],
    ["in a gzip member", "a.pf_fragment", gzipSync(word)],
    ["in a gzip member behind other bytes", "a.bin", Buffer.concat([Buffer.from("head"), gzipSync(word)])],
    ["in gzip in gzip", "a.gz", gzipSync(gzipSync(word))],
    ["in brotli", "a.html.br", brotliCompressSync(word)],
    ["in a zlib stream", "a.z", deflateSync(word)],
    ["in base64", "a.css", `url(data:x;base64,${Buffer.from(`here is ${word}`).toString("base64")})`],
    ["in HTML entities", "a.html", [...word].map((letter) => `&#${letter.charCodeAt(0)};`).join("")],
    [
      "in hex entities",
      "a.html",
      [...word].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(""),
    ],
    [
      "in percent signs",
      "a.html",
      [...word].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(""),
    ],
    [
      "in JSON escapes",
      "a.json",
      [...word].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(""),
    ],
    ["torn by tags", "a.html", `${word.slice(0, 3)}<b>${word.slice(3)}</b>`],
    ["torn by a soft hyphen", "a.html", `${word.slice(0, 3)}&#173;${word.slice(3)}`],
  ])("finds it %s", (_, name, bytes) => {
    expect(finds(name, bytes)).toBe(true);
  });

  it("does not find what is not there", () => {
    expect(finds("a.html", "qzbbbbb z qz bbbbb")).toBe(false);
  });

  it("finds every kind of value in the form that a page gives it", () => {
    const mint = new Mint();
    const kinds = [
      "text",
      "an identifier",
      "an outlet's label",
      "an id",
      "an e-mail address",
      "a domain name",
      "a web address",
      "a date",
      "a date and time",
      "a duration",
      "an IP address",
      "a subnet",
      "a MAC address",
      "a telephone number",
      "an extension",
      "opening hours",
    ];
    for (const is of kinds) {
      const made = mint.valueFor({ is, fix: "", example: "" }, "Old");
      expect(made, is).not.toBeNull();
      for (const form of made?.forms ?? [])
        expect(finds("a.html", `<p>${form}.</p>`, form), `${is}: ${form}`).toBe(true);
      expect(
        made?.forms.some((form) => finds("a.html", String(made.value), form)),
        is,
      ).toBe(true);
    }
    const number = mint.number();
    expect(finds("a.html", `tel:+1${number.value}`, number.forms[0])).toBe(true);
  });

  it("never mints the same value twice", () => {
    const mint = new Mint();
    const all = Array.from({ length: 5000 }, () => mint.word());
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("looking for real values", () => {
  const search = (text: string): string[] =>
    searchRealValues(
      [{ file: "a.js", bytes: Buffer.from(text) }],
      fixture,
      new Set(),
      [],
      inHouse,
    ).problems.map(({ message }) => message);

  it("finds one that must not be shown", () => {
    expect(search("x op://alder-dental/server/admin y")).toEqual([
      "a.js: shows the value of clients/alder-dental/credentials/admin vault.item.",
    ]);
  });

  it("takes no word from a fixed list for one", () => {
    expect(fixedWords().has("1password")).toBe(true);
    expect(search("1password access-point")).toEqual([]);
  });
});
