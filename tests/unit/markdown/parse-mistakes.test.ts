import { describe, expect, it } from "vitest";
import { summarizeBody } from "#markdown/summarize.ts";

const TEXTS = [
  "Text and <Note> unclosed here.\n\nMore.",
  "<Note>\n\nunclosed",
  "- <Stop>Call us.\n\nMore.",
  "Text <Note>a</Stop> b",
  "<Note><Stop>a</Note></Stop>",
  "Nothing </Note> is open.",
  "<Note>\ntext</Note>",
  "Press <Enter> to go on.",
  "One<br>two",
  "See <https://site.example> now.",
  "Write to <me@site.example>.",
  "<!-- a comment -->",
  "Under a <5 ms limit",
  "If x <= y",
  "It is at <10.0.0.1>.",
  "Look at <C:\\temp>.",
  "<Note title=Late>x</Note>",
  '<Note title="Late>x</Note>',
  "<Note title='a' 'b'>c</Note>",
  "<Note",
  "Is a <b",
  "Type { to begin.",
  "{/* a comment",
  "Call {the office} now.",
  "import the list first",
  "The password is <5unshine-2024-and-more now.",
];

describe("what the parser refuses", () => {
  it("is said in plain words, where it is, with the right form", () => {
    const told = TEXTS.map((text) => {
      const [problem] = summarizeBody(text, 1).problems;
      return problem === undefined
        ? `${text}: nothing`
        : `${problem.line}:${problem.column} ${problem.message} Fix: ${problem.fix}`;
    });
    expect(told).toMatchInlineSnapshot(`
      [
        "1:10 <Note> opens here and is not closed before this paragraph ends. Fix: write </Note> where it ends; around several paragraphs or lists, put <Note> and </Note> each on a line of its own.",
        "1:1 <Note> opens here and is not closed. Fix: write </Note> where it ends.",
        "1:3 <Stop> opens here and is not closed before this paragraph ends. Fix: write </Stop> where it ends; around several paragraphs or lists, put <Stop> and </Stop> each on a line of its own.",
        "1:13 </Stop> stands where </Note> is expected: <Note> is still open. Fix: write </Note> here, or before </Stop>.",
        "1:14 </Note> stands where </Stop> is expected: <Stop> is still open. Fix: write </Stop> here, or before </Note>.",
        "1:9 </Note> closes something that is not open. Fix: write <Note> where it begins, or remove it.",
        "2:5 </Note> ends a line of text, but its opening tag stands on a line of its own. Fix: put </Note> on a line of its own too.",
        "1:7 <Enter> is not a registered component. Fix: use one of HelpDesk, InHouse, Say, Stop, Risky or Note, or put a backslash before "<" if it is just text.",
        "1:4 <br> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "1:5 A web address between < and > is read as a tag. Fix: write [text](https://…), or the address alone without < and >.",
        "1:10 An e-mail address between < and > is read as a tag. Fix: write [text](mailto:…), or the address alone without < and >.",
        "1:1 A comment is not written as <!-- … --> here. Fix: write {/* … */}, or remove it.",
        "1:9 <5 is read as a tag, and there is no such tag. Fix: if it is just text, write \\<5 with a backslash before it.",
        "1:6 <= is read as a tag, and there is no such tag. Fix: if it is just text, write \\<= with a backslash before it.",
        "1:10 <1… is read as a tag, and there is no such tag. Fix: if it is just text, write \\<1… with a backslash before it.",
        "1:9 <C… is read as a tag, and there is no such tag. Fix: if it is just text, write \\<C… with a backslash before it.",
        "1:13 The value of an attribute does not stand in quotation marks. Fix: write it as in <Note title="Late">.",
        "1:13 In this tag a quotation mark is opened and not closed. Fix: put a second " behind the attribute's value, as in title="Late".",
        "1:17 The tag <Note> holds something that is no attribute. Fix: write attributes as in <Note title="Late">, and nothing else before ">".",
        "1:1 The tag <Note has no end. Fix: write <Note>.",
        "1:6 <b is read as a tag, and there is no such tag. Fix: if it is just text, write \\<b with a backslash before it.",
        "1:6 The "{" that opens here is not closed. Fix: write a fact as {client.name}; put a backslash before a brace that is just text: \\{.",
        "1:1 The comment that opens here is not closed. Fix: write */} where it ends.",
        "1:6 Braces hold something other than a fact. Fix: write a fact's path, such as {client.name}; put a backslash before a brace that is just text: \\{.",
        "1:1 A line that begins with "import" is read as a piece of program. Fix: begin it with another word, or put that word in backticks.",
        "1:17 <5… is read as a tag, and there is no such tag. Fix: if it is just text, write \\<5… with a backslash before it.",
      ]
    `);
  });
});

describe("around what the parser refuses", () => {
  const tell = (text: string): string =>
    summarizeBody(text, 1)
      .problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`)
      .join("\n");

  it("the rest is read: other mistakes, links and facts", () => {
    const text =
      "One {bad\n\nSee [x](javascript:y), [y](z.mdx) and {client.name}.\n\nif x <5 then\n\n<Note>\n\nEnd";
    expect(tell(text)).toMatchInlineSnapshot(`
      "1:5 gate/parse The "{" that opens here is not closed.
      5:6 gate/parse <5 is read as a tag, and there is no such tag.
      7:1 gate/parse <Note> opens here and is not closed.
      3:5 gate/address The link uses javascript:, which content may not."
    `);
    const { links, facts } = summarizeBody(text, 1);
    expect(links.map(({ line, url }) => [line, url])).toEqual([
      [3, "javascript:y"],
      [3, "z.mdx"],
    ]);
    expect(facts.map(({ line, path }) => [line, path])).toEqual([[3, "client.name"]]);
  });

  it("the other one of a pair of tags is not to blame", () => {
    expect(tell("<Note>\n\nText.\n\n</Stop>\n\nMore <b>text</b>.")).toMatchInlineSnapshot(`
      "5:1 gate/parse </Stop> stands where </Note> is expected: <Note> is still open.
      7:6 gate/html <b> is raw HTML, which content may not hold."
    `);
  });

  it("no fence that is closed is called open", () => {
    const closed = [
      "```\n```",
      "````\n```\n````",
      "> ~~~\n> x\n> ~~~",
      "1. a\n\n   ```sh\n   ls\n   ```\n\nText",
      "```\na\n```  ",
    ];
    expect(closed.map(tell)).toEqual(closed.map(() => ""));
  });
});
