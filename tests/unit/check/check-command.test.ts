import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCheckCommand } from "#check/check-command.ts";
import type { CheckCommandOptions } from "#check/check-command.ts";
import { layOver, today } from "./samples.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitebook-check-"));
  for (const { file, text } of layOver({}).sources) {
    await mkdir(dirname(join(folder, "good", file)), { recursive: true });
    await writeFile(join(folder, "good", file), text);
  }
  await mkdir(join(folder, "late"));
  const practice = layOver({ "practice.mdx": "verified: { on: 2027-01-01, by: dana }" }).sources.find(
    ({ file }) => file === "practice.mdx",
  );
  await writeFile(join(folder, "late", "practice.mdx"), practice?.text ?? "");
  await mkdir(join(folder, "bad"));
  await writeFile(
    join(folder, "bad", "practice.mdx"),
    (practice?.text ?? "").replace("kind: practice", "kind: practise").replace("2027-", "2026-"),
  );
  await mkdir(join(folder, "empty"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(content: string, options: Partial<CheckCommandOptions> = {}) {
  let [out, talk, time] = ["", "", 0];
  const io = {
    out: (text: string) => (out += text),
    talk: (text: string) => (talk += text),
    now: () => (time += 700),
    colour: false,
    folder,
  };
  const code = await runCheckCommand(
    { content: join(folder, content), format: "text", strict: false, today, ...options },
    io,
  );
  // A check that takes its time says so, which depends on the machine.
  const told = talk.replace(/^Checking .* …\n/, "");
  return { code, out, talk: told.replaceAll(folder, "<folder>") };
}

describe("runCheckCommand", () => {
  it("ends with 0 where there is nothing to mend", async () => {
    expect(await run("good")).toEqual({
      code: 0,
      out: "",
      talk: "10 pages, 0 errors, 0 warnings in 0.7 s\n",
    });
  });

  it("ends with 1 at an error, and writes where and how", async () => {
    expect(await run("bad")).toMatchInlineSnapshot(`
      {
        "code": 1,
        "out": "bad/practice.mdx:2:7  error  page/kind
        kind is "practise", but a page at this path is a practice page.
        Fix: write \`kind: practice\`.

      ",
        "talk": "1 page, 1 error, 0 warnings in 0.7 s
      ",
      }
    `);
  });

  it("ends with 1 at a warning only when strict", async () => {
    expect((await run("late")).code).toBe(0);
    const { code, talk } = await run("late", { strict: true });
    expect({ code, talk }).toEqual({ code: 1, talk: "1 page, 0 errors, 1 warning in 0.7 s\n" });
  });

  it("writes results alone to the output in every format", async () => {
    expect(JSON.parse((await run("bad", { format: "json" })).out)).toMatchObject({
      pages: 1,
      findings: [{ rule: "page/kind", file: "bad/practice.mdx" }],
    });
    expect((await run("bad", { format: "github" })).out).toMatch(
      /^::error file=bad\/practice\.mdx,line=2,col=7,title=page\/kind::/,
    );
  });

  it("ends with 2 where it could not run, and says what to do", async () => {
    expect(await run("none")).toMatchInlineSnapshot(`
      {
        "code": 2,
        "out": "",
        "talk": "The content folder <folder>/none does not exist.
      Fix: name another with --content or SITEBOOK_CONTENT, or create it with a practice.mdx.
      ",
      }
    `);
    expect(await run("bad/practice.mdx")).toMatchInlineSnapshot(`
      {
        "code": 2,
        "out": "",
        "talk": "The content folder <folder>/bad/practice.mdx is not a folder.
      Fix: name another with --content or SITEBOOK_CONTENT, or create it with a practice.mdx.
      ",
      }
    `);
    expect(await run("empty")).toMatchInlineSnapshot(`
      {
        "code": 2,
        "out": "",
        "talk": "<folder>/empty holds no pages (.mdx).
      Fix: name the content folder with --content or SITEBOOK_CONTENT.
      ",
      }
    `);
  });
});
