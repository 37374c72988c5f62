import { rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runNewCommand } from "../../../src/write/new-command.ts";
import type { NewOptions } from "../../../src/write/new-command.ts";
import { PAGES, TODAY, makeBook, makeConsole, makeRepository, readFolder } from "./small-book.ts";
import type { Heard } from "./small-book.ts";

let folder: string;
beforeEach(async () => {
  folder = await makeBook();
});
afterEach(() => rm(folder, { recursive: true }));

async function run(
  kind: string,
  flags: Record<string, string>,
  more: Partial<NewOptions> = {},
  io: Heard = makeConsole(),
): Promise<{ code: number; io: Heard; talk: string }> {
  const options = {
    content: folder,
    today: TODAY,
    dryRun: false,
    git: "no",
    kind,
    flags,
    sets: [],
    ...more,
  } as const;
  const code = await runNewCommand(options, io);
  return { code, io, talk: io.said.talk.replaceAll(basename(folder), "content") };
}

async function written(): Promise<string[]> {
  return Object.entries(await readFolder(folder)).flatMap(([file, text]) =>
    PAGES[file] === text ? [] : [file],
  );
}

describe("in a script", () => {
  test("an outlet becomes one more line of the network page", async () => {
    const { code, io, talk } = await run("outlet", {
      label: "D-13",
      where: "Lab: left",
      run: "sw-01/15",
      vlan: "10",
    });
    expect({ code, out: io.said.out.replaceAll(folder, "") }).toMatchObject({ code: 0 });
    const text = (await readFolder(folder))["clients/harbor/network.mdx"] ?? "";
    const line = '  - { label: D-13, where: "Lab: left", run: [sw-01/15], vlan: 10 }\n';
    expect(text.replace(line, "")).toBe(PAGES["clients/harbor/network.mdx"]);
    expect(talk).toMatchInlineSnapshot(`
      "Next: npm run facts -- harbor --outlet "D-13" shows where it leads and what is missing.
      "
    `);
  });

  test("what can be derived is: the client, the label, the location, the id", async () => {
    const { code } = await run(
      "equipment",
      { type: "switch", by: "dana" },
      { sets: ["restart.safe=yes", "restart.how=Pull the cord."] },
    );
    expect(code).toBe(0);
    expect((await readFolder(folder))["clients/harbor/equipment/sw-02.mdx"]).toMatchInlineSnapshot(`
      "---
      kind: equipment
      type: switch
      name: SW-02
      location: main
      status: active
      restart: { safe: true, how: Pull the cord. }
      verified: { on: 2026-11-23, by: dana }
      ---
      "
    `);
    await run("outlet", {});
    expect((await readFolder(folder))["clients/harbor/network.mdx"]).toContain("  - { label: D-13 }\n");
  });

  test("all that is missing or wrong is told at once, and nothing is written", async () => {
    const { code, talk } = await run("credential", {
      opens: "sw-01",
      vault: "1passwrd",
      rotateEvery: "half a year",
    });
    expect(code).toBe(2);
    expect(talk).toMatchInlineSnapshot(`
      "--name is missing: what does the secret open, in words.
      --vault: "1passwrd" is not one of its choices. Fix: did you mean "1password"?
      --item is missing: what is the item called there (its name, never the secret).
      --rotateEvery: "half a year" is not a duration. Fix: write an ISO 8601 duration, such as P14D (14 days), PT4H (4 hours) or PT30M (30 minutes).
      "
    `);
    expect(await written()).toEqual([]);
  });

  test("the check's own words refuse a result, and nothing is written", async () => {
    const { code, talk } = await run("outlet", { label: "D-13" }, { sets: ["device=sw-09"] });
    expect(code).toBe(1);
    expect(talk).toMatchInlineSnapshot(`
      "content/clients/harbor/network.mdx:7:28  error  reference/unknown
        outlets[1].device is "sw-09", which is not a device or a port on a device of Harbor Dental.
        Fix: did you mean "sw-01"?

      Nothing has been written. Mend what is said above, and run it again.
      "
    `);
    expect(await written()).toEqual([]);
  });

  test("a secret is refused and not repeated", async () => {
    const secret = ["hunter", "2", "Blue", "Horse!"].join("");
    const { code, io } = await run(
      "equipment",
      { type: "printer" },
      { sets: [`note=Admin password: ${secret}`] },
    );
    expect(code).toBe(1);
    expect(io.said.talk + io.said.out).not.toContain(secret);
    expect(await written()).toEqual([]);
  });

  test("a credential pointer is named by the device it opens, if it names none", async () => {
    const { code } = await run("credential", {
      name: "Switch",
      opens: "sw-01",
      vault: "keepass",
      item: "Harbor/Switch",
    });
    expect(code).toBe(0);
    const text = (await readFolder(folder))["clients/harbor/equipment/sw-01.mdx"] ?? "";
    expect(text.replace("credential: switch\n", "")).toBe(PAGES["clients/harbor/equipment/sw-01.mdx"]);
  });

  test("nothing that exists is overwritten, nothing lands outside the folder", async () => {
    expect((await run("equipment", { type: "switch", name: "SW-01" })).talk).toMatchInlineSnapshot(`
      "Harbor Dental's device "sw-01" exists already. Fix: give another name, or another id with --id.
      "
    `);
    expect((await run("outlet", { label: "D-12" })).code).toBe(2);
    expect((await run("equipment", { type: "switch", id: "../../../x" })).code).toBe(1);
    expect((await run("house", {})).talk).toMatchInlineSnapshot(`
      ""house" cannot be made. Fix: use client, equipment, outlet, credential or runbook.
      "
    `);
    expect((await run("client", { name: "Cove" }, { dryRun: true })).talk).toMatchInlineSnapshot(`
      "content/clients/cove/index.mdx:1:1  warning  client/verify-caller
        Cove does not say how to make sure that callers are who they say they are.
        Fix: agree on a way with the client and add it, such as \`verifyCaller: Call back on the office number.\`.

      Dry run: nothing has been written.
      "
    `);
    expect(await written()).toEqual([]);
  });

  test("a library runbook begins with steps that the check accepts", async () => {
    const symptoms = "slow badge, door takes long, reader blinks, card not read, gate slow, badge twice";
    const { code, talk } = await run("runbook", {
      area: "network",
      title: "The badge reader is slow",
      symptoms,
    });
    expect(talk).toMatchInlineSnapshot(`
      "Next: write its questions and steps over the sample ones, then npm run check.
      "
    `);
    expect(code).toBe(0);
  });
});

describe("on a terminal", () => {
  test("asks what cannot be derived, with what can be guessed in the line", async () => {
    const io = makeConsole({
      "kind of device": "printer",
      model: "MFC-L2710DW",
      "Where is it": "Front desk",
    });
    const { code } = await run("equipment", {}, { git: "no" }, io);
    expect(code).toBe(0);
    expect(io.asked).toMatchInlineSnapshot(`
      [
        "What kind of device is it?",
        "Which name is on its label? [PRINTER-01]",
        "Which model is it, as printed? []",
        "Which serial number is printed on it? []",
        "Where is it, so that somebody on the phone finds it? []",
      ]
    `);
    expect((await readFolder(folder))["clients/harbor/equipment/printer-01.mdx"]).toMatchInlineSnapshot(`
      "---
      kind: equipment
      type: printer
      name: PRINTER-01
      model: MFC-L2710DW
      location: main
      where: Front desk
      status: active
      ---
      "
    `);
  });

  test("offers what the book has, and takes what people write for what a page has otherwise", async () => {
    const io = makeConsole({
      "secret open": "The switch",
      "does it open": ["sw-01"],
      "item called": "op://Acme/SW-01",
      "must it be changed": "180 days",
    });
    const { code, talk } = await run("credential", {}, { git: "no" }, io);
    expect(code, talk).toBe(0);
    const page = (await readFolder(folder))["clients/harbor/credentials/the-switch.mdx"] ?? "";
    expect(page).toContain("opens: [sw-01]");
    expect(page).toContain("rotateEvery: P180D");
    expect(page).toContain('item: "op://Acme/SW-01"');
  });

  test("says at the question, not at the end, that a name is nobody's", async () => {
    const io = makeConsole({ "cable pass": "pp-1/12" });
    await expect(run("outlet", {}, { git: "no" }, io)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: "pp-1/12" is not a port on a device of Harbor Dental. Fix: use "sw-01" or add clients/harbor/equipment/pp-1.mdx.]`,
    );
    expect(await written()).toEqual([]);
  });

  test("leaving writes nothing", async () => {
    const { code, talk } = await run("equipment", {}, {}, makeConsole({ "kind of device": null }));
    expect({ code, talk }).toEqual({ code: 2, talk: "Left: nothing has been written.\n" });
    expect(await written()).toEqual([]);
  });
});

describe("git", () => {
  test("commits the written files on a branch, and no others", async () => {
    const git = makeRepository(folder);
    await writeFile(join(folder, "notes.txt"), "mine");
    const { talk } = await run("outlet", { label: "D-13" }, { git: "commit" });
    expect(talk.replace(/Committed \w+/, "Committed …")).toMatchInlineSnapshot(`
      "Committed … on new/harbor-outlet-d-13: Add outlet D-13 to Harbor Dental
      Next: npm run facts -- harbor --outlet "D-13" shows where it leads and what is missing.
      "
    `);
    expect(git("show", "--name-only", "--format=%s%n%D").trim()).toMatchInlineSnapshot(`
      "Add outlet D-13 to Harbor Dental
      HEAD -> new/harbor-outlet-d-13

      clients/harbor/network.mdx"
    `);
    expect(git("status", "--porcelain")).toBe("?? notes.txt\n");
  });

  test("leaves an index alone that holds anything else, and says so", async () => {
    const git = makeRepository(folder);
    await writeFile(join(folder, "notes.txt"), "mine");
    git("add", "notes.txt");
    const { code, talk } = await run("outlet", { label: "D-13" }, { git: "commit" });
    expect(code).toBe(0);
    expect(talk).toContain("Not committed: git's index already holds other changes (notes.txt).\n");
    expect(git("branch", "--show-current")).toBe("main\n");
    expect(git("log", "--format=%s")).toBe("The book\n");
  });

  test("leaving at the last question leaves what is written, and says so", async () => {
    const git = makeRepository(folder);
    const { code, talk } = await run(
      "outlet",
      { label: "D-13" },
      { git: "ask" },
      makeConsole({ Commit: null }),
    );
    expect(code).toBe(0);
    expect(talk).toContain("Written, not committed.\n");
    expect(await written()).toEqual(["clients/harbor/network.mdx"]);
    expect(git("branch", "--format=%(refname:short)")).toBe("main\n");
  });

  test("asks first, and stays on a branch that is not the main one", async () => {
    const git = makeRepository(folder);
    git("switch", "--quiet", "--create", "visit/monday");
    const no = makeConsole({ "Commit this": false });
    await run("outlet", { label: "D-13" }, { git: "ask" }, no);
    expect(no.asked.at(-1)).toBe("Commit this on a branch, as “Add outlet D-13 to Harbor Dental”? [true]");
    git("commit", "--quiet", "--all", "--message", "By hand");
    await run("outlet", { label: "D-14" }, { git: "ask" }, makeConsole({}));
    expect(git("log", "--format=%s", "visit/monday")).toBe(
      "Add outlet D-14 to Harbor Dental\nBy hand\nThe book\n",
    );
  });
});
