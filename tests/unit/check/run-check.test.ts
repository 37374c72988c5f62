import { describe, expect, it } from "vitest";
import { formatText } from "#check/reporters/format-text.ts";
import { runCheck } from "#check/run-check.ts";
import { layOver, today } from "./samples.ts";
import type { Overlay } from "./samples.ts";

const SW = "clients/harbor/equipment/sw-01.mdx";
const CALL = "clients/harbor/calls/2026-11-03-desk-dead.mdx";
const AP = "clients/harbor/equipment/ap-01.mdx";

async function check(overlay: Overlay, changes: Readonly<Record<string, string>> = {}, limit = 2000) {
  const { sources, files } = layOver(overlay);
  const changed = sources.map(({ file, text }) => ({ file, text: changes[file] ?? text }));
  const { findings } = await runCheck(
    changed,
    files.filter((file) => !file.endsWith(".mdx")),
    { today, limit },
  );
  return findings;
}

describe("runCheck", () => {
  it("finds nothing in a good book", async () => {
    expect(await check({})).toEqual([]);
  });

  it("goes on with the rest of a page that its schema refuses in part", async () => {
    const findings = await check({
      [AP]: "vendr: Ubiquiti\nlocation: mian\nserial: SN-SW-0001\n---\nSee {practice.supportPhon}.\n",
      "clients/harbor/network.mdx":
        "links: [{ from: sw-01/46, too: ap-01/lan }, { from: sw-01/48, to: fw-01/lan9 }]",
    });
    expect(findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`))
      .toMatchInlineSnapshot(`
        [
          "clients/harbor/equipment/ap-01.mdx:6:1 schema/unknown-key",
          "clients/harbor/equipment/ap-01.mdx:7:11 reference/unknown",
          "clients/harbor/equipment/ap-01.mdx:10:5 fact/unknown",
          "clients/harbor/equipment/sw-01.mdx:6:9 duplicate/serial",
          "clients/harbor/network.mdx:17:5 schema/unknown-key",
        ]
      `);
  });

  it("reports findings of all kinds at once, by place, at the line in question", async () => {
    const findings = await check(
      {
        "clients/harbor/visits/2026-11-10.mdx": "by: [danna]\n---\nSee [it](#gone) and {evil()}.\n",
        [AP]: "serial: SN-SW-0001",
      },
      { "clients/harbor/equipment/zz.mdx": "never read, as it is not in the book" },
    );
    expect(formatText(findings, { prefix: "content/", colour: false })).toMatchInlineSnapshot(`
      "content/clients/harbor/equipment/sw-01.mdx:6:9  error  duplicate/serial
        serial is "SN-SW-0001", which AP-01 has already.
        Fix: read both labels again; if a device moved, keep one page of it; if the serial is not known, remove the line.
        See content/clients/harbor/equipment/ap-01.mdx:6:9: AP-01 has it here.

      content/clients/harbor/visits/2026-11-10.mdx:5:5  error  reference/unknown
        by[0] is "danna", which is not one of our people.
        Fix: did you mean "dana"?

      content/clients/harbor/visits/2026-11-10.mdx:9:5  error  link/missing-heading
        The link "#gone" leads to a heading that this page does not have.
        Fix: that page has no headings: link to the page alone, or to one of its facts, such as "#summary".

      content/clients/harbor/visits/2026-11-10.mdx:9:21  error  gate/expression
        Braces hold something other than a fact.
        Fix: write a fact's path, such as {client.name}; put a backslash before a brace that is just text: \\{.

      "
    `);
  });

  it.each([
    ["a code with its check character", CALL, "code: 7JY-9V3-T6P", []],
    ["the same, quoted", CALL, `code: "7JY 9V3 T6P"`, []],
    ["one that is wrong", CALL, "code: 7JY-9V3-T6R", ["secret/access-code"]],
    ["the same field of another kind of page", AP, "code: 7JY-9V3-T6P", ["secret/access-code"]],
    ["the same line below the facts", CALL, "minutes: 3\n---\ncode: 7JY-9V3-T6P\n", ["secret/access-code"]],
  ])("takes for no secret what a call's page keeps as its code: %s", async (_, file, overlay, rules) => {
    const findings = await check({ [file]: overlay });
    expect(findings.map(({ rule }) => rule).filter((rule) => /^secret/.test(rule))).toEqual(rules);
  });

  it.each([
    ["in the facts", "<<<<<<< HEAD\nserial: A1\n=======\nserial: B1\n>>>>>>> other\n---\nText.\n"],
    ["in the text", "kind: equipment\n---\n<<<<<<< HEAD\nOne <b\n=======\nTwo {\n>>>>>>> other\n"],
  ])("tells a merge that was not finished once: %s", async (_, text) => {
    const findings = await check({}, { [AP]: `---\n${text}` });
    expect(findings.map(({ rule }) => rule)).toEqual(["file/conflict-marker"]);
  });

  it("tells front matter in another language once", async () => {
    const findings = await check({}, { [AP]: "---js\n{ kind: 'equipment', a: <b> }\n---\nText.\n" });
    expect(findings.filter(({ file }) => file === AP).map(({ rule }) => rule)).toEqual(["page/front-matter"]);
  });

  it("reports a page that is too large, and reads the others", async () => {
    const findings = await check(
      { [AP]: "serial: SN-SW-0001" },
      { [SW]: `---\nkind: equipment\n---\n${"word ".repeat(110_000)}` },
    );
    expect(formatText(findings, { prefix: "", colour: false })).toMatchInlineSnapshot(`
      "clients/harbor/equipment/sw-01.mdx:1:1  error  file/too-large
        The page has 538 KB; the limit is 512 KB.
        Fix: split it into several pages, or put the data into a file of its own beside the page and link to it.

      "
    `);
  });

  it("reports a page on which the parser hangs, and reads the others", async () => {
    // Nested emphasis that never closes takes time by the square of its length: half a minute for these 60 KB.
    const overlay = {
      [AP]: `name: AP-01\n---\n${"**a*".repeat(15_000)}\n`,
      [SW]: "name: SW-01\n---\n[x](javascript:y)\n",
    };
    const findings = await check(overlay, {}, 500);
    expect(formatText(findings, { prefix: "", colour: false })).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:1  error  gate/too-slow
        The text takes over 0.5 seconds to read.
        Fix: look for text nested many levels deep, or for thousands of brackets or asterisks in a row, and simplify it.

      clients/harbor/equipment/sw-01.mdx:16:1  error  gate/address
        The link uses javascript:, which content may not.
        Fix: link to a page's file, or with https:, mailto: or tel:.

      "
    `);
  });

  it("checks the rest of a page whose kind is mistyped, whose facts are written so as YAML must not be, whose text breaks off", async () => {
    const text = [
      "---",
      "kind: equipmnt",
      "type: swich",
      "name: &n AP-01",
      "status: active",
      "location: mian",
      "location: main",
      "serial: SN-SW-0001",
      "---",
      "Ask {practice.supportPhon}, then <b",
      "",
      "See [it](#gone) and [that](sw-10.mdx).",
      "",
      "```",
      "show run",
    ].join("\n");
    const findings = await check({}, { [AP]: text });
    expect(formatText(findings, { prefix: "", colour: false })).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:2:7  error  page/kind
        kind is "equipmnt", but a page at this path is an equipment page.
        Fix: write \`kind: equipment\`.

      clients/harbor/equipment/ap-01.mdx:3:7  error  schema/choice
        type is "swich", which is not one of its choices.
        Fix: did you mean "switch"? The choices are firewall, router, switch, access-point, patch-panel, modem, server, nas, workstation, printer, scanner, phone, phone-system, camera, ups, pdu or other.

      clients/harbor/equipment/ap-01.mdx:4:7  error  page/front-matter
        The front matter uses a YAML anchor (&n).
        Fix: put quotes around text that begins with "&", or write the value out where it is needed.

      clients/harbor/equipment/ap-01.mdx:7:1  error  page/front-matter
        The front matter says "location" a second time; the first is in line 6.
        Fix: keep the one that is true; several values go into one list.

      clients/harbor/equipment/ap-01.mdx:10:34  error  gate/parse
        <b is read as a tag, and there is no such tag.
        Fix: if it is just text, write \\<b with a backslash before it.

      clients/harbor/equipment/ap-01.mdx:12:21  error  link/missing-page
        The link "sw-10.mdx" leads to clients/harbor/equipment/sw-10.mdx, which does not exist.
        Fix: did you mean "sw-01.mdx"?

      clients/harbor/equipment/ap-01.mdx:14:1  error  gate/fence
        The fence \`\`\` opens here and is not closed, so all below it is code.
        Fix: write a line \`\`\` where the code ends.

      clients/harbor/equipment/sw-01.mdx:6:9  error  duplicate/serial
        serial is "SN-SW-0001", which AP-01 has already.
        Fix: read both labels again; if a device moved, keep one page of it; if the serial is not known, remove the line.
        See clients/harbor/equipment/ap-01.mdx:8:9: AP-01 has it here.

      "
    `);
  });

  it("checks the rest of a page with an odd byte, but not its line", async () => {
    const text =
      "---\nkind: equipment\ntype: sw\u200bitch\nname: AP-01\nstatus: active\nlocation: mian\n---\nText\u0000 {a.b}.\n\n{c.d}\n";
    const findings = await check({}, { [AP]: text });
    expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toMatchInlineSnapshot(`
      [
        "3:9 file/odd-bytes",
        "6:11 reference/unknown",
        "8:5 file/odd-bytes",
        "10:1 fact/unknown",
      ]
    `);
  });

  it("tells a device of unknown kind once, and everything else about it", async () => {
    const findings = await check({
      "clients/harbor/equipment/pp-01.mdx": "type: thing\ncredential: unify\naddresses: [{ ip: 10.20.10.2 }]",
      "clients/harbor/equipment/sw-01.mdx": "status: null\nlocation: mian",
    });
    expect(findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`))
      .toMatchInlineSnapshot(`
      [
        "clients/harbor/equipment/pp-01.mdx:3:7 schema/choice",
        "clients/harbor/equipment/pp-01.mdx:8:13 reference/unknown",
        "clients/harbor/equipment/sw-01.mdx:2:1 schema/missing",
        "clients/harbor/equipment/sw-01.mdx:7:11 reference/unknown",
        "clients/harbor/equipment/sw-01.mdx:9:9 duplicate/ip",
      ]
    `);
  });

  it("tells of an answer to a mistyped heading once, and not of the step that nothing else leads to", async () => {
    const steps =
      "\n## Is it lit?\n\n- [Yes](#swap-the-cabel)\n- [No](#escalate)\n\n## Swap the cable\n\n- [Works](#resolved)\n- [No](#escalate)\n\n## Nobody comes here\n\n- [Works](#resolved)\n- [No](#escalate)\n";
    const findings = await check({
      "library/network/desk-has-no-network.mdx": `minutes: 5\n---\n${steps}`,
    });
    expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toMatchInlineSnapshot(`
      [
        "19:3 link/missing-heading",
        "27:1 runbook/unreachable",
      ]
    `);
  });

  it("tells of answers that are read as text once, as an error where steps are out of reach because of it", async () => {
    const steps =
      "\n## Is it lit?\n\n- [Yes] (#swap-the-cable)\n- [No](#escalate)\n\n## Swap the cable\n\n- [Works](#resolved)\n- [No](#escalate)\n\n## And now?\n\n- [Works](#resolved)\n- [No](#escalate)\n";
    const findings = await check({
      "library/network/desk-has-no-network.mdx": `minutes: 5\n---\n${steps}`,
    });
    expect(findings.map(({ line, rule, severity }) => `${line} ${severity} ${rule}`)).toMatchInlineSnapshot(`
      [
        "19 error runbook/stray-answers",
      ]
    `);
  });

  it("does not miss a page that is misnamed, wherever it is named", async () => {
    const { sources, files } = layOver({});
    const upper = (file: string): string => (file === AP ? file.replace("ap-01", "AP-01") : file);
    const { findings } = await runCheck(
      sources.map(({ file, text }) => ({ file: upper(file), text })),
      files.filter((file) => !file.endsWith(".mdx")),
      { today },
    );
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      "clients/harbor/equipment/AP-01.mdx page/place",
    ]);
  });
});
