import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const fixture = join(root, "tests/fixtures/edition");
const run = promisify(execFile);
let folder = "";
let site = new Map<string, Buffer>();

async function script(name: string, ...options: string[]): Promise<{ code: number; out: string }> {
  try {
    const { stdout } = await run(process.execPath, [join(root, "scripts", name), ...options], { cwd: root });
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

async function build(content: string, out: string): Promise<Map<string, Buffer>> {
  const options = ["--edition", "in-house", "--client", "alder-dental", "--today", "2026-11-23"];
  const { code, out: said } = await script("build.ts", ...options, "--content", content, "--out", out);
  expect(code, said).toBe(0);
  return readAll(out);
}

async function readAll(out: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.sort().map(async (file) => [relative(out, file), await readFile(file)] as const)),
  );
}

const page = (path: string): string => site.get(`${path}index.html`)?.toString("utf8") ?? "";
const pages = (): [string, string][] =>
  [...site].filter(([file]) => file.endsWith(".html")).map(([file, bytes]) => [file, bytes.toString("utf8")]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "in-house-"));
  site = await build(fixture, join(folder, "site"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("the in-house edition", () => {
  it("has these pages and no others", () => {
    expect(pages().map(([file]) => file)).toMatchInlineSnapshot(`
      [
        "clients/alder-dental/equipment/index.html",
        "clients/alder-dental/equipment/modem-01/index.html",
        "clients/alder-dental/equipment/printer-01/index.html",
        "clients/alder-dental/index.html",
        "clients/alder-dental/network/index.html",
        "clients/alder-dental/outlets/d-1/index.html",
        "clients/alder-dental/outlets/d-2/index.html",
        "clients/alder-dental/runbooks/network/desk-has-no-network/d-1/index.html",
        "clients/alder-dental/runbooks/network/desk-has-no-network/d-2/index.html",
        "clients/alder-dental/runbooks/network/desk-has-no-network/index.html",
        "clients/alder-dental/runbooks/network/printer-offline/index.html",
        "clients/alder-dental/runbooks/network/printer-offline/printer-01/index.html",
        "clients/alder-dental/runbooks/odd-noise/index.html",
        "index.html",
        "practice/index.html",
      ]
    `);
  });

  it("has no link that leads nowhere", () => {
    for (const [file, html] of pages()) {
      for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) {
        if (/^(?:https?|mailto|tel):/.test(href)) continue;
        const [path = "", anchor] = href.split("#");
        const target = path === "" ? file : path.slice(1) + (path.endsWith("/") ? "index.html" : "");
        expect(site.has(target), `${file}: ${href}`).toBe(true);
        if (anchor !== undefined)
          expect(site.get(target)?.includes(`id="${anchor}"`), `${file}: ${href}`).toBe(true);
      }
    }
  });

  it("speaks to its readers, not of callers", () => {
    for (const [file, html] of pages()) expect(html, file).not.toMatch(/\bcallers?\b|help.desk|data-copy/i);
  });

  it("shows a runbook with its answers, its code and its revision", () => {
    const html = page("clients/alder-dental/runbooks/network/desk-has-no-network/d-1/");
    const text = html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
    expect(text).toContain("The socket is D-1 , Front desk .");
    const ways = [...html.matchAll(/<a\b[^>]*\bdata-to="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
      ([, to = "", words = ""]) => `${words.replace(/<[^>]+>/g, " ").trim()} ${to}`,
    );
    expect(ways).toMatchInlineSnapshot(`
      [
        "Lit solved",
        "Dark go to 2",
        "It works solved",
        "Still dark call support",
      ]
    `);
    expect(text).not.toMatch(/Please swap|drawer|ends at|Look at the switch/);
    expect(/class="letters">([^<]*)/.exec(html)?.[1]).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(text).toMatch(/revision [0-9a-z]{6}, seen to be true on 2026-11-10/);
  });

  it("says what it is, and was built from the staged pages alone", () => {
    const stamp = JSON.parse(site.get("edition.json")?.toString("utf8") ?? "{}") as Record<string, unknown>;
    expect(stamp).toMatchObject({ edition: "in-house", client: "alder-dental", today: "2026-11-23" });
    expect(stamp["content"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is the same, byte for byte, whatever changes at another client", async () => {
    const content = join(folder, "content");
    await cp(fixture, content, { recursive: true });
    for (const gone of ["equipment", "credentials", "calls"])
      await rm(join(content, "clients/birch-law", gone), { recursive: true });
    const network = join(content, "clients/birch-law/network.mdx");
    await writeFile(network, "---\nkind: network\nwifi: [{ ssid: another }]\n---\n");
    const index = join(content, "clients/birch-law/index.mdx");
    await writeFile(index, "---\nkind: client\nname: Larch Law\nverifyCaller: Call back.\n---\nNew text.\n");
    const other = await build(content, join(folder, "other"));
    expect([...other.keys()]).toEqual([...site.keys()]);
    for (const [file, bytes] of other)
      expect(bytes.equals(site.get(file) ?? Buffer.from("")), file).toBe(true);
  });

  it("is proven to leak nothing", async () => {
    const { code, out } = await script("verify.ts", join(folder, "site"), "--content", fixture);
    expect(out).toContain("Nothing is shown that must not be, and everything is that may be.");
    expect(code).toBe(0);
  });

  it("is not proven if something was put into it, packed or not", async () => {
    const leaky = join(folder, "leaky");
    await cp(join(folder, "site"), leaky, { recursive: true });
    await writeFile(join(leaky, "search.pf_fragment"), gzipSync("see op://alder-dental/server/admin"));
    const { code, out } = await script("verify.ts", leaky, "--content", fixture);
    expect(out).toContain(
      "search.pf_fragment: shows the value of clients/alder-dental/credentials/admin vault.item.",
    );
    expect(code).toBe(1);
  });

  it("cannot be built for a client that is not there", async () => {
    const { code, out } = await script(
      "build.ts",
      "--edition",
      "in-house",
      "--client",
      "nobody",
      "--content",
      fixture,
      "--out",
      join(folder, "none"),
    );
    expect(out).toContain('There is no client "nobody"');
    expect(code).toBe(2);
  });
});
