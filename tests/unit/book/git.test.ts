import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEarlierTexts } from "#book/earlier-texts.ts";
import { readHistory } from "#book/history.ts";

let folder = "";
const content = (): string => join(folder, "book", "content");

/** Writes files of the content folder and commits them as somebody, on a day. */
async function commit(by: string, day: string, subject: string, files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) {
    const path = join(content(), file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const at = `${day}T12:00:00Z`;
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: by,
    GIT_AUTHOR_EMAIL: "a@acme.example",
    GIT_COMMITTER_NAME: by,
    GIT_COMMITTER_EMAIL: "a@acme.example",
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  };
  execFileSync("git", ["add", "--all"], { cwd: folder, env });
  execFileSync("git", ["commit", "--quiet", "--message", subject], { cwd: folder, env });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitebook-git-"));
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  await commit("Dana Reyes", "2026-11-01", "First", { "practice.mdx": "one", "library/a/b.mdx": "ä 1\n" });
  await commit("Luis Ortega", "2026-11-02", 'Says "more"', {
    "library/a/b.mdx": "ö 2\n",
    "library/a/c.mdx": "c",
  });
  await commit("Dana Reyes", "2026-11-03", "Again", { "library/a/b.mdx": "ü 3\n", "clients/ö/x.mdx": "x" });
});
afterAll(() => rm(folder, { recursive: true }));

it("knows of each page who changed it last, when and why", async () => {
  const history = await readHistory(content());
  const said = [...history].map(([file, { on, by, subject }]) => `${file}: ${on} ${by}: ${subject}`);
  expect(said.sort()).toMatchInlineSnapshot(`
    [
      "clients/ö/x.mdx: 2026-11-03 Dana Reyes: Again",
      "library/a/b.mdx: 2026-11-03 Dana Reyes: Again",
      "library/a/c.mdx: 2026-11-02 Luis Ortega: Says "more"",
      "practice.mdx: 2026-11-01 Dana Reyes: First",
    ]
  `);
  expect(history.get("practice.mdx")?.revision).toMatch(/^[0-9a-f]{7,}$/);
});

it("finds the earlier texts of a page, newest first and without the present one", async () => {
  const texts = await readEarlierTexts(content(), (file) => file.startsWith("library/"));
  expect([...texts]).toEqual([["library/a/b.mdx", ["ö 2\n", "ä 1\n"]]]);
});

it("knows nothing outside a repository, and minds nothing", async () => {
  const outside = await mkdtemp(join(tmpdir(), "sitebook-no-git-"));
  expect([await readHistory(outside), await readEarlierTexts(outside, () => true)]).toEqual([
    new Map(),
    new Map(),
  ]);
  await rm(outside, { recursive: true });
});
