import { describe, expect, it } from "vitest";
import { summarizeBody } from "#markdown/summarize.ts";

const rulesOf = (body: string): string[] => summarizeBody(body, 1).problems.map(({ rule }) => rule);

/** Every way we know of to make a page do something. Each must be refused, by the rule named. */
const attacks: [string, string, string][] = [
  ["an import", 'import fs from "node:fs"', "gate/import"],
  ["an import in the middle", 'Text.\n\nimport fs from "node:fs"\n\nText.', "gate/import"],
  ["a side-effect import", 'import "./evil.js"', "gate/import"],
  ["an export", "export const a = 1", "gate/import"],
  ["an export of everything", 'export * from "./evil.js"', "gate/import"],
  ["a default export, the page's layout", "export default ({ children }) => children", "gate/import"],
  ["an export that runs", "export const a = process.exit()", "gate/import"],
  ["an import and an export", 'import a from "a"\nexport { a }', "gate/import"],
  ["a call", "{fetch('https://evil.example')}", "gate/expression"],
  ["a method call", "{a.b.c()}", "gate/expression"],
  ["a call in a sentence", "Hello {process.exit(1)} there.", "gate/expression"],
  ["arithmetic", "{1 + 1}", "gate/expression"],
  ["a lone name", "{process}", "gate/expression"],
  ["a name in capitals", "{Process.env}", "gate/expression"],
  ["a string", '{"text"}', "gate/expression"],
  ["a template string", "{`text`}", "gate/expression"],
  ["a template string that calls", "{`${process.exit()}`}", "gate/expression"],
  ["an optional chain", "{a?.b}", "gate/expression"],
  ["a computed member", "{a['b']}", "gate/expression"],
  ["a prototype's name", "{a.__proto__}", "gate/expression"],
  ["a private-looking name", "{a._b}", "gate/expression"],
  ["a unicode escape in a name", "{a.\\u0062}", "gate/expression"],
  ["letters that only look alike", "{clіent.name}", "gate/expression"],
  ["an arrow function", "{() => 1}", "gate/expression"],
  ["an assignment", "{a.b = 1}", "gate/expression"],
  ["a sequence", "{a.b, evil()}", "gate/expression"],
  ["a spread child", "{...a}", "gate/parse"],
  ["nothing", "{}", "gate/expression"],
  ["a regular expression", "{/a/.test('a')}", "gate/expression"],
  ["a comment with code after", "{/* harmless */ process.exit()}", "gate/expression"],
  ["a comment with code before", "{process.exit() /* harmless */}", "gate/expression"],
  ["code between two comments", "{/* a */ evil() /* b */}", "gate/expression"],
  ["a line comment with code below", "{// harmless\nprocess.exit()}", "gate/expression"],
  ["a path with a comment inside", "{a/* */.b}", "gate/expression"],
  ["a path over two lines", "{a\n.b}", "gate/expression"],
  ["an object", "{{ a: 1 }}", "gate/expression"],
  ["an element in braces", "{<b>bold</b>}", "gate/expression"],
  ["an expression in a table", "| a |\n| - |\n| {evil()} |", "gate/expression"],
  ["an expression in a link's text", "[{evil()}](https://site.example)", "gate/expression"],
  ["a fact in a heading", "## About {client.name}", "gate/heading-fact"],
  ["a script", "<script>alert(1)</script>", "gate/html"],
  ["a style", "<style>{'body{}'}</style>", "gate/html"],
  ["an iframe", '<iframe src="https://evil.example"></iframe>', "gate/html"],
  ["an image with a handler", '<img src="x" onerror="alert(1)" />', "gate/html"],
  ["a link as HTML", '<a href="javascript:alert(1)">x</a>', "gate/html"],
  ["plain HTML", "Some <b>bold</b> text.", "gate/html"],
  ["a line break as HTML", "One<br />two", "gate/html"],
  ["an HTML comment", "<!-- secret -->", "gate/parse"],
  ["a doctype", "<!doctype html>", "gate/parse"],
  ["a processing instruction", "<?php evil() ?>", "gate/parse"],
  ["an unclosed tag", "<Note>\n\nText.", "gate/parse"],
  ["an unclosed fence", "```\nshow run\n\n## After", "gate/fence"],
  ["an unclosed fence in a list", "- a\n\n  ~~~\n  show run\n\nAfter", "gate/fence"],
  ["nesting without end", `${"> ".repeat(300)}a`, "gate/parse"],
  ["a turned direction of writing as an entity", "See &#x202E;abc.", "gate/entity"],
  ["the same in decimal digits", "See &#8238;abc.", "gate/entity"],
  ["an invisible blank by its name", "See sw&ZeroWidthSpace;-01.", "gate/entity"],
  ["a hidden character in a link's title", '[x](https://a.example "a&#x200b;b")', "gate/entity"],
  ["a hidden character in a picture's words", "![a&#x200b;b](./x.png)", "gate/entity"],
  ["a hidden character in an attribute", '<Note title="a&#x200b;b">x</Note>', "gate/entity"],
  ["an SVG", '<svg onload="alert(1)" />', "gate/html"],
  ["a custom element", "<x-evil />", "gate/html"],
  ["a namespaced element", '<svg:script href="x" />', "gate/html"],
  ["an unknown component", "<Evil />", "gate/component"],
  ["an internal component", '<Fact path="client.name" />', "gate/component"],
  ["Astro's fragment", '<Fragment set:html="<script>" />', "gate/component"],
  ["a member component", "<Note.Evil>x</Note.Evil>", "gate/component"],
  ["a member of a name in small letters", "<props.components.Note />", "gate/component"],
  ["a fragment", "<>text</>", "gate/component"],
  ["a component named by a prototype", "<constructor />", "gate/html"],
  ["a component inherited by every object", "<ToString />", "gate/component"],
  ["a handler", "<Note onClick={evil}>x</Note>", "gate/attribute"],
  ["a handler as text", '<Note onclick="alert(1)">x</Note>', "gate/attribute"],
  ["raw HTML by a directive", '<Note set:html="<script>">x</Note>', "gate/attribute"],
  ["a client directive", "<Note client:load>x</Note>", "gate/attribute"],
  ["a style", '<Note style="position: fixed">x</Note>', "gate/attribute"],
  ["a class", '<Note class="x">x</Note>', "gate/attribute"],
  ["a slot", '<Note slot="head">x</Note>', "gate/attribute"],
  ["spread attributes", "<Note {...props}>x</Note>", "gate/attribute"],
  ["an attribute that runs", "<Note title={evil()}>x</Note>", "gate/attribute"],
  ["an attribute that is an element", "<Note title={<b />}>x</Note>", "gate/attribute"],
  ["an attribute without a value", "<Note title>x</Note>", "gate/attribute"],
  ["a javascript: link", "[x](javascript:alert(1))", "gate/address"],
  ["the same in odd case", "[x](JaVaScRiPt:alert(1))", "gate/address"],
  ["the same with an entity", "[x](javascript&colon;alert(1))", "gate/address"],
  ["the same with a number for the colon", "[x](javascript&#58;alert(1))", "gate/address"],
  ["the same with a hex number inside", "[x](java&#x73;cript:alert(1))", "gate/address"],
  ["the same with a tab", "[x](<java\tscript:alert(1)>)", "gate/address"],
  ["the same with a tab as an entity", "[x](java&Tab;script:alert(1))", "gate/address"],
  ["the same with a DEL inside", "[x](<java\u007fscript:alert(1)>)", "gate/address"],
  ["the same with a line break as an entity", "[x](java&NewLine;script:alert(1))", "gate/address"],
  ["the same after a space", "[x](< javascript:alert(1)>)", "gate/address"],
  ["the same after a tab as a number", "[x](&#9;javascript:alert(1))", "gate/address"],
  ["the same with an escaped colon", "[x](javascript\\:alert(1))", "gate/address"],
  ["the same as a definition", "[x]\n\n[x]: javascript:alert(1)", "gate/markdown"],
  ["a link whose address stands apart", "[x][y]\n\n[y]: https://site.example", "gate/markdown"],
  ["the same as an autolink", "<javascript:alert(1)>", "gate/parse"],
  ["a web address as an autolink", "<https://evil.example>", "gate/parse"],
  ["a vbscript: link", "[x](vbscript:msgbox)", "gate/address"],
  ["a data: link", "[x](data:text/html,<script>)", "gate/address"],
  ["a blob: link", "[x](blob:https://evil.example/1)", "gate/address"],
  ["a file: link", "[x](file:///etc/passwd)", "gate/address"],
  ["a link without a scheme", "[x](//evil.example)", "gate/address"],
  ["the same with backslashes", "[x](\\\\\\\\evil.example)", "gate/address"],
  ["the same with one of each", "[x](/\\\\evil.example)", "gate/address"],
  ["an address on the site", "[x](/clients/other/)", "gate/address"],
  ["a picture from the web", "![x](https://evil.example/pixel.png)", "gate/address"],
  ["a picture as data", "![x](data:image/svg+xml,<svg>)", "gate/address"],
  ["a picture without a scheme", "![x](//evil.example/pixel.png)", "gate/address"],
  ["a picture by reference", "![x]\n\n[x]: https://evil.example/pixel.png", "gate/markdown"],
  ["a footnote", "Text.[^1]\n\n[^1]: Note.", "gate/markdown"],
  ["an element in a list", "- <script>alert(1)</script>", "gate/html"],
  ["an element in a quotation", "> <script>alert(1)</script>", "gate/html"],
  ["an element in a heading", "# <script>alert(1)</script>", "gate/html"],
  ["an element in a component", "<Note>\n\n<script>alert(1)</script>\n\n</Note>", "gate/html"],
];

/** What people write, and must be able to. */
const harmless: [string, string][] = [
  ["text", "The switch is behind the door. It's 5 < 6 feet up."],
  ["a fact", "Call {practice.supportPhone} now."],
  ["a fact alone", "{device.restart.how}"],
  ["a fact with spaces", "Call { practice.supportPhone } now."],
  ["a comment", "{/* not-a-secret: printed on every unit */}"],
  ["a comment over lines", "{/*\nto do\n*/}"],
  ["entities for what can be seen", "&amp; &lt; &nbsp; &copy; &#169; &#x27;"],
  ["a joiner within a sign", "&#x1F469;&zwj;&#x1F4BB; works here."],
  ["an entity as code", "`&#x202E;`"],
  ["an escaped entity", "\\&#x202E;"],
  ["an escaped brace", "Press \\{ and \\<."],
  ["code with braces and tags", "Type `<script>{evil()}</script>`."],
  ["a fence with an import", '```js\nimport fs from "node:fs"\nexport default 1\n```'],
  ["the word import", "The import of the data takes an hour."],
  ["the word export after a line", "To\n  export the data, press E."],
  ["a web link", "[x](https://site.example/a?b=c#d)"],
  ["a mail link", "[x](mailto:maria@harbordental.example)"],
  ["a telephone link", "[x](tel:+19495550110)"],
  ["a page link", "[x](../equipment/sw-01.mdx#lights)"],
  ["an anchor", "[x](#is-it-plugged-in)"],
  ["a bare web address", "See https://site.example for more."],
  ["a picture beside the page", "![The closet](./closet.jpg)"],
  ["a table", "| a | b |\n| - | - |\n| 1 | {device.ip} |"],
  ["a task list", "- [ ] one\n- [x] two"],
  ["strong, struck and emphasised text", "**a** ~~b~~ _c_"],
  ["a quotation", "> text"],
  ["a line", "a\n\n***\n\nb"],
  ["a component", "<Stop>Do not press it.</Stop>"],
  [
    "components within each other",
    '<HelpDesk>\n\n<Note title="Mind">\n\nText {client.name}.\n\n</Note>\n\n</HelpDesk>',
  ],
  ["a diagram", "```mermaid\nflowchart LR\n  a --> b\n```"],
  ["a diagram between tildes, with links of tildes", "~~~mermaid\nflowchart LR\n  a ~~~ b\n~~~"],
  ["an odd name with a colon in a relative link", "[x](./a%3Ab.mdx)"],
];

describe("the gate", () => {
  it.each(attacks)("refuses %s", (_, body, rule) => {
    expect(rulesOf(body)).toContain(rule);
  });

  it.each(attacks)("refuses %s in the middle of a page", (_, body) => {
    expect(rulesOf(`# Title\n\nText.\n\n${body}\n\nMore text.\n`)).not.toEqual([]);
  });

  it.each(harmless)("lets %s pass", (_, body) => {
    expect(summarizeBody(body, 1).problems).toEqual([]);
  });

  it("says of each what is wrong and how to mend it", () => {
    const said = attacks.flatMap(([, body]) =>
      summarizeBody(body, 1).problems.map(({ rule, message, fix }) => `${rule}: ${message} Fix: ${fix}`),
    );
    expect([...new Set(said)].sort()).toMatchInlineSnapshot(`
      [
        "gate/address: The link "/\\\\evil.example" is an address on the site. Fix: link to the page's file instead, such as ../equipment/sw-01.mdx.",
        "gate/address: The link "/clients/other/" is an address on the site. Fix: link to the page's file instead, such as ../equipment/sw-01.mdx.",
        "gate/address: The link does not say how to get there (it begins with //). Fix: write https:// in front of it.",
        "gate/address: The link uses blob:, which content may not. Fix: link to a page's file, or with https:, mailto: or tel:.",
        "gate/address: The link uses data:, which content may not. Fix: link to a page's file, or with https:, mailto: or tel:.",
        "gate/address: The link uses file:, which content may not. Fix: link to a page's file, or with https:, mailto: or tel:.",
        "gate/address: The link uses javascript:, which content may not. Fix: link to a page's file, or with https:, mailto: or tel:.",
        "gate/address: The link uses vbscript:, which content may not. Fix: link to a page's file, or with https:, mailto: or tel:.",
        "gate/address: The picture is not a file of this book. Fix: put the file beside the page and name it like ./closet.jpg.",
        "gate/attribute: <Note> has no attribute "class". Fix: it takes title.",
        "gate/attribute: <Note> has no attribute "client:load". Fix: it takes title.",
        "gate/attribute: <Note> has no attribute "onClick". Fix: it takes title.",
        "gate/attribute: <Note> has no attribute "onclick". Fix: it takes title.",
        "gate/attribute: <Note> has no attribute "set:html". Fix: it takes title.",
        "gate/attribute: <Note> has no attribute "slot". Fix: it takes title.",
        "gate/attribute: <Note> has no attribute "style". Fix: it takes title.",
        "gate/attribute: <Note> spreads attributes with {…}. Fix: write each attribute out.",
        "gate/attribute: The attribute "title" of <Note> is not plain text. Fix: write title="…" with the text in quotes.",
        "gate/component: <>…</> is not used in content. Fix: remove it.",
        "gate/component: <Evil> is not a registered component. Fix: use one of HelpDesk, InHouse, Say, Stop, Risky or Note, or put a backslash before "<" if it is just text.",
        "gate/component: <Fact> is not a registered component. Fix: use one of HelpDesk, InHouse, Say, Stop, Risky or Note, or put a backslash before "<" if it is just text.",
        "gate/component: <Fragment> is not a registered component. Fix: use one of HelpDesk, InHouse, Say, Stop, Risky or Note, or put a backslash before "<" if it is just text.",
        "gate/component: <Note.Evil> is not a registered component. Fix: did you mean "Note"?",
        "gate/component: <ToString> is not a registered component. Fix: use one of HelpDesk, InHouse, Say, Stop, Risky or Note, or put a backslash before "<" if it is just text.",
        "gate/component: <props.components.Note> is not a registered component. Fix: use one of HelpDesk, InHouse, Say, Stop, Risky or Note, or put a backslash before "<" if it is just text.",
        "gate/entity: An entity stands for a character that changes the direction of writing (U+202E). Fix: remove it; put a backslash before & if it is just text: \\&.",
        "gate/entity: An entity stands for an invisible character (U+200B). Fix: remove it; put a backslash before & if it is just text: \\&.",
        "gate/expression: Braces hold something other than a fact. Fix: write a fact's path, such as {client.name}; put a backslash before a brace that is just text: \\{.",
        "gate/fence: The fence \`\`\` opens here and is not closed, so all below it is code. Fix: write a line \`\`\` where the code ends.",
        "gate/fence: The fence ~~~ opens here and is not closed, so all below it is code. Fix: write a line ~~~ where the code ends.",
        "gate/heading-fact: The heading holds the fact {client.name}, so its address would differ from client to client. Fix: move the fact into the text below the heading.",
        "gate/html: <a> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <b> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <br> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <constructor> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <iframe> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <img> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <script> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <style> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <svg:script> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <svg> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/html: <x-evil> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.",
        "gate/import: export does not belong in content. Fix: remove the line; registered components need no import. If it is text, put it in backticks.",
        "gate/import: import does not belong in content. Fix: remove the line; registered components need no import. If it is text, put it in backticks.",
        "gate/markdown: Footnotes are not used in content. Fix: write the note where it is needed, in parentheses or in <Note>…</Note>; put a backslash before [ if it is just text.",
        "gate/markdown: The address of [x] stands apart from its link. Fix: write it into the link, as in [the switch](../equipment/sw-01.mdx); put a backslash before [ if it is just text.",
        "gate/markdown: The address of [y] stands apart from its link. Fix: write it into the link, as in [the switch](../equipment/sw-01.mdx); put a backslash before [ if it is just text.",
        "gate/parse: <!… is read as a tag, and there is no such tag. Fix: if it is just text, write \\<!… with a backslash before it.",
        "gate/parse: <?… is read as a tag, and there is no such tag. Fix: if it is just text, write \\<?… with a backslash before it.",
        "gate/parse: <Note> opens here and is not closed. Fix: write </Note> where it ends.",
        "gate/parse: <j… is read as a tag, and there is no such tag. Fix: if it is just text, write \\<j… with a backslash before it.",
        "gate/parse: A comment is not written as <!-- … --> here. Fix: write {/* … */}, or remove it.",
        "gate/parse: A web address between < and > is read as a tag. Fix: write [text](https://…), or the address alone without < and >.",
        "gate/parse: Braces hold something other than a fact. Fix: write a fact's path, such as {client.name}; put a backslash before a brace that is just text: \\{.",
        "gate/parse: The text is nested too deeply to be read. Fix: look for many brackets, quotation marks (>) or asterisks in a row.",
      ]
    `);
  });

  it("reports all problems of a page, each at its line of the file", () => {
    const { problems } = summarizeBody("Text.\n\n{a()}\n\n<b>x</b> and [y](javascript:z)\n", 10);
    expect(problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
      "12:1 gate/expression",
      "14:1 gate/html",
      "14:14 gate/address",
    ]);
  });
});

describe("a heading without the blank behind its marks", () => {
  it("is told, and links to it are right", () => {
    const { problems, headings } = summarizeBody("##Is it lit?\n\n###Über\nmore\n", 1);
    expect(problems.map(({ rule, line, message }) => `${line} ${rule} ${message}`)).toEqual([
      "1 gate/heading No blank follows ##, so the line is text and not a heading.",
      "3 gate/heading No blank follows ###, so the line is text and not a heading.",
    ]);
    expect(headings.map(({ slug }) => slug)).toEqual(["is-it-lit", "über"]);
  });

  it.each(["#1 of three printers", "## Is it lit?", "\\##Text", "##", "Press ##ABC.", "`##abc`"])(
    "is not seen in %s",
    (text) => expect(rulesOf(text)).toEqual([]),
  );
});
