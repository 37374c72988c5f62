import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parsePage } from "#book/parse-page.ts";
import { copyWith, fixture, importInto, snapshot } from "./folders.ts";

let into: string;
beforeEach(async () => {
  into = await mkdtemp(join(tmpdir(), "lldp-"));
  await copyWith(fixture("book"), into, {});
});
afterEach(() => rm(into, { recursive: true }));

const NETWORK = "clients/harbor-dental/network.mdx";
const run = (more: Partial<Parameters<typeof importInto>[0]> = {}) =>
  importInto({ source: "lldp", client: "harbor-dental", file: fixture("lldp"), into, ...more });

describe("what devices hear of their neighbors", () => {
  test("adds the cables that the pages know nothing of, and what hangs on a documented outlet", async () => {
    await run();
    const text = await readFile(join(into, NETWORK), "utf8");
    expect(text).toMatchInlineSnapshot(`
      "---
      kind: network
      vlans:
        - { id: 10, name: Staff, subnet: 10.20.10.0/24 }
        - { id: 20, name: Phones, subnet: 10.20.20.0/24 }
      outlets:
        # Traced by hand in November.
        - { label: D-12, where: "Front desk, under the left counter", run: [ pp-01/12, sw-01/14 ], vlan: 10, device: srv-01/eth0 }
        - { label: D-02, where: Hygiene room }
      links: [{ from: sw-01/48, to: fw-01/lan1 }, { from: sw-01/7, to: ap-01/Port 1 }]
      ---
      "
    `);
    expect(parsePage({ file: NETWORK, text }).findings).toEqual([]);
    expect(await readFile(join(into, "clients/harbor-dental/equipment/ap-01.mdx"), "utf8")).toContain(
      "10.20.1.31",
    );
  });

  test("reports where the pages say otherwise, and who is on none", async () => {
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "clients/harbor-dental/equipment  needed
        sw-01/9 is connected to AP-07, 02:00:5e:00:00:07, 10.20.1.37, which is on no page.
        Fix: find out what it is; write its page, or take it off the network.

      clients/harbor-dental/equipment/sw-01.mdx  contradiction
        sw-01 says by LLDP that it is administered at 10.20.10.5; the pages say that this is srv-01's address.
        Fix: find out which of the two answers there, and correct the pages.

      clients/harbor-dental/network.mdx  contradiction
        The pages say that sw-01/48 leads to fw-01/lan1; LLDP says that fw-01/lan2 and sw-01/48 are connected.
        Fix: trace the cable, and correct the network page.

      Not carried over:
        neighbor: 1 not carried over (no page describes the neighbor): sw-01/9
        neighbor.description: 5 not carried over (no page has a place for it): fw-01/lan1, fw-01/lan2, sw-01/48, …
        neighbor.vlan: 1 not carried over (no page has a place for it): sw-01/14

      Pages in the source: 1 equipment, 1 network.
      Records: 6 = 5 carried over + 1 not.
      Values: 91 = 20 carried over + 25 that a blank or another value says + 25 of the source's own bookkeeping + 6 not carried over + 15 in records not carried over.
      Files: 1 new, 2 changed. Findings: 3.
      "
    `);
  });

  test("a second time not a byte, and the same findings", async () => {
    const first = await run();
    const before = await snapshot(into);
    const second = await run();
    expect(await snapshot(into)).toEqual(before);
    expect(second.out.split("Pages in")[0]).toBe(first.out.split("Pages in")[0]);
  });

  test("an outlet's device named without its port agrees", async () => {
    const before = await readFile(join(into, NETWORK), "utf8");
    const named = before.replace("sw-01/14], vlan: 10 }", "sw-01/14], vlan: 10, device: srv-01 }");
    expect(named).not.toBe(before);
    await writeFile(join(into, NETWORK), named);
    const { out } = await run();
    expect(out).not.toContain("srv-01/eth0");
    expect(await readFile(join(into, NETWORK), "utf8")).toContain("vlan: 10, device: srv-01 }");
  });

  test("a port that is documented to lead elsewhere is reported and left", async () => {
    const before = await readFile(join(into, NETWORK), "utf8");
    const moved = before.replace("from: sw-01/48, to: fw-01/lan1", "from: sw-01/47, to: fw-01/lan1");
    await writeFile(join(into, NETWORK), moved);
    const { out } = await run({ file: fixture("lldp/fw-01.json") });
    expect(out).toContain(
      "The pages say that fw-01/lan1 leads to sw-01/47; LLDP says that fw-01/lan1 and sw-01/48 are connected.",
    );
    expect(await readFile(join(into, NETWORK), "utf8")).not.toContain("sw-01/48, to: fw-01/lan1");
  });
});

describe("what cannot be used stops it", () => {
  test.each([
    ["a file named for no device", "gull.json", '{"lldp":[]}'],
    ["other JSON", "sw-01.json", '{"lldp":{"interface":{}}}'],
    ["no JSON", "sw-01.json", "SW-01"],
  ])("%s", async (_, name, text) => {
    const file = join(into, `.${name}`);
    await writeFile(file, text);
    const { code, err } = await run({ file });
    expect(code).toBe(2);
    expect(err).toContain("Fix: ");
  });
});
