import { mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions } from "#import/run-import.ts";
import { writeChanges } from "#import/write-changes.ts";

const DUMP = fileURLToPath(new URL("../../fixtures/netbox/two-offices.json", import.meta.url));
const PRACTICE = { name: "Acme IT", supportPhone: "+1 949 555 0100", timezone: "America/Los_Angeles" };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(
  options: Partial<ImportOptions> = {},
): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await runImport(
    {
      source: "netbox",
      file: DUMP,
      into: folder,
      dryRun: false,
      format: "text",
      practice: PRACTICE,
      ...options,
    },
    { out: (words) => void (said.out += words), err: (words) => void (said.err += words) },
  );
  return { code, ...said };
}

async function snapshot(): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map(async (file): Promise<[string, string]> => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length + 1), await readFile(path, "utf8")];
    });
  return Object.fromEntries(await Promise.all(texts));
}

describe("running an import", () => {
  test("writes the book, and a second time not a byte", async () => {
    const first = await run();
    expect(first.code).toBe(0);
    expect(first.out).toContain("Files: 23 new, 0 changed. Findings: 0.");
    const written = await snapshot();
    expect(Object.keys(written)).toHaveLength(23);
    const second = await run();
    expect(second.out).toContain("Files: 0 new, 0 changed. Findings: 0.");
    expect(await snapshot()).toEqual(written);
  });

  test("a dry run shows everything and writes nothing", async () => {
    const { code, out } = await run({ dryRun: true });
    expect(code).toBe(0);
    expect(out).toContain("new file clients/harbor-dental/equipment/sw-01.mdx");
    expect(await snapshot()).toEqual({});
  });

  test("reports as JSON", async () => {
    const { out } = await run({ format: "json" });
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      source: "netbox",
      dryRun: false,
      findings: [],
      tally: { records: { total: 130 } },
    });
  });

  test("hand-made changes are kept and contradictions are findings", async () => {
    await run();
    const file = join(folder, "clients/harbor-dental/equipment/sw-01.mdx");
    const text = await readFile(file, "utf8");
    const edited = text
      .replace("model: AS-24", "model: AS-48 # read off the label")
      .replace("status: active", "status: active\nlights: [{ looks: green, means: normal }]")
      .concat("\nDana was here.\n");
    await writeFile(file, edited);
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out.split("\nNot carried over")[0]).toMatchInlineSnapshot(`
      "clients/harbor-dental/equipment/sw-01.mdx  contradiction
        model is "AS-48" on the page and "AS-24" in the source; the page's value stays.
        Fix: find out which is true; correct the source, or write the source's value on the page.
      "
    `);
    expect(await readFile(file, "utf8")).toBe(edited);
  });

  test("without our own company's phone number the import asks for it", async () => {
    const { code, out } = await run({ practice: {} });
    expect(code).toBe(1);
    expect(out.split("\n\n")[0]).toMatchInlineSnapshot(`
      "practice.mdx  needed
        The folder has no practice.mdx, and the source does not know our own company.
        Fix: import again with --practice "Acme IT" --phone "+1 949 555 0100" --timezone America/Los_Angeles."
    `);
    expect(Object.keys(await snapshot())).not.toContain("practice.mdx");
  });

  test.each([
    ["an unknown source", { source: "visio" }],
    ["a file that is not there", { file: "nowhere.json" }],
    ["a phone number that is none", { practice: { ...PRACTICE, supportPhone: "call us" } }],
  ])("%s stops it before anything is written", async (_, options) => {
    const { code, err } = await run(options);
    expect(code).toBe(2);
    expect(err).toContain("Fix: ");
    expect(await snapshot()).toEqual({});
  });
});

describe("writing", () => {
  test("puts everything back if it fails half-way", async () => {
    await writeFile(join(folder, "a.mdx"), "old");
    const changes = [
      { file: "a.mdx", before: "old", after: "new" },
      { file: "sub/b.mdx", before: null, after: "new" },
      { file: "z.mdx", before: null, after: "new" },
    ];
    const moved: string[] = [];
    const move = async (from: string, to: string): Promise<void> => {
      if (to.endsWith("z.mdx")) throw new Error("disk full");
      moved.push(to.slice(folder.length + 1));
      await rename(from, to);
    };
    await expect(writeChanges(folder, changes, move)).rejects.toThrow("disk full");
    expect(moved).toEqual(["a.mdx", "sub/b.mdx"]);
    expect(await snapshot()).toEqual({ "a.mdx": "old" });
  });

  test("stops if a file is no longer what it was", async () => {
    await writeFile(join(folder, "a.mdx"), "edited meanwhile");
    await expect(writeChanges(folder, [{ file: "a.mdx", before: "old", after: "new" }])).rejects.toThrow(
      "a.mdx changed while this ran",
    );
    expect(await snapshot()).toEqual({ "a.mdx": "edited meanwhile" });
  });

  test("never follows a link out of the folder", async () => {
    const outside = await mkdtemp(join(tmpdir(), "import-outside-"));
    await symlink(outside, join(folder, "clients"));
    const change = { file: "clients/a/index.mdx", before: null, after: "new" };
    await expect(writeChanges(folder, [change])).rejects.toThrow("clients is a symbolic link");
    expect(await readdir(outside)).toEqual([]);
    await rm(outside, { recursive: true });
  });
});
