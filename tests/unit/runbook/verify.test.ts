import { describe, expect, it } from "vitest";
import { runbookRules } from "#runbook/problem.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { verifyRunbook } from "#runbook/verify.ts";
import type { Edition } from "#schemas/index.ts";
import { runbookNames } from "./samples.ts";

const both: Edition[] = ["help-desk", "in-house"];

function say(body: string, editions: Edition[] = both): string {
  return verifyRunbook(readRunbook(body), { editions, runbooks: runbookNames })
    .map(({ line, rule, message, fix }) => `${line} ${rule}\n  ${message}\n  Fix: ${fix}`)
    .join("\n");
}

const GOOD = `## Is there a light?

- [Yes](#restart-it)
- [No](#escalate)
- [Everywhere](../network/internet-down.mdx)

## Restart it

<Stop>Call first.</Stop>
<Risky>All stop.</Risky>

- [Works](#resolved)
- [Not yet](#is-there-a-light)
`;

describe("verifyRunbook", () => {
  it("has nothing to say about a good page", () => {
    expect(say(GOOD)).toBe("");
  });

  it("says what is wrong with the way a page is written", () => {
    expect(
      say(`## Is there a light?

- [Yes](#restart-itt)
- [yes!](#restart-it)
- [No](../network/internet-dwon.mdx)
- [Blinking](https://site.example)

## Restart it

<Note>
## Hidden

Text.
</Note>

- [Works](#resolved) at last
- [Escalates](#escalate)

## Resolved

- [Yes](#restart-it-1)

## Restart it!

- [Works](#resolved)
- [Not](#escalate)
`),
    ).toMatchInlineSnapshot(`
      "3 runbook/answer-nowhere
        The answer "Yes" of "Is there a light?" leads to #restart-itt, which is no step of this runbook.
        Fix: did you mean "#restart-it" or "#restart-it-1"?
      4 runbook/answer-twice
        "Is there a light?" has the answer "yes!" twice.
        Fix: reword one of them, or remove it.
      5 runbook/unknown-runbook
        The answer "No" of "Is there a light?" hands over to the runbook "network/internet-dwon", which does not exist.
        Fix: did you mean "network/internet-down"?
      6 runbook/answer-nowhere
        The answer "Blinking" of "Is there a light?" leads to "https://site.example", which is neither a step nor a runbook.
        Fix: let it lead to a step's heading, to #resolved, #escalate or #visit, or to a runbook's file.
      11 runbook/nested-heading
        The heading "Hidden" stands inside a component, so it begins no step.
        Fix: move the heading out, and put the component around the text below it.
      16 runbook/stray-answers
        A list in "Restart it" links to steps, but not every item is one link alone, so it is read as text.
        Fix: make each item one link, such as \`- [Dark](#swap-the-cable)\`, and put all else above the list.
      19 runbook/title-ending
        The step "Resolved" is named like the ending #resolved, so no answer can lead to it.
        Fix: give the step another title.
      23 runbook/title-twice
        The title "Restart it!" is that of an earlier step too, so the address #restart-it-1 depends on their order.
        Fix: give one of the two steps another title."
    `);
  });

  it("says what is wrong with the paths", () => {
    expect(
      say(`## Begin

- [Round](#one)
- [On](#last)

## One

- [Next](#two)

## Two

- [Back](#one)

## Alone

- [Me](#alone)

## Last

Done.
`),
    ).toMatchInlineSnapshot(`
      "1 runbook/no-escalation
        No path from the first step, "Begin", leads to #escalate or #visit.
        Fix: where a step may fail, add an answer such as \`- [None of these](#escalate)\`.
      6 runbook/circle
        The steps "One", "Two" lead only to one another, so nobody gets out of them.
        Fix: give one of them an answer that leads on or ends the call, such as \`- [Still broken](#escalate)\`.
      14 runbook/unreachable
        No path from the first step leads to the step "Alone".
        Fix: let an answer lead there, such as \`- [No](#alone)\`, or remove the step.
      18 runbook/last-step
        The last step, "Last", has no answers, so the runbook stops there without an end.
        Fix: end it with a list of answers, such as \`- [It works now](#resolved)\` and \`- [Still broken](#escalate)\`."
    `);
  });

  it("says what is wrong for one edition", () => {
    expect(
      say(`## Begin

<HelpDesk>Look it up.</HelpDesk>

- [Risk it](#restart-it)
- [Ask them](#ask)

## Restart it

<Risky>All stop.</Risky>
<Stop>Too late.</Stop>

- [Works](#resolved)

## Ask

<InHouse>
Call.

- [Called](#escalate)
</InHouse>
`),
    ).toMatchInlineSnapshot(`
      "1 runbook/no-escalation
        No path from the first step, "Begin", leads to #escalate or #visit. So it is in the help-desk edition.
        Fix: where a step may fail, add an answer such as \`- [None of these](#escalate)\`.
      1 runbook/nothing-to-read
        A path leads in-house staff to "Begin", where all the text is inside <HelpDesk>.
        Fix: say in plain words what they do or wait for, or put \`<Stop>Call {practice.supportPhone}.</Stop>\` there.
      8 runbook/only-resolved
        From "Restart it" all answers lead to #resolved, as if nothing could go wrong.
        Fix: add an answer for the call that it does not help, such as \`- [Still broken](#escalate)\`.
      10 runbook/risky-without-stop
        In-house staff come to the risky part of "Restart it" without meeting a <Stop> first.
        Fix: put \`<Stop>Call {practice.supportPhone} before you go on.</Stop>\` above it.
      15 runbook/last-step
        The last step, "Ask", has no answers, so the runbook stops there without an end. So it is in the help-desk edition.
        Fix: end it with a list of answers, such as \`- [It works now](#resolved)\` and \`- [Still broken](#escalate)\`.
      15 runbook/nothing-to-read
        A path leads the help desk to "Ask", where all the text is inside <InHouse>.
        Fix: say outside <InHouse> what the caller is to do."
    `);
  });

  it("says that there are no steps", () => {
    expect(say("Switch it off and on.")).toMatchInlineSnapshot(`
      "1 runbook/no-steps
        The runbook has no steps.
        Fix: begin each question or instruction with a heading, such as \`## Is the light on?\`."
    `);
  });

  it("has rules that differ", () => {
    const descriptions = Object.values(runbookRules).map(({ description }) => description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });
});
