import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readContent } from "#book/read-content.ts";
import { formatText } from "#check/reporters/format-text.ts";
import { runCheck } from "#check/run-check.ts";
import { makeFirstCommit } from "../../../scripts/company/first-commit.ts";
import { initCompany } from "../../../scripts/company/init-company.ts";
import { tellEditor } from "../../../scripts/editor/write-schemas.ts";

const facts = { name: 'Acme "IT"', phone: "+1 949 555 0100", timezone: "America/Denver" };
const source = { repository: "acme/sitebook", revision: "0123abc" };

let folder = "";
let library = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitebook-init-"));
  library = join(folder, "library");
  await mkdir(join(library, "power"), { recursive: true });
  await writeFile(
    join(library, "power", "dark.mdx"),
    `---
kind: runbook
title: It is dark
symptoms: [dark, black, off, no light, nothing lit, power out]
about: client
editions: [help-desk]
minutes: 5
verified: { on: 2026-01-01, by: somebody-elsewhere }
---

verified: this line is text and stays.

## Is it plugged in?

- [Yes](#escalate)
- [No](#resolved)
`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

it("makes a repository that passes the check", async () => {
  const book = join(folder, "book");
  await initCompany(book, library, facts, source);
  const { pages, others } = await readContent(join(book, "content"));
  const { findings } = await runCheck(pages, others, { today: "2026-11-23" });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const runbook = await readFile(join(book, "content/library/power/dark.mdx"), "utf8");
  expect(runbook).not.toContain("somebody-elsewhere");
  expect(runbook).toContain("verified: this line is text and stays.");
  expect(runbook).toContain("minutes: 5\n---\n");
  expect(await readFile(join(book, ".github/workflows/check.yml"), "utf8")).toMatch(
    /repository: acme\/sitebook\n\s+ref: 0123abc\n/,
  );
  expect((await readdir(join(book, ".vscode/schemas"))).length).toBe(8);
  const settings = await readFile(join(book, ".vscode/settings.json"), "utf8");
  expect(JSON.parse(settings)).toMatchObject({ "astro.content-intellisense": true });
});

it("lets the editor read what the check says, here and in a company's repository", async () => {
  const book = join(folder, "book");
  await initCompany(book, library, facts, source);
  const said = formatText(
    [
      {
        rule: "schema/type",
        severity: "error",
        file: "a b.mdx",
        line: 9,
        column: 7,
        message: "Wrong.",
        fix: "mend it.",
      },
    ],
    { prefix: "content/", colour: false },
  ).split("\n");
  for (const file of [".vscode/tasks.json", join(book, ".vscode/tasks.json")]) {
    const { tasks } = JSON.parse(await readFile(file, "utf8")) as { tasks: Task[] }; // `as`: what the file is for
    const check = tasks.find(({ label }) => label === "Check all pages");
    const [where, what] = check?.problemMatcher.pattern.map(({ regexp }) => new RegExp(regexp)) ?? [];
    expect(where?.exec(said[0] ?? "")?.slice(1)).toEqual([
      "content/a b.mdx",
      "9",
      "7",
      "error",
      "schema/type",
    ]);
    expect(what?.exec(said[1] ?? "")?.[1]).toBe("Wrong.");
  }
});

interface Task {
  label: string;
  problemMatcher: { pattern: { regexp: string }[] };
}

it("tells the editor of pages that a command writes, once it knows of the folder", async () => {
  const book = join(folder, "book");
  await initCompany(book, library, facts, source);
  const manifest = join(book, ".astro/collections/collections.json");
  await writeFile(
    join(book, "content/clients/first-client/equipment/ap-09.mdx"),
    "---\nkind: equipment\n---\n",
  );
  expect(await readFile(manifest, "utf8")).not.toContain("ap-09");
  await tellEditor(join(book, "content"));
  expect(await readFile(manifest, "utf8")).toContain("first-client/equipment/ap-09.mdx");
  await rm(join(book, ".astro"), { recursive: true });
  await tellEditor(join(book, "content"));
  expect(await readdir(book)).not.toContain(".astro");
});

it("leaves a folder alone in which something lies", async () => {
  const book = join(folder, "book");
  await mkdir(book);
  await writeFile(join(book, "notes.txt"), "mine");
  await expect(initCompany(book, library, facts, source)).rejects.toThrow(
    "is not empty: it holds notes.txt. Name a folder that is new or empty.",
  );
  expect(await readdir(book)).toEqual(["notes.txt"]);
});

it("accepts a folder that is a fresh clone of an empty repository", async () => {
  const book = join(folder, "book");
  await mkdir(join(book, ".git"), { recursive: true });
  await initCompany(book, library, facts, source);
  expect(await readdir(book)).toContain("content");
});

it("begins the repository's history, so that commands can offer to commit", async () => {
  const book = join(folder, "book");
  await initCompany(book, library, facts, source);
  const git = (...words: string[]): string => execFileSync("git", words, { cwd: book, encoding: "utf8" });
  process.env["GIT_AUTHOR_NAME"] = process.env["GIT_COMMITTER_NAME"] = "Dana";
  process.env["GIT_AUTHOR_EMAIL"] = process.env["GIT_COMMITTER_EMAIL"] = "dana@acme.example";
  expect(makeFirstCommit(book, "The book begins")).toBeNull();
  expect(git("log", "--format=%s")).toBe("The book begins\n");
  expect(git("status", "--short")).toBe("");
  expect(git("branch", "--show-current")).toBe("main\n");
  expect(makeFirstCommit(book, "Again")).toBeNull();
  expect(git("log", "--format=%s")).toBe("The book begins\n");
});

it("refuses what the new book's own check would refuse, in the same words, and makes nothing", async () => {
  const book = join(folder, "book");
  const wrong = { name: "Acme", phone: "12", timezone: "Mars/Base" };
  await expect(initCompany(book, library, wrong, source)).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: supportPhone is "12", which is not a telephone number.
    Fix: write it in quotes with its country code, such as "+1 949 555 0110".
    timezone is "Mars/Base", which is not a time zone.
    Fix: use a name from the IANA list, such as America/Los_Angeles.]
  `);
  expect(await readdir(folder)).not.toContain("book");
});
