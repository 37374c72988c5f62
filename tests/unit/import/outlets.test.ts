import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parsePage } from "#book/parse-page.ts";
import { copyWith, fixture, importInto, snapshot } from "./folders.ts";

let into: string;
beforeEach(async () => {
  into = await mkdtemp(join(tmpdir(), "outlets-"));
  await copyWith(fixture("book"), into, {});
});
afterEach(() => rm(into, { recursive: true }));

const NETWORK = "clients/harbor-dental/network.mdx";
const given = { source: "outlets", client: "harbor-dental" };
const sheet = { file: fixture("outlets/outlets.csv"), mapping: fixture("outlets/mapping.yaml") };
const run = (more: Partial<Parameters<typeof importInto>[0]> = {}) =>
  importInto({ ...given, ...sheet, into, ...more });

describe("a table of outlets", () => {
  test("adds what the page lacks, and touches nothing that a person wrote", async () => {
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
        - { label: D-12, where: "Front desk, under the left counter", run: [ pp-01/12, sw-01/14 ], vlan: 10, room: Reception, note: "{spare} <Stop>" }
        - { label: D-02, where: Hygiene room, run: [ pp-01/2, unknown ], vlan: 10, note: Loose plate }
        - label: D-01
          where: "Reception; window"
          room: Reception
          run: [pp-01/1, sw-01/1]
          vlan: 10
          tested: { on: "2026-11-02", result: pass }
        - label: D-13
          run: [sw-01/13]
        - label: D-14
          run: [pp-01/2, sw-01/2]
      links: [{ from: sw-01/48, to: fw-01/lan1 }]
      ---
      "
    `);
    expect(parsePage({ file: NETWORK, text }).findings).toEqual([]);
  });

  test("says what contradicts the page, what is unknown and what is left", async () => {
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "clients/harbor-dental/network.mdx  needed
        "Panel B" stands in 1 line of the table and is no device with a page; what leads there is left out.
        Fix: write the device's page, or say under devices in the mapping which one it is, such as "Panel B": sw-01.

      clients/harbor-dental/network.mdx  contradiction
        The outlets D-02 and D-14 both lead to pp-01/2.
        Fix: trace one of them, and correct the table and the page.

      clients/harbor-dental/network.mdx  contradiction
        outlets[D-12].where is "Front desk, under the left counter" on the page and "Front desk" in the source; the page's value stays.
        Fix: find out which is true; correct the source, or write the source's value on the page.

      clients/harbor-dental/network.mdx  contradiction
        outlets[D-12].run is ["pp-01/12","sw-01/14"] on the page and ["pp-01/12","sw-01/15"] in the source; the page's value stays.
        Fix: find out which is true; correct the source, or write the source's value on the page.

      clients/harbor-dental/network.mdx  contradiction
        outlets[D-12].vlan is 10 on the page and 20 in the source; the page's value stays.
        Fix: find out which is true; correct the source, or write the source's value on the page.

      Not carried over:
        outlet: 1 not carried over (another line has the same label): D-01
        outlet: 1 not carried over (it has no label): line 7
        outlet.colour: 4 not carried over (no page has a place for it): D-01, D-02, D-12, …
        outlet.panel: 1 not carried over (no page describes the device, or several do): D-13
        outlet.panel_port: 1 not carried over (its device has no page): D-13
        outlet.tested: 1 not carried over (a test needs a day and a result (pass, fail or marginal)): D-13
        outlet.vlan: 1 not carried over (the network page has no such VLAN): D-13

      Pages in the source: 1 network.
      Records: 7 = 5 carried over + 2 not.
      Values: 47 = 32 carried over + 0 that a blank or another value says + 0 of the source's own bookkeeping + 8 not carried over + 7 in records not carried over.
      Files: 1 new, 1 changed. Findings: 5.
      "
    `);
  });

  test("a second time not a byte", async () => {
    await run();
    const before = await snapshot(into);
    const { out } = await run();
    expect(out).toContain("Files: 0 new, 0 changed.");
    expect(await snapshot(into)).toEqual(before);
  });

  test("a run that the import wrote follows the table; one changed by hand stays", async () => {
    await run();
    const table = (await readFile(sheet.file, "utf8")).replace("Panel A;1;SW-01;1;", "Panel A;1;SW-01;7;");
    const moved = join(into, "..", `${into.split("/").at(-1) ?? ""}.csv`);
    await writeFile(moved, table);
    await run({ file: moved });
    expect(await readFile(join(into, NETWORK), "utf8")).toContain("run: [pp-01/1, sw-01/7]");
    const page = (await readFile(join(into, NETWORK), "utf8")).replace(
      "[pp-01/1, sw-01/7]",
      "[pp-01/1, sw-01/9]",
    );
    await writeFile(join(into, NETWORK), page);
    const { out } = await run({ file: moved });
    expect(out).toContain(`outlets[D-01].run is ["pp-01/1","sw-01/9"] on the page`);
    expect(await readFile(join(into, NETWORK), "utf8")).toBe(page);
    await rm(moved);
  });
});

describe("what cannot be used stops it before anything is written", () => {
  const mapped = async (text: string): Promise<string> => {
    const mapping = join(into, "mapping.yaml");
    await writeFile(mapping, text);
    const { code, err } = await run({ mapping });
    expect(code).toBe(2);
    return err;
  };

  test("a mapping with an unknown fact", async () => {
    expect(await mapped("columns: { label: Outlet, plug: Panel }")).toMatchInlineSnapshot(`
      "The mapping cannot be used at columns: Unrecognized key: "plug". Fix: write it like
        columns: { label: Outlet, where: Desk, room: Room, panel: Panel, panelPort: Panel port, switch: Switch, switchPort: Port, vlan: VLAN }
      A column's fact is one of label, aliases, where, room, location, panel, panelPort, switch, switchPort, vlan, voiceVlan, serves, testedOn, testResult, note; besides columns there may be devices, ignore and separator.
      "
    `);
  });

  test("a mapping that names a column that is not there", async () => {
    expect(await mapped('columns: { label: Outlet, where: Seat }\nseparator: ";"')).toMatchInlineSnapshot(`
      "The mapping says that where is in the column "seat", and outlets.csv has no such column. Fix: name one of outlet, desk, room, panel, panel_port, switch, port, vlan, tested, result, colour, remark.
      "
    `);
  });

  test("a mapping without a label", async () => {
    expect(await mapped("columns: { where: Desk }")).toContain("does not say which column is the label");
  });

  test.each([
    ["no mapping", { mapping: undefined }],
    ["no client", { client: undefined }],
    ["a client that is not in the book", { client: "tide-pool-trust" }],
    ["a client outside the book", { client: "../x" }],
  ])("%s", async (_, more) => {
    const { code, err } = await run(more);
    expect(code).toBe(2);
    expect(err).toContain("Fix: ");
  });
});
