import { describe, expect, it } from "vitest";
import { sayMistake } from "#diagram/worker/mistake-words.ts";

/** Lines that Mermaid 12 refuses, with the token at which its parser stops. */
const LINES: readonly (readonly [text: string, got: string])[] = [
  ["  b --> c[Three", "1"],
  ["  c(((x --> d", "1"],
  ["  y --", "1"],
  ["  a -->", "1"],
  ["  --> b", "LINK"],
  ["  a -> b", "MINUS"],
  ["  a => b", ""],
  ["  a→b", ""],
  ["  a ~~ b", ""],
  ["  a ~~~> b", ""],
  ["  a ~~~", ""],
  ["  ~~~ b", "LINK"],
  ["  a -- yes -> b", "EOF"],
  ['  a["x] --> b', "1"],
  ["  a -->|yes b", "1"],
  ["  a --> b[one (two)]", "PS"],
  ['  a[say "hi" now] --> b', "STR"],
  ["  a{Question?] --> b", "SQE"],
  ["  a[x]] --> b", "SQE"],
  ["  a[] --> b", "SQE"],
  ["  a --> end", "end"],
  ["  end", "end"],
  ["  Front desk --> b", "NODE_STRING"],
  ["  a --> b : text", "COLON"],
  ["  a ??? b", "SOMETHING"],
  [`  a[${"long ".repeat(13)}`, "1"],
];

describe("sayMistake", () => {
  it("says in plain words what is wrong with a line, where, and what would be right", () => {
    const told = LINES.map(([text, got]) => {
      const { message, fix, column } = sayMistake({ text, got });
      return `${column ?? "?"}: ${message} Fix: ${fix}`;
    });
    expect(told).toMatchInlineSnapshot(`
      [
        "10: The line \`b --> c[Three\` opens "[" and does not close it. Fix: close it, as in \`b --> c[Three]\`.",
        "4: The line \`c(((x --> d\` opens "(" and does not close it. Fix: close it, as in \`c(((x))) --> d\`.",
        "5: The link at the end of \`y --\` leads to nothing. Fix: name the node it leads to, as in \`y --> b\`, or remove it.",
        "5: The link at the end of \`a -->\` leads to nothing. Fix: name the node it leads to, as in \`a --> b\`, or remove it.",
        "3: The link at the beginning of \`--> b\` comes from nothing. Fix: name the node it comes from, as in \`a --> b\`.",
        "5: "->" in \`a -> b\` is not a link. Fix: write \`-->\`, as in \`a --> b\`.",
        "5: "=>" in \`a => b\` is not a link. Fix: write \`==>\`, as in \`a ==> b\`.",
        "4: "→" in \`a→b\` is not a link. Fix: write \`-->\`, as in \`a --> b\`.",
        "5: "~~" in \`a ~~ b\` is not a link. Fix: write \`-->\`, as in \`a --> b\`, or \`~~~\` for a link that is not drawn: \`a ~~~ b\`.",
        "5: "~~~>" in \`a ~~~> b\` is not a link. Fix: write \`-->\`, as in \`a --> b\`, or \`~~~\` for a link that is not drawn: \`a ~~~ b\`.",
        "5: The link at the end of \`a ~~~\` leads to nothing. Fix: name the node it leads to, as in \`a ~~~ b\`, or remove it.",
        "3: The link at the beginning of \`~~~ b\` comes from nothing. Fix: name the node it comes from, as in \`a ~~~ b\`.",
        "12: "->" in \`a -- yes -> b\` is not a link. Fix: write \`-->\`, as in \`a --> b\`.",
        "5: A quotation mark in \`a["x] --> b\` is not closed. Fix: put one at both ends of the text: \`a["Front desk"]\`; one within the text is written \`#quot;\`.",
        "8: The words on the link in \`a -->|yes b\` have a "|" at one end only. Fix: put one at both ends: \`a -->|yes| b\`.",
        "10: The label in \`a --> b[one (two)]\` has brackets or quotation marks within it. Fix: put the whole label in quotes: \`b["one (two)"]\`; a quotation mark within is written \`#quot;\`.",
        "4: The label in \`a[say "hi" now] --> b\` has brackets or quotation marks within it. Fix: put the whole label in quotes: \`b["one (two)"]\`; a quotation mark within is written \`#quot;\`.",
        "14: The line \`a{Question?] --> b\` opens "{" and closes it with "]". Fix: use the same kind at both ends: \`a[box]\`, \`a(rounded)\`, \`a{question}\`.",
        "7: The line \`a[x]] --> b\` closes with "]" what nothing opened. Fix: use the same kind at both ends: \`a[box]\`, \`a(rounded)\`, \`a{question}\`.",
        "4: The label in \`a[] --> b\` is empty. Fix: write what the node is, as in \`a["Front desk"]\`, or the name alone: \`a\`.",
        "?: "end" in \`a --> end\` is one of Mermaid's own words, so no node can have that name. Fix: give the node another name: \`n1["end"]\`.",
        "3: This "end" closes no subgraph. Fix: remove it, or begin the group with \`subgraph name\`.",
        "?: Two names stand side by side in \`Front desk --> b\`. Fix: put a link between them, as in \`a --> b\`; words with blanks go into a label: \`a["Front desk"]\`.",
        "?: Mermaid cannot read \`a --> b : text\`: ":" stands where it cannot stand. Fix: write one link for each line, such as \`a["Front desk"] -->|words| b\`, with quotes around all text.",
        "?: Mermaid cannot read \`a ??? b\`. Fix: write one link for each line, such as \`a["Front desk"] -->|words| b\`, with quotes around all text.",
        "4: This line opens "[" and does not close it. Fix: close it, as in \`c[Three]\`.",
      ]
    `);
  });
});
