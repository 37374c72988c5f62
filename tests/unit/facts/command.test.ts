import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFactsCommand } from "#book/facts/facts-command.ts";
import type { FactsCommandOptions } from "#book/facts/facts-command.ts";
import { fullBook, today } from "./book.ts";

let content = "";

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), "facts-"));
  for (const [file, data] of Object.entries(fullBook)) {
    const path = join(content, file);
    await mkdir(dirname(path), { recursive: true });
    const body = file.includes("desk-has-no-network")
      ? "\nGo to {outlet.switch.name}, {outlet.where}.\n"
      : "";
    await writeFile(path, `---\n${stringify(data)}---\n${body}`);
  }
});

afterAll(() => rm(content, { recursive: true, force: true }));

async function run(
  options: Partial<FactsCommandOptions>,
): Promise<{ code: number; out: string; talk: string }> {
  const said = { out: "", talk: "" };
  const io = {
    out: (text: string) => void (said.out += text),
    talk: (text: string) => void (said.talk += text),
  };
  const code = await runFactsCommand(
    { content, client: "harbor", gaps: false, format: "text", today, ...options },
    io,
  );
  return { code, ...said };
}

describe("npm run facts", () => {
  it("lists every path of a client, and a subject's own with it", async () => {
    const { code, out } = await run({ outlet: "D-14" });
    expect(code).toBe(0);
    const lines = out.split("\n").filter((line) => /^(client\.name|outlet\.(label|vlan\.id)) /.test(line));
    expect(lines.map((line) => line.replace(/ +/, " "))).toMatchInlineSnapshot(`
      [
        "client.name Harbor Dental",
        "outlet.label D-14",
        "outlet.vlan.id (the VLAN of outlet D-14 is not documented; clients/harbor/network.mdx#outlets.D-14.vlan)",
      ]
    `);
    expect((await run({})).out).not.toContain("outlet.label");
  });

  it("lists what runbooks need and the pages lack", async () => {
    expect(await run({ gaps: true })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "out": "where the cable of outlet D-14 ends is not documented
        write it in clients/harbor/network.mdx#outlets.D-14.run
        outlet.switch.name
        needed by network/desk-has-no-network
      the place of outlet D-14 is not documented
        write it in clients/harbor/network.mdx#outlets.D-14.where
        outlet.where
        needed by network/desk-has-no-network
      ",
        "talk": "",
      }
    `);
    expect((await run({ gaps: true, outlet: "D-12" })).out).toBe("");
  });

  it("writes JSON", async () => {
    const { out } = await run({ format: "json" });
    expect(JSON.parse(out)).toContainEqual({
      path: "client.name",
      known: true,
      text: "Harbor Dental",
      kind: "text",
      copy: false,
      source: {
        address: "/clients/harbor/",
        label: "Harbor Dental",
        page: "clients/harbor/index",
        path: ["name"],
      },
    });
    expect(JSON.parse((await run({ format: "json", gaps: true })).out)).toHaveLength(2);
  });

  it("refuses names it does not know, and says which it does", async () => {
    expect(await run({ client: "harbour" })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "out": "",
        "talk": "There is no client "harbour": did you mean "harbor"?
      ",
      }
    `);
    expect((await run({ client: "zzz" })).talk).toMatchInlineSnapshot(`
      "There is no client "zzz": there are harbor, tide.
      "
    `);
    expect((await run({ device: "sw-1" })).talk).toMatchInlineSnapshot(`
      "There is no device "sw-1": did you mean "sw-01"?
      "
    `);
    expect((await run({ outlet: "D-99" })).talk).toMatchInlineSnapshot(`
      "There is no outlet "D-99": there are D-12, D-13, D-14.
      "
    `);
    expect((await run({ outlet: "D-12", device: "sw-01" })).talk).toMatchInlineSnapshot(`
      "Name a device or an outlet, not both.
      "
    `);
    const nowhere = await run({ content: join(content, "nowhere") });
    expect([nowhere.code, nowhere.talk.includes("cannot be read")]).toEqual([2, true]);
  });
});
