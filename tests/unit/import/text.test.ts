import fc from "fast-check";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import { visit } from "unist-util-visit";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { escapeProse, oneLine, splitParagraphs } from "#import/escape-prose.ts";
import { createIdBook, slugify } from "#import/ids.ts";
import { describeChange, diffLines, mergeLines } from "#import/line-diff.ts";
import { printPage, splitPage } from "#import/page-text.ts";

const parser = remark().use(remarkMdx).use(remarkGfm);

/** Text made of everything that Markdown, MDX and YAML take for something else. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "{",
        "}",
        "<b>",
        "</",
        "import ",
        "export ",
        "---",
        "\n",
        "\r\n",
        "\n\n",
        "# ",
        "* ",
        "1. ",
        "1) ",
      ),
      fc.constantFrom(
        "`",
        "```",
        "| a |",
        "~~",
        "[x](y)",
        "![",
        "&amp;",
        "\\",
        "  ",
        "\t",
        "- ",
        "+ ",
        "> ",
        "===",
        "$x$",
      ),
      fc.constantFrom(
        ":::",
        "[^1]",
        "_a_",
        "**",
        "<!--",
        "=>",
        "'",
        '"',
        ": ",
        " #",
        "!",
        "%",
        "@",
        "?",
        "\u2028",
        "\u0000",
      ),
      fc.string({ maxLength: 5, unit: "binary" }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("prose from elsewhere", () => {
  test("is words and nothing else, and the same words", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const tree = parser.parse(escapeProse(text));
        const kinds = new Set<string>();
        visit(tree, (node) => void kinds.add(node.type));
        expect([...kinds].filter((kind) => !["root", "paragraph", "text", "break"].includes(kind))).toEqual(
          [],
        );
        const paragraphs = tree.children.map((child) => {
          const lines: string[] = [""];
          visit(child, (node) => {
            if (node.type === "break") lines.push("");
            if (node.type === "text") lines.push(`${lines.pop() ?? ""}${node.value}`);
          });
          return lines;
        });
        expect(paragraphs).toEqual(splitParagraphs(text));
      }),
      { numRuns: 100 },
    );
  });

  test("reads well where there is nothing to escape", () => {
    expect(escapeProse("Call Maria (ext. 12), it's 50% off.\n\nSecond paragraph - fine.")).toBe(
      "Call Maria (ext. 12), it's 50% off.\n\nSecond paragraph - fine.",
    );
  });

  test("becomes one line for front matter", () => {
    expect(oneLine(" 12 Quay Street\r\n\r\nHarbor City,\nCA\u0000 ")).toBe("12 Quay Street, Harbor City, CA");
  });
});

describe("front matter", () => {
  test("gives back every text, whatever it looks like", () => {
    const text = fc.oneof(
      nasty,
      fc.constantFrom("no", "010", "7.10", "22:30", "1_000", "2026-11-10", "~", "=", "<<", "- a"),
    );
    const value = fc.oneof(text, fc.integer(), fc.boolean());
    const facts = fc.record({
      name: text,
      list: fc.array(text, { minLength: 1, maxLength: 3 }),
      items: fc.array(fc.record({ a: value, b: value }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(facts, (data) => {
        const page = splitPage(printPage(data, undefined));
        expect(page?.body).toBe("");
        expect(parse(page?.yaml ?? "")).toEqual(data);
        expect(parse(page?.yaml ?? "", { version: "1.1" })).toEqual(data);
      }),
      { numRuns: 100 },
    );
  });
});

describe("lines", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });

  test("a difference, applied, gives the other text", () => {
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        const made: string[] = [];
        let at = 0;
        for (const hunk of diffLines(from, to)) {
          made.push(...from.slice(at, hunk.fromStart), ...to.slice(hunk.toStart, hunk.toEnd));
          at = hunk.fromEnd;
        }
        expect([...made, ...from.slice(at)]).toEqual(to);
      }),
    );
  });

  test("merging keeps ours where nothing changed, and takes theirs where we changed nothing", () => {
    fc.assert(
      fc.property(lines, lines, (base, other) => {
        expect(mergeLines(base, other, base)).toEqual(other);
        expect(mergeLines(base, base, other)).toEqual(other);
      }),
    );
  });

  test("merging joins edits that do not touch", () => {
    const base = ["a: 1", "b: 2", "c: 3", "d: 4"];
    expect(
      mergeLines(
        base,
        ["a:   1", "# note", "b: 2", "c: 3", "d:  4"],
        ["a: 1", "b: 9", "c: 3", "c2: 0", "d: 4"],
      ),
    ).toEqual(["a:   1", "# note", "b: 9", "c: 3", "c2: 0", "d:  4"]);
  });

  test("a change reads like a diff", () => {
    expect(describeChange("a.mdx", "one\ntwo\nthree\n", "one\n2\nthree\nfour\n").join("\n"))
      .toMatchInlineSnapshot(`
      "--- a.mdx
      +++ a.mdx
      @@ -2,1 +2,1 @@
      -two
      +2
      @@ -3,0 +4,1 @@
      +four"
    `);
  });
});

describe("ids", () => {
  test("are valid, unique and stable for any names in any case", () => {
    const names = fc.array(
      fc.oneof(fc.string(), fc.constantFrom("SW-01", "sw 01", "Sw_01", "ß", "con", "é")),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(names, (wanted) => {
        const book = createIdBook({});
        const ids = wanted.map((name, index) => book.assign("devices", `d:${String(index)}`, name));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        const again = createIdBook(book.list());
        const turned = wanted.map((_, index) => again.assign("devices", `d:${String(index)}`, "renamed"));
        expect(turned).toEqual(ids);
      }),
    );
  });

  test("of records that are gone are not given to others, and damaged ones lead nowhere", () => {
    const book = createIdBook({ "devices d:1": "sw-01", "devices d:2": "../../etc" });
    expect(book.assign("devices", "d:9", "SW-01")).toBe("sw-01-2");
    expect(book.assign("devices", "d:2", "Printer")).toBe("printer");
  });

  test.each([
    ["D. S. Weaver Labs", "d-s-weaver-labs"],
    ["Zürich / Büro", "zurich-buro"],
    ["日本", "unnamed"],
    ["CON", "con-1"],
  ])("%s becomes %s", (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });
});
