import { describe, expect, it } from "vitest";
import { forEdition, movesOf, toCallGraph } from "#runbook/graph.ts";
import { readRunbook } from "#runbook/read-runbook.ts";

const PAGE = `The caller at {client.name} is offline.

## Is there a light?

The outlet is **{outlet.label}**. <HelpDesk>Its switch is {outlet.switch.name}.</HelpDesk>

- [Lit](#restart-the-server)
- [Dark, no light](#swap-the-cable)
- [Everybody](../network/whole-office-has-no-network.mdx#who-is-down)

## Restart the server

<HelpDesk>
Log in with {server.credential.name}.

<Risky>All stop: {server.restart.affects}</Risky>
</HelpDesk>

<Stop>Call {practice.supportPhone}.</Stop>
<Risky>
It takes a while.
</Risky>

## Swap the cable

- [Works](#resolved)
- [Still {outlet.label} is dark](#visit)
- [Else](#escalate)
`;

describe("readRunbook", () => {
  const graph = readRunbook(PAGE, 10, "library/network/desk-has-no-network.mdx");
  const step = (index: number) => graph.steps[index];

  it("reads steps, with the file's lines", () => {
    expect(graph.steps.map(({ id, title, line, next }) => [id, title, line, next])).toEqual([
      ["is-there-a-light", "Is there a light?", 12, null],
      ["restart-the-server", "Restart the server", 20, "swap-the-cable"],
      ["swap-the-cable", "Swap the cable", 33, null],
    ]);
    expect(graph.opening.facts).toEqual(["client.name"]);
  });

  it("reads answers and where they lead", () => {
    expect(step(0)?.answers).toEqual([
      { label: "Lit", to: { to: "step", step: "restart-the-server" }, index: 0, line: 16, only: null },
      { label: "Dark, no light", to: { to: "step", step: "swap-the-cable" }, index: 1, line: 17, only: null },
      {
        label: "Everybody",
        to: {
          to: "runbook",
          link: "../network/whole-office-has-no-network.mdx#who-is-down",
          name: "network/whole-office-has-no-network",
          step: "who-is-down",
        },
        index: 2,
        line: 18,
        only: null,
      },
    ]);
    expect(step(2)?.answers.map(({ label, to }) => [label, to.to])).toEqual([
      ["Works", "resolved"],
      ["Still {outlet.label} is dark", "visit"],
      ["Else", "escalate"],
    ]);
  });

  it("tells the editions' facts apart, and marks in either spelling", () => {
    const inHouse = forEdition(graph, "in-house");
    expect(step(0)?.facts).toEqual(["outlet.label", "outlet.switch.name"]);
    expect(inHouse.steps.map(({ facts }) => facts)).toEqual([
      ["outlet.label"],
      ["practice.supportPhone"],
      ["outlet.label"],
    ]);
    expect(step(1)).toMatchObject({ stop: true, risky: true, stopBeforeRisky: false });
    expect(inHouse.steps[1]).toMatchObject({ stop: true, risky: true, stopBeforeRisky: true });
  });

  it.each([
    ["a block of its own", "<HelpDesk>\nText.\n</HelpDesk>", true, false],
    ["one line", "<HelpDesk>Text.</HelpDesk>", true, false],
    ["one line, and a fact", "<InHouse>{client.name}</InHouse>", false, true],
    ["a block around a block", "<HelpDesk>\n<Say>\nText.\n</Say>\n</HelpDesk>", true, false],
    ["a block inside a block", "<Say>\n<HelpDesk>Text.</HelpDesk>\n</Say>", true, false],
    ["a comment beside it", "{/* for later */}\n\n<HelpDesk>Text.</HelpDesk>", true, false],
    ["both blocks", "<HelpDesk>Text.</HelpDesk>\n<InHouse>Text.</InHouse>", true, true],
    ["a word beside it", "Then <HelpDesk>text.</HelpDesk>", true, true],
    ["a stop beside it", "<HelpDesk>Text.</HelpDesk>\n\n<Stop>Call.</Stop>", true, true],
    ["nothing but the title", "", true, true],
    ["nothing for anyone", "<HelpDesk><InHouse>Text.</InHouse></HelpDesk>", true, true],
  ])("knows for whom there is text: %s", (_, text, forHelpDesk, forInHouse) => {
    const { steps } = readRunbook(`## Look\n\n${text}\n\n- [Yes](#resolved)\n- [No](#escalate)\n`);
    expect(steps[0]).toMatchObject({ forHelpDesk, forInHouse, answers: [{}, {}] });
  });

  it("takes an answer list of each edition's own, and keeps the answers' numbers", () => {
    const mixed = readRunbook(`## Look

<HelpDesk>
- [Port is up](#resolved)
- [Port is down](#visit)
</HelpDesk>

<InHouse>
- [Light is on](#resolved)
</InHouse>

## Next

<HelpDesk>
- [Fine](#resolved)
</HelpDesk>

## Last

- [Yes](#escalate)
`);
    const [first, second] = mixed.steps;
    expect(first?.answers.map(({ label, index, only }) => [label, index, only])).toEqual([
      ["Port is up", 0, "help-desk"],
      ["Port is down", 1, "help-desk"],
      ["Light is on", 2, "in-house"],
    ]);
    expect([first?.choices, first?.next, second?.choices, second?.next]).toEqual([3, null, 2, "last"]);
    const [ownFirst, ownSecond] = forEdition(mixed, "in-house").steps;
    expect(ownFirst && movesOf(ownFirst).map(({ index, label }) => [index, label])).toEqual([
      [2, "Light is on"],
    ]);
    expect(ownSecond && movesOf(ownSecond).map(({ index, to }) => [index, to])).toEqual([
      [1, { to: "step", step: "last" }],
    ]);
  });

  it("keeps steps that only the other edition can come to out of what is sent to a page", () => {
    const page = readRunbook(`## Look

<HelpDesk>
- [Secret way](#for-us)
- [Fine](#resolved)
</HelpDesk>

<InHouse>
- [Fine](#resolved)
</InHouse>

## For us

<HelpDesk>Look deeper.</HelpDesk>

- [Fine](#resolved)
- [Not](#escalate)
`);
    const sent = (edition: "help-desk" | "in-house") => toCallGraph(forEdition(page, edition));
    expect(sent("help-desk").steps.map(({ id }) => id)).toEqual(["look", "for-us"]);
    expect(JSON.stringify(sent("in-house"))).not.toMatch(/for-us|Secret/);
    expect(sent("in-house").revision).toBe(page.revision);
  });

  it.each([
    ["a word beside a link", "- [Yes](#resolved) now\n- [No](#escalate)", "mixed"],
    ["text below the list", "- [Yes](#resolved)\n- [No](#escalate)\n\nWait.", "not-last"],
    ["a component around the list", "<Note>\n- [Yes](#resolved)\n- [No](#escalate)\n</Note>", "not-last"],
  ])("notices a list that only looks like answers: %s", (_, text, why) => {
    const { steps } = readRunbook(`## Look\n\n${text}\n`);
    expect(steps[0]).toMatchObject({
      answers: [],
      stray: [{ line: 3 + (text.startsWith("<") ? 1 : 0), why }],
    });
  });

  it("leaves plain lists, rules and comments at the end alone", () => {
    const list = "- [Yes](#resolved)\n- [No](#escalate)\n\n---\n\n{/* later: a third */}";
    const { steps } = readRunbook(`## Look\n\n- one\n- [two](other.mdx)\n\nAnd?\n\n${list}\n`);
    expect(steps[0]).toMatchObject({
      answers: [{ label: "Yes" }, { label: "No", to: { to: "escalate" } }],
      stray: [],
    });
  });

  it.each([
    ["#gone", null, { to: "nowhere", url: "#gone" }],
    ["#", null, { to: "nowhere", url: "#" }],
    ["https://site.example/x.mdx", null, { to: "nowhere", url: "https://site.example/x.mdx" }],
    ["../power/ups.mdx", null, { to: "runbook", link: "../power/ups.mdx", name: "power/ups", step: null }],
    ["ups.mdx", "library/power/x.mdx", { to: "runbook", link: "ups.mdx", name: "power/ups", step: null }],
    [
      "../../../library/power/ups.mdx",
      "clients/harbor/runbooks/x.mdx",
      { to: "runbook", link: "../../../library/power/ups.mdx", name: "power/ups", step: null },
    ],
    [
      "../equipment/sw-01.mdx",
      "clients/harbor/runbooks/x.mdx",
      { to: "nowhere", url: "../equipment/sw-01.mdx" },
    ],
    ["#resolved", null, { to: "resolved" }],
    ["#%C3%BCbung", null, { to: "step", step: "übung" }],
    ["#100%", null, { to: "nowhere", url: "#100%" }],
  ])("reads the link %s", (url, file, goal) => {
    const { steps } = readRunbook(`## Übung\n\n- [Go](${url})\n`, 1, file);
    expect(steps[0]?.answers[0]?.to).toEqual(goal);
  });

  it("gives anchors as the page does: headings of every depth take one", () => {
    const { steps, nestedHeadings } = readRunbook(
      "## Look\n\n### Swap\n\n<Note>\n## Look\n</Note>\n\n## Swap\n\n## Look\n",
    );
    expect(steps.map(({ id }) => id)).toEqual(["look", "swap-1", "look-2"]);
    expect(nestedHeadings).toEqual([{ title: "Look", line: 6 }]);
  });

  it("finds no steps in a text that cannot be parsed", () => {
    expect(readRunbook("## Look\n\n<HelpDesk>\n").steps).toEqual([]);
    expect(readRunbook("").steps).toEqual([]);
  });
});
