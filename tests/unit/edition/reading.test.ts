import { describe, expect, it } from "vitest";
import { rankTroubles } from "../../../src/in-house/browser/rank-troubles.ts";
import type { Findable } from "../../../src/in-house/browser/rank-troubles.ts";
import { numberAnswers } from "../../../src/in-house/number-answers.ts";

describe("numberAnswers", () => {
  const steps = [{ id: "first" }, { id: "swap-the-cable" }];

  it("says where each answer leads", () => {
    const html =
      '<ul class="answers"><li><a href="#swap-the-cable">Dark</a></li><li><a href="#resolved">Lit</a></li><li><a href="#escalate">Else</a></li><li><a href="/practice/">Worse</a></li><li><a href="/clients/a/runbooks/x/" data-runbook="x">All</a></li></ul>';
    expect(
      [...numberAnswers(html, steps).matchAll(/<span>(.*?)<\/span><span class="to">(.*?)<\/span>/g)].map(
        ([, label, to]) => `${label}: ${to}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Dark: go to 2",
        "Lit: solved",
        "Else: call support",
        "Worse: call support",
        "All: next page",
      ]
    `);
  });

  it("leaves other links alone", () => {
    const html = '<p><a href="#first">x</a></p><ul><li><a href="#first">x</a></li></ul>';
    expect(numberAnswers(html, steps)).toBe(html);
  });
});

describe("rankTroubles", () => {
  const entries: Findable[] = [
    {
      title: "One desk has no network",
      address: "/desk/",
      words: ["no internet at one desk", "ethernet port not working"],
    },
    {
      title: "The printer shows as offline",
      address: "/printer/",
      words: ["nothing comes out when I hit print", "the copier is dead"],
    },
    { title: "Paper is jammed in the printer", address: "/jam/", words: ["paper stuck", "it says jam"] },
    { title: "Printer Front", address: "/front/", words: ["the big HP"], note: "Front desk, left" },
  ];
  const find = (query: string): string[] =>
    rankTroubles(query, entries, [["desk", "seat"]]).map(({ entry }) => entry.address);

  it.each([
    ["no internet", "/desk/"],
    ["my seat has no internet", "/desk/"],
    ["paper jam", "/jam/"],
    ["jammed", "/jam/"],
    ["the copier is dead", "/printer/"],
    ["big hp", "/front/"],
    ["etherne", "/desk/"],
  ])("finds for “%s”", (query, address) => {
    expect(find(query)[0]).toBe(address);
  });

  it("finds nothing for nothing, and for small words alone", () => {
    expect(find("")).toEqual([]);
    expect(find("it is the")).toEqual([]);
    expect(find("xylophone")).toEqual([]);
  });

  it("says which words fit, if they are not the title's", () => {
    expect(rankTroubles("copier", entries, [])[0]?.because).toBe("the copier is dead");
    expect(rankTroubles("jammed printer", entries, [])[0]?.because).toBeNull();
  });
});
