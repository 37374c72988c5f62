import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parsePage } from "#book/parse-page.ts";
import { summarizeBody } from "#markdown/summarize.ts";
import { copyWith, fixture, importInto, snapshot } from "./folders.ts";

/** Made up here, so that no file of the repository holds anything that looks like a secret. */
const SECRETS = {
  "@@PASSWORD@@": ["Canary", "Blue", "71!"].join("-"),
  "@@PASSWORD2@@": ["q8", "Zr", "Wm", "4kT"].join(""),
  "@@PASSWORD3@@": ["third", "canary", "9"].join("_"),
  "@@OTP@@": ["JBSW", "Y3DP", "EHPK", "3PXP"].join(""),
};

describe.each(["itflow", "hudu"])("an export of %s", (source) => {
  let root: string;
  let given: { source: string; file: string; into: string };
  let first: Awaited<ReturnType<typeof importInto>>;
  let pages: Record<string, string>;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), `${source}-`));
    given = { source, file: join(root, "export"), into: join(root, "book") };
    await copyWith(fixture(source), given.file, SECRETS);
    first = await importInto(given);
    pages = await snapshot(given.into);
  });
  afterAll(() => rm(root, { recursive: true }));

  test("becomes pages that fit and pass the gate", () => {
    const written = Object.entries(pages).filter(
      ([file]) => file.endsWith(".mdx") && file !== "practice.mdx",
    );
    for (const [file, text] of written) {
      const { findings, front } = parsePage({ file, text });
      expect(findings).toEqual([]);
      expect(summarizeBody(front.body, front.bodyLine).problems).toEqual([]);
    }
    expect(written.map(([file, text]) => `${file}\n${text}`).join("\n")).toMatchSnapshot();
  });

  test("names what is not carried", () => {
    expect(first.out).toMatchSnapshot();
  });

  test("leaves no secret in any byte written or said", async () => {
    const json = await importInto({ ...given, format: "json" });
    const dry = await importInto({ ...given, into: join(root, "other"), dryRun: true });
    const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
    const said = [first, json, dry].flatMap(({ out, err }) => [out, err]);
    const everything = bare([...Object.entries(pages).flat(), ...said].join("\n"));
    const all = Object.values(await snapshot(given.file)).join("\n");
    for (const secret of Object.values(SECRETS)) {
      expect(all).toContain(secret);
      expect(everything).not.toContain(bare(secret));
    }
  });

  test("a second time changes not a byte", async () => {
    expect((await importInto(given)).out).toContain("Files: 0 new, 0 changed. Findings: 0.");
    expect(await snapshot(given.into)).toEqual(pages);
  });

  test("another folder stops it", async () => {
    const { code, err } = await importInto({ ...given, file: fixture("lldp") });
    expect(code).toBe(2);
    expect(err).toContain("Fix: ");
  });
});

test("one client's ITFlow export goes to the client that is named", async () => {
  const into = await mkdtemp(join(tmpdir(), "itflow-one-"));
  await copyWith(fixture("book"), into, {});
  const before = await snapshot(into);
  const file = fixture("itflow/Harbor Dental-Networks-2026-11-20_10-00-00.csv");
  await importInto({ source: "itflow", file, into, client: "harbor-dental" });
  const after = await snapshot(into);
  expect(after["clients/harbor-dental/network.mdx"]).toContain('gatewayIp: "10.20.10.1"');
  expect(after["clients/harbor-dental/index.mdx"]).toBe(before["clients/harbor-dental/index.mdx"]);
  await rm(into, { recursive: true });
});
