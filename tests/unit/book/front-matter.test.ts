import { parseFrontmatter } from "@astrojs/internal-helpers/frontmatter";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "#book/front-matter.ts";

const say = (text: string): string =>
  readFrontMatter(text)
    .problems.map(({ line, column, message, fix }) => `${line}:${column} ${message}\n  Fix: ${fix}`)
    .join("\n");

describe("readFrontMatter", () => {
  it("takes a page apart and keeps its lines", () => {
    const front = readFrontMatter('---\nname: "SW-01"\naddresses:\n  - { ip: 10.20.0.2 }\n---\n\n# Text\n');
    expect(front.data).toEqual({ name: "SW-01", addresses: [{ ip: "10.20.0.2" }] });
    expect(front.body).toBe("\n# Text\n");
    expect(front.bodyLine).toBe(6);
    expect(front.locate(["addresses", 0, "ip"])).toEqual({ line: 4, column: 11 });
    expect(front.locate(["addresses", 0, "ip"], true)).toEqual({ line: 4, column: 7 });
    expect(front.locate(["addresses", 0, "mac"])).toEqual({ line: 4, column: 5 });
    expect(front.locate(["nothing"])).toEqual({ line: 2, column: 1 });
  });

  it("reads Windows line ends and a byte order mark alike", () => {
    const front = readFrontMatter("\ufeff---\r\nname: x\r\nroles: [a]\r\n---\r\nText {a.b}\r\n");
    expect(front.problems).toEqual([]);
    expect(front.data).toEqual({ name: "x", roles: ["a"] });
    expect(front.body).toBe("Text {a.b}\r\n");
    expect(front.bodyLine).toBe(5);
    expect(front.locate(["roles", 0])).toEqual({ line: 3, column: 9 });
  });

  it("reads YAML 1.2, in which times and octal numbers are what they look like", () => {
    expect(readFrontMatter("---\na: 22:30\nb: yes\nc: on\nd: 0o10\ne: 2026-11-10\n---\n").data).toEqual({
      a: "22:30",
      b: "yes",
      c: "on",
      d: 8,
      e: "2026-11-10",
    });
  });

  it("tells how a value was typed", () => {
    const front = readFrontMatter("---\nfirmware: 7.10\ntag: 007\n---\n");
    expect([front.typed(["firmware"]), front.typed(["tag"]), front.typed(["none"])]).toEqual([
      "7.10",
      "007",
      undefined,
    ]);
  });

  it("keeps ends inside longer texts", () => {
    const front = readFrontMatter("---\nnote: |\n  one\n  ---\n  two\n---\nText");
    expect(front.data).toEqual({ note: "one\n---\ntwo\n" });
    expect(front.body).toBe("Text");
  });

  it("refuses escapes for characters that a file may not hold", () => {
    const text = ['a: "one\\u202etwo"', 'b: "\\\\srv\\backup"', 'c: "x\\0"', 'd: "tab\\t, line\\n, \\u00a9"'];
    expect(say(`---\n${text.join("\n")}\n---\n`)).toMatchInlineSnapshot(`
      "2:4 The value writes a character that changes the direction of writing (U+202E) as an escape.
        Fix: remove it; if the backslash is part of the value, write it twice (\\\\).
      3:4 The value writes a control character (U+0008) as an escape.
        Fix: remove it; if the backslash is part of the value, write it twice (\\\\).
      4:4 The value writes a NUL byte (U+0000) as an escape.
        Fix: remove it; if the backslash is part of the value, write it twice (\\\\)."
    `);
    expect(say("---\na: '\\u202e'\nb: \\0\n---\n")).toBe("");
  });

  it("refuses code for front matter", () => {
    expect(say("---js\n{ kind: process.exit(1) }\n---\n")).toMatchInlineSnapshot(`
      "1:1 The front matter is written in "js"; only YAML is read.
        Fix: begin the file with a line that is just \`---\`."
    `);
    expect(say("---json\n{}\n---\n")).toMatchInlineSnapshot(`
      "1:1 The front matter is written in "json"; only YAML is read.
        Fix: begin the file with a line that is just \`---\`."
    `);
    expect(say("---javascript\nmodule.exports = {}\n---\n")).toMatchInlineSnapshot(`
      "1:1 The front matter is written in "javascript"; only YAML is read.
        Fix: begin the file with a line that is just \`---\`."
    `);
    expect(say("--- # note\nkind: x\n---\n")).toMatchInlineSnapshot(`
      "1:1 The page does not begin with front matter.
        Fix: begin the file with a line \`---\`, then \`kind: …\` and the facts, then another line \`---\`."
    `);
  });

  it("refuses a page that does not begin with front matter", () => {
    expect(say("\n---\nkind: x\n---\n")).toMatchInlineSnapshot(`
      "1:1 Something stands before the line \`---\` that begins the front matter.
        Fix: remove the empty lines and blanks above it."
    `);
    expect(say("+++\nkind = 'x'\n+++\n")).toMatchInlineSnapshot(`
      "1:1 The page does not begin with front matter.
        Fix: begin the file with a line \`---\`, then \`kind: …\` and the facts, then another line \`---\`."
    `);
    expect(say("")).toMatchInlineSnapshot(`
      "1:1 The page does not begin with front matter.
        Fix: begin the file with a line \`---\`, then \`kind: …\` and the facts, then another line \`---\`."
    `);
  });

  it("refuses an end that is missing or not plain", () => {
    expect(say("---\nkind: x\n")).toMatchInlineSnapshot(`
      "1:1 The front matter has no end.
        Fix: add a line \`---\` below the last fact."
    `);
    expect(say("---\nkind: x\n----\n")).toMatchInlineSnapshot(`
      "3:1 The front matter ends here, at a line that begins with --- but is not just ---.
        Fix: make the line that ends the front matter just \`---\`; indent this line if it is part of a longer text."
    `);
    expect(say("---\nkind: x\n--- text\n---\n")).toMatchInlineSnapshot(`
      "3:1 The front matter ends here, at a line that begins with --- but is not just ---.
        Fix: make the line that ends the front matter just \`---\`; indent this line if it is part of a longer text."
    `);
    expect(say("---\nnote: |\n  a\n+++\n---\n{evil()}\n")).toMatchInlineSnapshot(`
      "4:1 The front matter ends here, at a line that begins with +++ but is not just ---.
        Fix: make the line that ends the front matter just \`---\`; indent this line if it is part of a longer text."
    `);
  });

  it("refuses anchors, aliases, merges and tags", () => {
    expect(say("---\na: &x 1\nb: *x\n---\n")).toMatchInlineSnapshot(`
      "2:4 The front matter uses a YAML anchor (&x).
        Fix: put quotes around text that begins with "&", or write the value out where it is needed.
      3:4 The front matter uses a YAML alias (*x).
        Fix: put quotes around text that begins with "*", or write the value out where it is needed."
    `);
    expect(say("---\na: &x { b: 1 }\nc:\n  <<: { d: 1 }\n---\n")).toMatchInlineSnapshot(`
      "2:4 The front matter uses a YAML anchor (&x).
        Fix: put quotes around text that begins with "&", or write the value out where it is needed.
      4:3 The front matter uses a YAML merge (<<).
        Fix: write the values out where they are needed."
    `);
    expect(say("---\na: !!js/function 'x'\nb: !secret y\n---\n")).toMatchInlineSnapshot(`
      "2:4 The front matter uses a YAML tag (!!js/function).
        Fix: put quotes around text that begins with "!", or remove the tag.
      3:4 The front matter uses a YAML tag (!secret).
        Fix: put quotes around text that begins with "!", or remove the tag."
    `);
    expect(say("---\nname: *harbor*\n---\n")).toMatchInlineSnapshot(`
      "2:7 The front matter uses a YAML alias (*harbor*).
        Fix: put quotes around text that begins with "*", or write the value out where it is needed."
    `);
  });

  it("refuses what is not valid YAML, and says something twice", () => {
    expect(say("---\na: [b\n---\n")).toMatchInlineSnapshot(`
      "2:4 The "[" that opens here is not closed.
        Fix: put "]" at its end, as in [one, two], or the whole value in quotes if it is text."
    `);
    expect(say("---\nnote: this: that\n---\n")).toMatchInlineSnapshot(`
      "2:7 A value holds a colon and a blank, which make it another fact.
        Fix: put the value in quotes: note: "…: …"."
    `);
    expect(say("---\na:\n\t- b\n---\n")).toMatchInlineSnapshot(`
      "3:1 The line is indented with a tab.
        Fix: use blanks, two for each step."
    `);
    expect(say("---\na: 1\n---\nx\n...\n")).toMatchInlineSnapshot(`""`);
    expect(say("---\na: 1\n...\nb: 2\n---\n")).toMatchInlineSnapshot(`
      "3:1 A line of dots or hyphens divides the facts in two.
        Fix: remove it."
    `);
    expect(say("---\na: 1\nb: { c: 1, c: 2 }\na: 2\n---\n")).toMatchInlineSnapshot(`
      "4:1 The front matter says "a" a second time; the first is in line 2.
        Fix: keep the one that is true; several values go into one list.
      3:12 The front matter says "c" a second time; the first is in line 3.
        Fix: keep the one that is true; several values go into one list."
    `);
    expect(say("---\n? [a]\n: 1\n---\n")).toMatchInlineSnapshot(`
      "2:3 A fact's name is not plain text.
        Fix: write the fact as name: value, and put a line that begins with a question mark in quotes if it is text."
    `);
    expect(say(`---\na: ${"[".repeat(5000)}\n---\n`)).toMatchInlineSnapshot(`
      "2:794 The front matter is nested too deeply to be read.
        Fix: look for many brackets, braces or hyphens in a row."
    `);
  });

  it("lets no key reach the prototype", () => {
    const { data } = readFrontMatter("---\n__proto__: { evil: 1 }\nconstructor: x\n---\n");
    expect(Object.keys(data ?? {})).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect("evil" in {}).toBe(false);
  });

  it("splits every page it accepts where Astro splits it", () => {
    const line = fc.constantFrom(
      ...[
        "---",
        "+++",
        "----",
        "--- ",
        "---js",
        " ---",
        "...",
        "",
        "a: 1",
        "b: |",
        "  c",
        "{evil()}",
        "# d",
        "\ufeff",
        "x\r---",
      ],
    );
    const lines = fc.array(line, { maxLength: 5 });
    let accepted = 0;
    fc.assert(
      fc.property(
        lines,
        lines,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        (front, body, end, mark) => {
          const text = `${mark ? "\ufeff" : ""}${["---", ...front, "---", ...body].join(end)}`;
          const own = readFrontMatter(text);
          if (own.problems.length > 0) return;
          accepted++;
          const astro = splitLikeAstro(text);
          if (astro === null) return;
          expect(astro.rawFrontmatter).not.toBe("");
          expect(astro.content.replace(/^\ufeff/, "").replace(/^\r?\n/, "")).toBe(own.body);
        },
      ),
      { numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});

/** Null where Astro's YAML reader stops the build by itself. */
function splitLikeAstro(text: string): ReturnType<typeof parseFrontmatter> | null {
  try {
    return parseFrontmatter(text);
  } catch {
    return null;
  }
}
