import { describe, expect, it } from "vitest";
import { readYaml } from "#book/read-yaml.ts";

/** What technicians get wrong in YAML. The first line is where `---` stands in a page. */
const TEXTS = [
  "\nvendor: &v HP\n",
  "\nvendor: !!str 5\n",
  "\nvendor: !!str &v 5\nmodel: !x\n",
  '\nkind: x\nname: "abc\nvendor: y\n',
  "\nname: 'abc\n",
  '\nname: "abc\nvendor: "y"\n',
  "\nname: @abc\nvendor: `x`\nmodel: %a\n",
  "\nname: Wi-Fi: yes\n",
  "\nlocations: [{ id: main, note: ab: cd }]\n",
  "\nname: x\n  vendor: y\n",
  "\nlist:\n  - a\n - b\n",
  "\naddresses:\n  - ip: 10.0.0.1\n   mac: x\n",
  "\nlist: [a, b\nname: x\n",
  "\nlist: { a: 1\nname: x\n",
  "\nlist: [a, b]]\n",
  "\n\tname: x\n",
  "\nname\nvendor: y\n",
  "\nname:x\nvendor: y\n",
  "\nname: x\nvendor\n",
  "\nname: 'it's'\n",
  '\nwhere: "under" the desk\n',
  "\nnote: |x\n  abc\n",
  "\nname: - a\n",
  "\n- a\nname: x\n",
  '\nname: "C:\\Users"\n',
  "\na:\n  x: 1\n y: 2\nb: 1\n",
  '\noutlets:\n  - { label: D-1, aliases: [desk 1, where: "Left", room: "Lin\'s" }\n  - { label: D-2 }\nb: 1\n',
  "\nrestart:\n  safe: true\n\thow: x\n  takes: PT4M\n  affects: all\nb: 1\n",
  "\nname: x\n...\nvendor: y\n",
  "\nroom: Suite #204\nlist: [a, b #c\n  ]\nvendor: HP # a comment\nmodel: x # not-a-secret: why\n",
  "\nname: x\n? [a, b]\n: c\n10: y\n",
  "\nserial: “F4E2”\nname: ‘x’\nnote: the “red” one\n",
];

describe("what the YAML parser refuses", () => {
  it("is said in plain words, where it is, with the right form", () => {
    const told = TEXTS.map((text) =>
      readYaml(text)
        .problems.map(({ line, column, message, fix }) => `${line}:${column} ${message} Fix: ${fix}`)
        .join(" | "),
    );
    expect(told).toMatchInlineSnapshot(`
      [
        "2:9 The front matter uses a YAML anchor (&v). Fix: put quotes around text that begins with "&", or write the value out where it is needed.",
        "2:9 The front matter uses a YAML tag (!!str). Fix: put quotes around text that begins with "!", or remove the tag.",
        "2:15 The front matter uses a YAML anchor (&v). Fix: put quotes around text that begins with "&", or write the value out where it is needed. | 2:9 The front matter uses a YAML tag (!!str). Fix: put quotes around text that begins with "!", or remove the tag. | 3:8 The front matter uses a YAML tag (!x). Fix: put quotes around text that begins with "!", or remove the tag.",
        "3:7 The quotation mark (") that opens here is not closed. Fix: put a second " behind the value on this line.",
        "2:7 The quotation mark (') that opens here is not closed. Fix: put a second ' behind the value on this line.",
        "2:7 The quotation mark (") that opens here is not closed. Fix: put a second " behind the value on this line.",
        "2:7 A value cannot begin with @ unless it stands in quotes. Fix: put it in quotes: name: "@…". | 3:9 A value cannot begin with \` unless it stands in quotes. Fix: put it in quotes: vendor: "\`…". | 4:8 A value cannot begin with % unless it stands in quotes. Fix: put it in quotes: model: "%…".",
        "2:7 A value holds a colon and a blank, which make it another fact. Fix: put the value in quotes: name: "…: …".",
        "2:31 A value holds a colon and a blank, which make it another fact. Fix: put the value in quotes: note: "…: …".",
        "3:3 The line is indented neither like the one above it nor as a part of it. Fix: let facts that belong together begin in the same column, and the hyphens of a list too.",
        "4:2 The line is indented neither like the one above it nor as a part of it. Fix: let facts that belong together begin in the same column, and the hyphens of a list too.",
        "4:4 The line is indented neither like the one above it nor as a part of it. Fix: let facts that belong together begin in the same column, and the hyphens of a list too.",
        "2:7 The "[" that opens here is not closed. Fix: put "]" at its end, as in [one, two], or the whole value in quotes if it is text.",
        "2:7 The "{" that opens here is not closed. Fix: put "}" at its end, as in { id: main, name: Main office }, or the whole value in quotes if it is text.",
        "2:13 This "]" closes nothing. Fix: remove it, or put the value in quotes if it is text: list: "…]…".",
        "2:1 The line is indented with a tab. Fix: use blanks, two for each step.",
        "2:1 The line is neither a fact nor a part of one: no colon follows its name. Fix: write the fact's name, a colon, a blank and the value, as in name: SW-01.",
        "2:1 No blank follows the colon. Fix: write one: name: ….",
        "3:1 The line is neither a fact nor a part of one: no colon follows its name. Fix: write the fact's name, a colon, a blank and the value, as in name: SW-01.",
        "2:11 More follows behind the quotation mark that ends the value. Fix: put the whole value in double quotes: name: "…'…".",
        "2:16 More follows behind the quotation mark that ends the value. Fix: put the whole value in single quotes: where: '"…" …'.",
        "2:8 Behind | nothing more may stand on the line. Fix: write the text in the lines below, indented by two blanks.",
        "2:7 A list begins on the line of its name. Fix: put each entry on a line of its own, or write name: [one, two].",
        "3:1 The line belongs neither to the value above it nor to the facts. Fix: let facts begin in the first column, and parts of a value two blanks further in.",
        "2:10 A backslash between double quotes begins a sign of its own, and there is none like this. Fix: write it twice (\\\\), or put the text in single quotes: name: '…\\…'.",
        "4:2 The line is indented neither like the one above it nor as a part of it. Fix: let facts that belong together begin in the same column, and the hyphens of a list too.",
        "3:28 The "[" that opens here is not closed. Fix: put "]" at its end, as in [one, two], or the whole value in quotes if it is text.",
        "4:1 The line is indented with a tab. Fix: use blanks, two for each step.",
        "3:1 A line of dots or hyphens divides the facts in two. Fix: remove it.",
        "2:13 What follows this # is a comment, and no part of the value. Fix: put the value in quotes if it is: "… #…"; write a blank behind # if it is a comment. | 3:13 What follows this # is a comment, and no part of the value. Fix: put the value in quotes if it is: "… #…"; write a blank behind # if it is a comment.",
        "3:3 A fact's name is not plain text. Fix: write the fact as name: value, and put a line that begins with a question mark in quotes if it is text.",
        "2:9 The quotation marks “ ” are read as a part of the value. Fix: write straight ones: "…". | 3:7 The quotation marks ‘ ’ are read as a part of the value. Fix: write straight ones: "…".",
      ]
    `);
  });
});
