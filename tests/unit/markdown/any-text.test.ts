import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePage } from "#book/parse-page.ts";
import { FACT_PATH } from "#markdown/fact-path.ts";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";
import { summarizeBody } from "#markdown/summarize.ts";

/** The pieces that Markdown, MDX and YAML are sensitive to, and a few that are just text. */
const piece = fc.constantFrom(
  ...[
    "a",
    "B ",
    "1",
    "é",
    "\n",
    "\n\n",
    "\r\n",
    "  ",
    "\t",
    "# ",
    "- ",
    "1. ",
    "> ",
    "* ",
    "*",
    "_",
    "~~",
    "`",
    "```\n",
    "|",
    "\n|-|-|\n",
  ],
  ...[
    "[",
    "]",
    "(",
    ")",
    "![",
    "]: ",
    "[^1]",
    "<",
    ">",
    "</",
    "/>",
    "<Note>",
    "</Note>",
    "<b>",
    "<!--",
    "-->",
    "=",
    '"',
    "'",
    "\\",
  ],
  ...[
    "{",
    "}",
    "{a.b}",
    "{/*",
    "*/}",
    "{`",
    "${",
    "...",
    "import ",
    "export ",
    ";",
    "=>",
    "&#58;",
    "&colon;",
    "javascript:",
    "https://",
    "www.a.b",
  ],
  ...[
    "---\n",
    "+++\n",
    "kind: client\n",
    "name: ",
    ": ",
    "&x ",
    "*x",
    "!!js ",
    "<<: ",
    "? ",
    "%YAML\n",
    "...\n",
    "__proto__: ",
    "\u0000",
    "\ufeff",
    "\u202e",
    "😀",
  ],
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

describe("any text", () => {
  it("is summarized without a crash, and what cannot be parsed is a problem", () => {
    fc.assert(
      fc.property(text, (body) => {
        const summary = summarizeBody(body, 1);
        if (isFailure(parseMarkdown(body)))
          expect(summary.problems.map(({ rule }) => rule)).toContain("gate/parse");
        for (const { path } of summary.facts) expect(path).toMatch(FACT_PATH);
        const lines = body.split(/\r\n|\n|\r/).length;
        for (const { line } of summary.problems) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 300 },
    );
  });

  it("is read as a page without a crash, and is a page only if nothing is found", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("", "---\n", "---\nkind: client\nname: x\n"), (rest, start) => {
        const { page, findings } = parsePage({ file: "clients/harbor/index.mdx", text: start + rest });
        expect(page === null).toBe(findings.length > 0);
        for (const { line, column } of findings) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("is refused where the parser trips over itself", () => {
    const body = "<b>```\n- ";
    expect(summarizeBody(body, 1).problems).not.toEqual([]);
  });

  it.each([
    ["> ", 1000],
    ["- ", 3000],
    ["[", 3000],
    ["*a _b ", 2000],
    ["<Note>\n\n", 1000],
    ["{", 3000],
    ["1. ", 100],
  ])("is a finding at worst when %j comes %i times", (unit, times) => {
    expect(() => summarizeBody(unit.repeat(times), 1)).not.toThrow();
  });
});
