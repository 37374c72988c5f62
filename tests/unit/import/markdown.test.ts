import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parsePage } from "#book/parse-page.ts";
import { readMarkdown } from "#import/markdown/read-markdown.ts";
import { convertProse } from "#import/tables/prose.ts";
import { summarizeBody } from "#markdown/summarize.ts";
import { copyWith, fixture, importInto, snapshot } from "./folders.ts";

let into: string;
let folder: string;
const SECRET = ["pass", "word: ", "Gull", "Harbor", "88"].join("");
beforeEach(async () => {
  into = await mkdtemp(join(tmpdir(), "markdown-"));
  folder = join(into, ".notes");
  await copyWith(fixture("book"), into, {});
  await copyWith(fixture("markdown"), folder, { "@@SECRET@@": SECRET });
});
afterEach(() => rm(into, { recursive: true }));

const PAGE = "clients/harbor-dental/index.mdx";
const run = (more: Partial<Parameters<typeof importInto>[0]> = {}) =>
  importInto({ source: "markdown", client: "harbor-dental", file: folder, into, ...more });

describe("a folder of Markdown", () => {
  test("becomes sections of the client's page that say the same and do nothing", async () => {
    const { out } = await run();
    const text = await readFile(join(into, PAGE), "utf8");
    expect(text).toMatchInlineSnapshot(`
      "---
      kind: client
      name: Harbor Dental
      locations: [{ id: main, name: Main office }]
      ---

      ## Server room

      ### Getting in

      Behind reception. \\{client.name\\}, do not use \`{braces}\`.

      - ☑ Look at the lights
      - See the other page and [the maker](<https://ubiquiti.example/help>)

      &#105;mport x from "y"

      | Port | Goes to |
      | --- | --- |
      | 1 | FW-01 |

      (picture left out\\: the room)

      *A passage was left out on import: it looks like a secret.*

      ## The switch

      Restart it *only* in the evening.
      "
    `);
    expect(out).toMatchInlineSnapshot(`
      "Not carried over:
        file: 1 not carried over (not Markdown): room.txt
        page.author: 1 not carried over (no page has a place for it): Server room.md
        page.text: 1 not carried over (carried without its passages that look like secrets, pictures, links to where a page may not lead, things that run or load): Server room.md

      Pages in the source: 1 client.
      Records: 3 = 2 carried over + 1 not.
      Values: 8 = 5 carried over + 0 that a blank or another value says + 0 of the source's own bookkeeping + 2 not carried over + 1 in records not carried over.
      Files: 1 new, 1 changed. Findings: 0.
      "
    `);
    const { findings, front } = parsePage({ file: PAGE, text });
    expect(findings).toEqual([]);
    expect(summarizeBody(front.body, front.bodyLine)).toMatchObject({ problems: [], facts: [] });
    const said = JSON.stringify(await snapshot(into))
      .replaceAll(SECRET, "")
      .concat(out);
    expect(JSON.stringify(await snapshot(into)).split("GullHarbor88")).toHaveLength(2);
    expect(said).not.toContain("GullHarbor88");
  });

  test("a second time not a byte; what was written around it stays", async () => {
    await run();
    const edited = (await readFile(join(into, PAGE), "utf8")).concat("\nDana was here.\n");
    await writeFile(join(into, PAGE), edited);
    expect((await run()).out).toContain("Files: 0 new, 0 changed. Findings: 0.");
    await writeFile(join(folder, "network/switch.md"), "# The switch\n\nRestart it at night.\n");
    await run();
    const text = await readFile(join(into, PAGE), "utf8");
    expect(text).toContain("Restart it at night.");
    expect(text).toContain("Dana was here.");
  });

  test("a folder without any stops it", async () => {
    const { code, err } = await run({ file: fixture("lldp") });
    expect(code).toBe(2);
    expect(err).toContain("There is no Markdown here.");
  });
});

test("whatever the Markdown, what comes of it passes the gate of pages", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom(
      "# a\n",
      "\n\n",
      "- ",
      "1. ",
      "> ",
      "```\n",
      "{x.y}",
      "<b>",
      "</b>",
      "<Stop>",
      "import a\n",
      "[a](b)",
      "| a | b |\n| - | - |\n",
      "    code\n",
      "**",
      "![x](y)",
      "[^1]",
      "---\n",
      "<!--",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const prose = convertProse({ looksSecret: () => false }, readMarkdown(pieces.join("")).html, 3);
      const { problems, facts } = summarizeBody(prose?.text ?? "", 1);
      expect({ problems, facts }).toEqual({ problems: [], facts: [] });
    }),
    { numRuns: 100 },
  );
});
