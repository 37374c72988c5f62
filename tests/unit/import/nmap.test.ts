import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parsePage } from "#book/parse-page.ts";
import { copyWith, fixture, importInto, snapshot } from "./folders.ts";

let into: string;
beforeEach(async () => {
  into = await mkdtemp(join(tmpdir(), "nmap-"));
  await copyWith(fixture("book"), into, {});
});
afterEach(() => rm(into, { recursive: true }));

const SCAN = fixture("nmap/scan.xml");
const run = (more: Partial<Parameters<typeof importInto>[0]> = {}) =>
  importInto({ source: "nmap", client: "harbor-dental", file: SCAN, into, ...more });
const at = (device: string): string => join(into, `clients/harbor-dental/equipment/${device}.mdx`);

/** A scan of these hosts: address, MAC address, name. */
async function scan(...hosts: [ip: string, mac: string, name?: string][]): Promise<string> {
  const file = join(into, ".scan.xml");
  const tags = hosts.map(
    ([ip, mac, name]) =>
      `<host><status state="up"/><address addr="${ip}" addrtype="ipv4"/><address addr="${mac}" addrtype="mac"/>` +
      `${name === undefined ? "" : `<hostnames><hostname name="${name}" type="PTR"/></hostnames>`}</host>`,
  );
  await writeFile(file, `<nmaprun>${tags.join("")}</nmaprun>`);
  return file;
}

describe("a scan", () => {
  test("adds what the pages of known devices lack", async () => {
    await run();
    const texts = await Promise.all(
      ["sw-01", "fw-01", "ap-01", "srv-01"].map(async (device) => readFile(at(device), "utf8")),
    );
    expect(texts.map((text) => text.split("\n").filter((line) => /addresses|- \{/.test(line))))
      .toMatchInlineSnapshot(`
      [
        [
          "addresses: [{ ip: 10.20.1.2, mac: "f4:e2:c6:00:00:01", name: sw-01.harbordental.example }]",
        ],
        [
          "addresses: [{ ip: 10.20.1.1, mac: "f4:e2:c6:00:00:11" }]",
        ],
        [
          "addresses: [{ mac: "f4:e2:c6:00:00:31", ip: "10.20.1.31" }]",
        ],
        [
          "addresses: [{ ip: 10.20.10.5, mac: "f4:e2:c6:00:00:05" }] # read off the label",
        ],
      ]
    `);
    for (const text of texts)
      expect(parsePage({ file: "clients/harbor-dental/equipment/sw-01.mdx", text }).findings).toEqual([]);
  });

  test("reports what contradicts the pages and what is on none", async () => {
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "clients/harbor-dental/equipment  needed
        10.20.10.57 (02:00:5e:00:00:57, Unheard of {x}) answers and is on no page.
        Fix: find out what it is; write its page, or take it off the network.

      clients/harbor-dental/equipment/srv-01.mdx  contradiction
        srv-01's page says that it has 10.20.10.5; it answers at 10.20.10.77 (f4:e2:c6:00:00:05).
        Fix: find out whether it was moved or gets its address by DHCP, and correct the page.

      clients/harbor-dental/equipment/srv-01.mdx  contradiction
        addresses[10.20.10.5].mac is "f4:e2:c6:00:00:05" on the page and "f4:e2:c6:00:00:99" in the source; the page's value stays.
        Fix: find out which is true; correct the source, or write the source's value on the page.

      Not carried over:
        host: 1 not carried over (it did not answer): 10.20.10.200
        host: 1 not carried over (its page gives it another address): 10.20.10.77
        host: 1 not carried over (no page describes it): 10.20.10.57
        host.os: 1 not carried over (no page has a place for it): 10.20.1.1
        host.ports: 1 not carried over (no page has a place for it): 10.20.1.2
        host.vendor: 1 not carried over (no page has a place for it): 10.20.1.2

      Pages in the source: 4 equipment.
      Records: 7 = 4 carried over + 3 not.
      Values: 26 = 9 carried over + 4 that a blank or another value says + 1 of the source's own bookkeeping + 3 not carried over + 9 in records not carried over.
      Files: 1 new, 3 changed. Findings: 3.
      "
    `);
  });

  test("a second time changes not a byte, and neither does one that sees nothing", async () => {
    await run();
    const before = await snapshot(into);
    expect((await run()).out).toContain("Files: 0 new, 0 changed.");
    expect(await snapshot(into)).toEqual(before);
    const { code, out } = await run({ file: await scan() });
    expect(out).toContain("Files: 0 new, 0 changed");
    expect(code).toBe(0);
  });

  test("never overwrites: neither a person's value nor one that it wrote itself", async () => {
    await run({ file: await scan(["10.20.1.1", "f4:e2:c6:00:00:11"]) });
    const before = await readFile(at("fw-01"), "utf8");
    expect(before).toContain("f4:e2:c6:00:00:11");
    const other = await scan(["10.20.1.1", "f4:e2:c6:00:00:12"], ["10.20.10.5", "f4:e2:c6:00:00:98"]);
    const { out } = await run({ file: other });
    expect(out).toContain(`addresses[10.20.1.1].mac is "f4:e2:c6:00:00:11" on the page`);
    expect(out).toContain(`addresses[10.20.10.5].mac is "f4:e2:c6:00:00:05" on the page`);
    expect(await readFile(at("fw-01"), "utf8")).toBe(before);
  });

  test("what it wrote and a person took away is not written again", async () => {
    const file = await scan(["10.20.1.1", "f4:e2:c6:00:00:11", "gate.harbordental.example"]);
    await run({ file });
    const without = (await readFile(at("fw-01"), "utf8")).replace(/, name: [^ ]+/, "");
    await writeFile(at("fw-01"), without);
    const { out } = await run({ file });
    expect(out).toContain("addresses[10.20.1.1].name was taken off the page by hand");
    expect(await readFile(at("fw-01"), "utf8")).toBe(without);
  });

  test("two devices that claim one address are left to a person", async () => {
    const { out } = await run({ file: await scan(["10.20.1.1", "f4:e2:c6:00:00:01"]) });
    expect(out).toContain("10.20.1.1 answers from f4:e2:c6:00:00:01, which sw-01's page says is its own");
  });
});

describe("what is no scan stops it", () => {
  test.each([
    ["no XML", "{}"],
    ["other XML", "<a/>"],
    ["half a scan", "<nmaprun><host>"],
    [
      "an entity from outside",
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///x">]><nmaprun><host>&x;</host></nmaprun>',
    ],
  ])("%s", async (_, text) => {
    const file = join(into, ".scan.xml");
    await writeFile(file, text);
    const { code, err } = await run({ file });
    expect(code).toBe(2);
    expect(err).toContain("Fix: write it with: nmap -oX scan.xml");
  });
});
