import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callOutcomes, readCallNote, writeCallNote } from "#runbook/call-note.ts";
import type { CallNote } from "#runbook/call-note.ts";

const call: CallNote = {
  client: "harbor-dental",
  at: "2026-11-18T08:31",
  caller: "Maria Santos",
  said: "Desk 14 has no internet.\nJenna was out for two weeks.",
  runbook: "network/desk-has-no-network",
  subject: "d-14",
  trail: [
    { asked: "Is anyone near you offline too?", answered: "Only this desk" },
    { asked: "Is there a light beside the plug?", answered: "Lit or blinking", note: "green: both" },
  ],
  outcome: "escalated",
  minutes: 6,
  page: "https://docs.site.example/clients/harbor-dental/runbooks/network/desk-has-no-network/d-14/",
  revision: "3f2a",
  code: "4K7-9R2-HX3",
};

const line = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]+/g, " ").trim());
const tricky = fc.constantFrom(
  "Note: x",
  "+ more",
  "> quoted",
  "--- End of call note ---",
  "1. Asked: no",
  "",
  "a:",
);
const text = fc.oneof(line, tricky);
const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("\n"));
const anyNote: fc.Arbitrary<CallNote> = fc.record({
  client: text,
  at: text,
  caller: text,
  said: lines,
  runbook: text,
  subject: fc.option(text),
  trail: fc.array(
    fc
      .record({ asked: text, answered: text, note: fc.option(lines) })
      .map(({ note, ...rest }) => (note === null ? rest : { ...rest, note })),
    { maxLength: 4 },
  ),
  outcome: fc.constantFrom(...callOutcomes),
  minutes: fc.nat(600),
  page: text,
  revision: text,
  code: fc.option(text),
});

describe("the call note", () => {
  it("reads well in a ticket", () => {
    expect(writeCallNote(call)).toMatchInlineSnapshot(`
      "--- Call note ---
      Client: harbor-dental
      Call of: 2026-11-18T08:31
      Caller: Maria Santos
      Said: Desk 14 has no internet.
         + Jenna was out for two weeks.
      Runbook: network/desk-has-no-network
      About: d-14
      Outcome: escalated
      Minutes: 6
      Page: https://docs.site.example/clients/harbor-dental/runbooks/network/desk-has-no-network/d-14/
      Revision: 3f2a
      Code: 4K7-9R2-HX3
      1. Asked: Is anyone near you offline too?
         Answer: Only this desk
      2. Asked: Is there a light beside the plug?
         Answer: Lit or blinking
         Note: green: both
      --- End of call note ---
      "
    `);
  });

  it("gives everything back", () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        expect(readCallNote(writeCallNote(note))).toEqual(note);
      }),
      { numRuns: 200 },
    );
  });

  it("gives it back from a ticket that quotes, indents and adds to it", () => {
    const written = writeCallNote(call);
    for (const change of ["> ", "    ", "\t| "])
      expect(
        readCallNote(`Hello,\r\n${written.replace(/^/gm, change).replaceAll("\n", "\r\n")}\nRegards`),
      ).toEqual(call);
    const wrapped = written.replace("Is there a light beside", "Is there a light\n beside");
    expect(readCallNote(wrapped)).toEqual(call);
  });

  it.each([
    ["nothing", ""],
    ["another text", "Client: harbor-dental\nMinutes: 6"],
    ["a note cut short", writeCallNote(call).slice(0, -20)],
    ["an outcome nobody knows", writeCallNote(call).replace("escalated", "gone")],
    ["no minutes", writeCallNote(call).replace(/^Minutes.*\n/m, "")],
  ])("does not make up a call from %s", (_, note) => {
    expect(readCallNote(note)).toBeNull();
  });
});
