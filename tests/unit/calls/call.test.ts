import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { splitPage } from "#book/front-matter.ts";
import { writeCallNote } from "#runbook/call-note.ts";
import type { CallNote } from "#runbook/call-note.ts";
import { toCallGraph } from "#runbook/graph.ts";
import { makeHandOverCode } from "#runbook/hand-over.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { runCallCommand } from "../../../src/calls/call-command.ts";
import { findCode } from "../../../src/calls/code-book.ts";
import { PAGES, TODAY, makeBook, makeConsole, makeRepository, readFolder } from "../write/small-book.ts";
import type { Heard } from "../write/small-book.ts";

const RUNBOOK = "library/network/desk-has-no-network.mdx";
const graph = toCallGraph(readRunbook(splitPage(PAGES[RUNBOOK] ?? "").body, 1, RUNBOOK));
const TARGET = { client: "harbor", runbook: "network/desk-has-no-network", subject: "d-12" };
/** Only this desk; dark; so somebody must come. */
const CODE = makeHandOverCode(TARGET, graph, [0, 1]) ?? "";

const NOTE: CallNote = {
  client: "harbor",
  at: "2026-11-23T10:14",
  caller: "maria",
  said: "The desk by the door\nis dead again.",
  runbook: "network/desk-has-no-network",
  subject: "Outlet D-12",
  trail: [
    { asked: "Is anyone near you offline too?", answered: "Only this desk" },
    { asked: "Is there a light?", answered: "Dark", note: "Tried: another cable." },
  ],
  outcome: "visit",
  minutes: 9,
  page: "/clients/harbor/runbooks/network/desk-has-no-network/d-12/",
  revision: "1",
  code: CODE,
};

let folder: string;
beforeEach(async () => {
  folder = await makeBook();
});
afterEach(() => rm(folder, { recursive: true }));

async function run(note: string | null, flags: Record<string, string> = {}, io: Heard = makeConsole()) {
  const before = await readFolder(folder);
  const options = {
    content: folder,
    today: TODAY,
    dryRun: false,
    git: "no",
    flags,
    note,
    clock: () => `${TODAY}T11:00`,
  } as const;
  const code = await runCallCommand(options, io);
  const made = Object.entries(await readFolder(folder)).filter(([file, text]) => before[file] !== text);
  return { code, made: Object.fromEntries(made), talk: io.said.talk };
}

describe("from a call note", () => {
  test("the page is the note, with what flags add", async () => {
    const flags = {
      takenBy: "luis",
      cause: "A loose cord.",
      noneBecause: "It was the cleaner.",
      lacked: "outlet.where",
    };
    const { code, made, talk } = await run(`> Ticket 12\n${writeCallNote(NOTE)}\nThanks`, flags);
    expect(code, talk).toBe(0);
    expect(made).toMatchInlineSnapshot(`
      {
        "clients/harbor/calls/2026-11-23-desk-by-door-dead.mdx": "---
      kind: call
      at: 2026-11-23T10:14
      takenBy: luis
      caller: maria
      said: The desk by the door is dead again.
      about: [D-12]
      runbook: network/desk-has-no-network
      code: "7JY-9V3-T6P"
      trail:
        - { asked: "Is anyone near you offline too?", answered: Only this desk }
        - { asked: "Is there a light?", answered: Dark, note: "Tried: another cable." }
      outcome: visit
      minutes: 9
      cause: A loose cord.
      failedAt: "Is there a light?"
      lacked:
        - { fact: outlet.where, page: "network#outlets.D-12.where" }
      noneBecause: It was the cleaner.
      ---
      ",
      }
    `);
    expect(talk).toMatchInlineSnapshot(`
      "7JY-9V3-T6P: This is network/desk-has-no-network of harbor, d-12, with 2 answers.
      Next: what was lacking is on the next visit's list: npm run visit shows it.
      "
    `);
  });

  test("a code recovers the trail that the note does not have", async () => {
    const { code, made, talk } = await run(writeCallNote({ ...NOTE, trail: [] }));
    expect(code, talk).toBe(0);
    expect(Object.values(made)[0]).toContain('  - { asked: "Is there a light?", answered: Dark }\n');
    expect(talk.replaceAll(CODE, "CODE").replaceAll(/^book-\w+/gm, "content")).toMatchInlineSnapshot(`
      "CODE: This is network/desk-has-no-network of harbor, d-12, with 2 answers.
      content/clients/harbor/calls/2026-11-23-desk-by-door-dead.mdx:12:10  warning  escalation/loose-end
        The call could not be solved by phone (outcome: visit), and nothing says what it was in the end, nor what would prevent it.
        Fix: add \`cause: …\` once it is known, and \`prevention: { what: … }\`, or \`noneBecause: …\` if nothing would.

      Next: once it is known what it was, add \`cause\` and \`prevention\`; npm run check lists the call until then.
      "
    `);
  });

  test("so does a code in any text, of a runbook that has changed since", async () => {
    makeRepository(folder);
    const changed = (PAGES[RUNBOOK] ?? "")
      .replace("[Lit](#resolved)", "[Lit, or blinking](#resolved)")
      .replace("Is anyone near", "Is anybody near");
    await writeFile(join(folder, RUNBOOK), changed);
    const git = (await import("node:child_process")).execFileSync;
    git("git", ["commit", "--quiet", "--all", "--message", "Reword"], { cwd: folder });
    const flags = { caller: "maria", said: "It is dead.", minutes: "4" };
    const { code, made, talk } = await run(`She read me ${CODE.toLowerCase()}.`, flags);
    expect(code, talk).toBe(0);
    expect(talk).toContain("but the runbook has changed since");
    expect(Object.values(made)[0]).toContain(
      'asked: "Is anyone near you offline too?", answered: Only this desk',
    );
    expect(Object.values(made)[0]).toContain("outcome: visit\n");
  });

  test("a wrong code is told, and the page made without a trail", async () => {
    const wrong = CODE.replace(/.$/, (last) => (last === "K" ? "C" : "K"));
    const flags = {
      code: wrong,
      client: "harbor",
      caller: "maria",
      said: "Dead.",
      minutes: "4",
      outcome: "resolved",
    };
    const { code, made, talk } = await run(null, flags);
    expect(code, talk).toBe(0);
    expect(talk).toContain("The trail is left out; to have it, ask whether the code is");
    expect(Object.values(made)[0]).not.toContain("trail");
  });

  test("a text that is no note, and answers that are missing or wrong, write nothing", async () => {
    expect((await run("Hello")).talk).toMatchInlineSnapshot(`
      "The text holds no whole call note and no hand-over code. Fix: paste the note from “--- Call note ---” to its last line, or run npm run call without one.
      "
    `);
    const { code, made, talk } = await run(null, { at: "yesterday", outcome: "solved", minutes: "ten" });
    expect({ code, made }).toEqual({ code: 2, made: {} });
    expect(talk).toMatchInlineSnapshot(`
      "--at: "yesterday" is not a date and time. Fix: write year-month-dayThour:minute, such as 2026-11-10T09:45.
      --caller is missing: who called? A contact's id, or a name.
      --said is missing: what did they say, in their words.
      --outcome: "solved" is not one of its choices. Fix: did you mean "resolved"?
      --minutes: "ten" is not a number. Fix: write a number.
      "
    `);
  });
});

describe("from nothing, on a terminal", () => {
  test("asks for what nobody else can know, and offers the blanks of this runbook", async () => {
    const io = makeConsole({
      "Who called": "maria",
      "did they say": "No light at my desk again",
      "turn out to be about": ["D-12"],
      "Which runbook": "network/desk-has-no-network",
      "How did it end": "escalated",
      "How many minutes": "7",
      "documentation lack": ["outlet.where"],
      "would prevent": "Lock the patch cord",
    });
    const { code, made, talk } = await run(null, {}, io);
    expect(code, talk).toBe(0);
    expect(io.asked).toMatchInlineSnapshot(`
      [
        "What is there of the call?",
        "When did the call come in? [2026-11-23T11:00]",
        "Who took it?",
        "Who called? A contact's id, or a name. []",
        "What did they say, in their words? []",
        "What did it turn out to be about?",
        "Which runbook was followed?",
        "How did it end?",
        "How many minutes did it take? []",
        "What was it in the end? []",
        "At which question could the phone not go on? []",
        "What did the documentation lack?",
        "Which pages or fields were wrong (equipment/sw-01#where)? []",
        "What would prevent it? []",
        "By when? []",
      ]
    `);
    expect(made).toMatchInlineSnapshot(`
      {
        "clients/harbor/calls/2026-11-23-light-desk.mdx": "---
      kind: call
      at: 2026-11-23T11:00
      caller: maria
      said: No light at my desk again
      about: [D-12]
      runbook: network/desk-has-no-network
      outcome: escalated
      minutes: 7
      lacked:
        - { fact: outlet.where, page: "network#outlets.D-12.where" }
      prevention: { what: Lock the patch cord }
      ---
      ",
      }
    `);
  });

  test("offers an earlier call about the same thing as what this one repeats", async () => {
    await run(writeCallNote({ ...NOTE, at: "2026-11-20T09:00", code: null }));
    const { made } = await run(writeCallNote({ ...NOTE, code: null }), {}, makeConsole({}));
    expect(Object.values(made)[0]).toContain('repeats: "2026-11-20-desk-by-door-dead"\n');
  });
});

describe("what there is of the call on a terminal", () => {
  test("a note is pasted, and its caller found among the contacts", async () => {
    const note = writeCallNote({ ...NOTE, caller: "Maria Santos" });
    const io = makeConsole({ "What is there": "note", "Paste the": note });
    const { made } = await run(null, {}, io);
    const page = Object.values(made)[0];
    expect(page).toContain("caller: maria\n");
    expect(page).toContain("answered: Dark, note:");
    expect(io.asked).not.toContain("Which client called?");
  });

  test("a code read out recovers the trail", async () => {
    const answers = { "What is there": "code", "Which code": CODE.toLowerCase(), said: "Dead again" };
    const more = { "Who called": "maria", "did they say": "Dead again", "How many minutes": "4" };
    const { made } = await run(null, {}, makeConsole({ ...answers, ...more }));
    expect(Object.values(made)[0]).toContain("answered: Only this desk");
  });
});

test("a code is found in a text, and words are not taken for one", () => {
  expect(findCode(`the code was ${CODE}, she said`)).toBe(CODE);
  expect(findCode("My whole office cannot print today, since 10:30 or so.")).toBeNull();
});
