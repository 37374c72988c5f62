import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyPage } from "#book/page.ts";
import { inHouse } from "#book/in-house-audience.ts";
import { planStage } from "../../../src/edition/plan-stage.ts";
import { mayOpen } from "../../../src/edition/stage.ts";
import { fixture, parseAll, stage, today } from "./fixture.ts";

const isA = ({ client }: AnyPage): boolean => client === "alder-dental";

describe("staging", () => {
  it("opens nothing of another client, and no page of a kind that is withheld", () => {
    const opened = fixture.map(({ file }) => file).filter((file) => mayOpen(file, "alder-dental"));
    expect(opened).toMatchInlineSnapshot(`
      [
        "clients/alder-dental/equipment/modem-01.mdx",
        "clients/alder-dental/equipment/printer-01.mdx",
        "clients/alder-dental/equipment/srv-01.mdx",
        "clients/alder-dental/index.mdx",
        "clients/alder-dental/network.mdx",
        "clients/alder-dental/runbooks/odd-noise.mdx",
        "library/network/desk-has-no-network.mdx",
        "library/network/printer-offline.mdx",
        "library/servers/restart-a-server.mdx",
        "practice.mdx",
      ]
    `);
    expect(mayOpen("clients/birch-law/closet.jpg", "alder-dental")).toBe(false);
    expect(mayOpen("clients/alder-dental/closet.jpg", "alder-dental")).toBe(true);
  });

  it("writes pages that can be read again", () => {
    expect(parseAll(stage(fixture).files).map(({ file }) => file)).toMatchInlineSnapshot(`
      [
        "clients/alder-dental/equipment/modem-01.mdx",
        "clients/alder-dental/equipment/printer-01.mdx",
        "clients/alder-dental/index.mdx",
        "clients/alder-dental/network.mdx",
        "clients/alder-dental/runbooks/odd-noise.mdx",
        "library/network/desk-has-no-network.mdx",
        "library/network/printer-offline.mdx",
        "practice.mdx",
      ]
    `);
  });

  it("gives the same bytes whatever becomes of another client", () => {
    const before = stage(fixture);
    const others = fixture.filter((page) => page.client === "birch-law");
    fc.assert(
      fc.property(fc.subarray(others), fc.string(), (left, body) => {
        const pages = [
          ...fixture.filter((page) => page.client !== "birch-law"),
          ...left.map((page): AnyPage => ({ ...page, body })),
        ];
        expect(stage(pages)).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });

  it("gives the same bytes whatever is written where the edition does not look", () => {
    const before = stage(fixture);
    const without = fixture.filter(
      ({ kind, client }) => client === null || !["credential", "visit", "call"].includes(kind),
    );
    expect(stage(without)).toEqual(before);
    const reworded = fixture.map((page): AnyPage =>
      isA(page) && page.kind !== "runbook" ? { ...page, body: "Another text." } : page,
    );
    expect(stage(reworded)).toEqual(before);
  });

  it("keeps the text that in-house staff may read, and nothing else", () => {
    const page = stage(fixture).files.find(({ file }) => file === "library/network/desk-has-no-network.mdx");
    expect(page?.text.split("---\n")[2]).toMatchInlineSnapshot(`
      "Find out how far the signal gets.

      ## Is there a light beside the plug?

      The socket is **{outlet.label}**, {outlet.where}.

      Look closely.

      - [Lit](#resolved)
      - [Dark](#swap-the-cable)
      - [The printer is dead too](../../practice.mdx)
      - [Only the printer](printer-offline.mdx)

      ## Swap the cable

      Take one that works. 

      <Stop>Do not open the closet. Call {practice.supportPhone}.</Stop>

      - [It works](#resolved)
      - [Still dark](#escalate)

      "
    `);
  });

  it("makes plain text of links to files, which this edition does not have", () => {
    const name = "library/network/desk-has-no-network.mdx";
    const text = "See [the plan](./plan.pdf) and [the rack](./rack.png).";
    const pages = fixture.map((page): AnyPage =>
      page.file === name && page.kind === "runbook"
        ? { ...page, body: page.body.replace("Find out how far the signal gets.", text) }
        : page,
    );
    const files = [...pages.map(({ file }) => file), "library/network/plan.pdf", "library/network/rack.png"];
    const plan = planStage({ pages, files, client: "alder-dental", audience: inHouse, today });
    expect(plan.files.find(({ file }) => file === name)?.text).toContain(
      "See the plan and [the rack](./rack.png).",
    );
  });

  it("numbers answers as on the whole page, so that codes mean the same in both editions", () => {
    const notes = stage(fixture).files.find(({ file }) => file === "edition.json")?.text ?? "{}";
    const { graphs } = JSON.parse(notes) as {
      graphs: Record<
        string,
        {
          steps: {
            title: string;
            choices: number;
            answers: { label: string; index: number; to: unknown }[];
          }[];
        }
      >;
    };
    expect(graphs["network/desk-has-no-network"]?.steps).toMatchInlineSnapshot(`
      [
        {
          "answers": [
            {
              "index": 2,
              "label": "Lit",
              "to": {
                "to": "resolved",
              },
            },
            {
              "index": 3,
              "label": "Dark",
              "to": {
                "step": "swap-the-cable",
                "to": "step",
              },
            },
            {
              "index": 4,
              "label": "The printer is dead too",
              "to": {
                "to": "escalate",
              },
            },
            {
              "index": 5,
              "label": "Only the printer",
              "to": {
                "link": "printer-offline.mdx",
                "name": "network/printer-offline",
                "step": null,
                "to": "runbook",
              },
            },
          ],
          "choices": 6,
          "id": "is-there-a-light-beside-the-plug",
          "next": null,
          "title": "Is there a light beside the plug?",
        },
        {
          "answers": [
            {
              "index": 0,
              "label": "It works",
              "to": {
                "to": "resolved",
              },
            },
            {
              "index": 1,
              "label": "Still dark",
              "to": {
                "to": "escalate",
              },
            },
          ],
          "choices": 2,
          "id": "swap-the-cable",
          "next": null,
          "title": "Swap the cable",
        },
      ]
    `);
  });

  it("asks for a fact that the pages shown would answer wrongly", () => {
    // A spare server at the front desk that staff may handle is not the server that runbooks mean.
    const spare = parseAll([
      {
        file: "clients/alder-dental/equipment/desk-server.mdx",
        text: "---\nkind: equipment\ntype: server\nname: DESK\nstatus: active\nstaffMayTouch: true\n---\n",
      },
    ]);
    const notes =
      stage([...fixture, ...spare]).files.find(({ file }) => file === "edition.json")?.text ?? "{}";
    expect((JSON.parse(notes) as { asks: unknown }).asks).toEqual({
      "/clients/alder-dental/runbooks/odd-noise/": ["server.name"],
    });
  });

  it("refuses a client that is not there", () => {
    expect(() => stage(fixture, "nobody")).toThrow('There is no client "nobody" in this book.');
  });
});
