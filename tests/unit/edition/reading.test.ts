import { describe, expect, it } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import * as aids from "#search/aids.ts";
import { answer } from "#search/answer.ts";
import { Engine, Library } from "#search/engine.ts";
import { clientFiles, sharedFiles } from "#search/index-files.ts";
import { numberAnswers } from "../../../src/components/number-answers.ts";
import { staffWays } from "../../../src/in-house/staff-ways.ts";
import { fixture, parseAll, stage } from "./fixture.ts";

const staged = assembleBook(parseAll(stage(fixture).files));
const client = staged.clients.get("alder-dental");
if (client === undefined) throw new Error("The fixture has no such client.");
const ways = staffWays(staged, client);

describe("numberAnswers", () => {
  const steps = [{ id: "first" }, { id: "swap-the-cable" }];

  it("says where each answer leads", () => {
    const html =
      '<ul class="answers"><li><a href="#swap-the-cable">Dark</a></li><li><a href="#resolved">Lit</a></li><li><a href="#escalate">Else</a></li><li><a href="/practice/">Worse</a></li><li><a href="/clients/a/runbooks/network/printer-offline/" data-runbook="network/printer-offline">All</a></li></ul>';
    expect(
      [...numberAnswers(html, steps, ways).matchAll(/data-(?:to|page)="(.*?)"[^>]*>(.*?)<\/a>/g)].map(
        ([, to, label]) => `${label}: ${to}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Dark: go to 2",
        "Lit: solved",
        "Else: call support",
        "Worse: call support",
        "All: The printer shows as offline",
      ]
    `);
  });

  it("leaves other links alone", () => {
    const html = '<p><a href="#first">x</a></p><ul><li><a href="#first">x</a></li></ul>';
    expect(numberAnswers(html, steps, ways)).toBe(html);
  });
});

describe("the box on the first page", () => {
  const { head, more } = clientFiles(staged, client, "in-house");
  const engine = new Engine(new Library({ ...sharedFiles(staged, "in-house"), aids }), head, more);
  const find = (query: string): string[] => answer(engine, query).rows.map(({ address }) => address);
  const desk = "/clients/alder-dental/runbooks/network/desk-has-no-network/";

  it.each([
    ["no internet at my desk", desk],
    ["internt is not workng", desk],
    ["nothing comes out of the printer", "/clients/alder-dental/runbooks/network/printer-offline/"],
    ["copier will not print", "/clients/alder-dental/runbooks/network/printer-offline/"],
  ])("understands “%s” as the help desk's does", (query, address) => {
    expect(find(query)[0]?.startsWith(address)).toBe(true);
  });

  it("never leads to what the edition does not have", () => {
    const kept = JSON.stringify([head, more, sharedFiles(staged, "in-house")]);
    expect(find("restart a server that hangs").join()).not.toContain("restart-a-server");
    expect(kept).not.toContain("birch");
    expect(kept).not.toContain("restart-a-server");
  });
});
