import fc from "fast-check";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { mergePlan } from "#import/merge-plan.ts";
import type { Merge } from "#import/merge-plan.ts";
import { printPage, splitPage } from "#import/page-text.ts";
import type { Facts, ImportPlan, PlannedPage } from "#import/plan.ts";
import { parseSidecar, sidecarFile } from "#import/sidecar.ts";

const FILE = "clients/harbor-dental/equipment/sw-01.mdx";
const NETWORK = "clients/harbor-dental/network.mdx";

const switchFacts: Facts = {
  kind: "equipment",
  type: "switch",
  name: "SW-01",
  model: "AS-24",
  serial: "0012345",
  status: "active",
  addresses: [{ ip: "10.20.1.2" }, { ip: "10.20.1.3", port: "2" }],
  ports: [
    { name: "1", type: "RJ45" },
    { name: "2", type: "RJ45" },
  ],
};

const page = (data: Facts, prose?: string, path = FILE): PlannedPage => ({
  path,
  kind: "equipment",
  data,
  ...(prose === undefined ? {} : { prose }),
});

const planFor = (...pages: PlannedPage[]): ImportPlan => ({
  pages,
  unplaced: [],
  ids: {},
  tally: {
    records: { total: 0, carried: 0, left: 0 },
    values: { total: 0, carried: 0, implied: 0, bookkeeping: 0, left: 0, inLeft: 0 },
  },
});

/** A content folder in memory, imported into again and again. */
function openFolder() {
  const files = new Map<string, string>();
  return {
    files,
    import(...pages: PlannedPage[]): Merge {
      const sidecarText = files.get(sidecarFile("test")) ?? null;
      const merge = mergePlan(files, planFor(...pages), parseSidecar(sidecarText, "test"), {
        source: "test",
        sidecarText,
      });
      for (const change of merge.changes) {
        expect(files.get(change.file) ?? null).toBe(change.before);
        files.set(change.file, change.after);
      }
      return merge;
    },
    read: (file = FILE): string => files.get(file) ?? "",
    edit(from: string, to: string, file = FILE): void {
      const text = files.get(file) ?? "";
      if (!text.includes(from)) throw new Error(`no ${from} in ${text}`);
      files.set(
        file,
        text.replace(from, () => to),
      );
    },
  };
}

const messages = (merge: Merge): string[] => merge.findings.map(({ kind, message }) => `${kind}: ${message}`);

describe("importing again", () => {
  test("writes a page that people can go on with", () => {
    const folder = openFolder();
    folder.import(page(switchFacts, "Reboot with care."));
    expect(folder.read()).toMatchInlineSnapshot(`
      "---
      kind: equipment
      type: switch
      name: SW-01
      model: AS-24
      serial: "0012345"
      status: active
      addresses:
        - { ip: "10.20.1.2" }
        - { ip: "10.20.1.3", port: "2" }
      ports:
        - { name: "1", type: RJ45 }
        - { name: "2", type: RJ45 }
      ---

      Reboot with care.
      "
    `);
  });

  test("the same source changes no byte", () => {
    const folder = openFolder();
    folder.import(page(switchFacts, "Reboot with care."));
    expect(folder.import(page(switchFacts, "Reboot with care."))).toEqual({ changes: [], findings: [] });
  });

  test("a value nobody changed follows the source, and only its line changes", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    const before = folder.read();
    const merge = folder.import(page({ ...switchFacts, model: "AS-48" }));
    expect(merge.findings).toEqual([]);
    expect(folder.read()).toBe(before.replace("model: AS-24", "model: AS-48"));
  });

  test("a value changed by hand stays, and is reported until both agree", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    folder.edit("model: AS-24", "model: AS-24-POE");
    const edited = folder.read();
    expect(messages(folder.import(page(switchFacts)))).toMatchInlineSnapshot(`
      [
        "contradiction: model is "AS-24-POE" on the page and "AS-24" in the source; the page's value stays.",
      ]
    `);
    expect(messages(folder.import(page({ ...switchFacts, model: "AS-99" })))).toHaveLength(1);
    expect(folder.read()).toBe(edited);
    expect(folder.import(page({ ...switchFacts, model: "AS-24-POE" })).findings).toEqual([]);
    folder.import(page({ ...switchFacts, model: "AS-25" }));
    expect(folder.read()).toContain("model: AS-25\n");
  });

  test("a value taken away by hand stays away", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    folder.edit('serial: "0012345"\n', "");
    const merge = folder.import(page(switchFacts));
    expect(folder.read()).not.toContain("serial");
    expect(messages(merge)).toMatchInlineSnapshot(`
      [
        "contradiction: serial was taken off the page by hand; the source still says "0012345".",
      ]
    `);
  });

  test("what was added by hand stays: keys, items, keys of items, comments, order of keys, spacing, prose", () => {
    const folder = openFolder();
    folder.import(page(switchFacts, "Reboot with care."));
    folder.edit(
      "status: active\n",
      "status:   active     # seen on site\nverified:   {on: 2026-11-10,   by: dana}\n\n# how to find it\nwhere: Behind the door\n",
    );
    folder.edit(
      '  - { name: "1", type: RJ45 }\n',
      '  - { name: "1",  type: RJ45, note: loose }   # look here\n  - "50"\n',
    );
    folder.edit("\nReboot with care.\n", "\nWritten by Dana.\n\nReboot with care.\n\nMore by Dana.\n");
    const edited = folder.read();
    expect(folder.import(page(switchFacts, "Reboot with care."))).toEqual({ changes: [], findings: [] });
    const ports = [
      { name: "1", type: "RJ45", disabled: true },
      { name: "2", type: "RJ45" },
      { name: "3", type: "RJ45" },
    ];
    const merge = folder.import(page({ ...switchFacts, model: "AS-48", ports }, "Never reboot."));
    expect(merge.findings).toEqual([]);
    expect(folder.read()).toBe(
      edited
        .replace("model: AS-24", "model: AS-48")
        .replace('"1",  type: RJ45, note: loose }   #', '"1", type: RJ45, note: loose, disabled: true } #')
        .replace(
          '  - { name: "2", type: RJ45 }\n',
          '  - { name: "2", type: RJ45 }\n  - { name: "3", type: RJ45 }\n',
        )
        .replace("Reboot with care.", "Never reboot."),
    );
  });

  test("a page written by hand before the first import is filled in and never overruled", () => {
    const folder = openFolder();
    folder.files.set(
      FILE,
      "---\nkind: equipment # ours\ntype: switch\nname: The big switch\nstatus: active\n---\nBy hand.\n",
    );
    const merge = folder.import(page(switchFacts));
    expect(messages(merge)).toEqual([
      'contradiction: name is "The big switch" on the page and "SW-01" in the source; the page\'s value stays.',
    ]);
    expect(folder.read()).toMatchInlineSnapshot(`
      "---
      kind: equipment # ours
      type: switch
      name: The big switch
      status: active
      model: AS-24
      serial: "0012345"
      addresses:
        - { ip: "10.20.1.2" }
        - { ip: "10.20.1.3", port: "2" }
      ports:
        - { name: "1", type: RJ45 }
        - { name: "2", type: RJ45 }
      ---
      By hand.
      "
    `);
  });

  test("prose edited by hand is kept, and reported if the source's has changed too", () => {
    const folder = openFolder();
    folder.import(page(switchFacts, "Reboot with care."));
    folder.edit("Reboot with care.", "Reboot at night only.");
    expect(folder.import(page(switchFacts, "Reboot with care.")).findings).toEqual([]);
    expect(messages(folder.import(page(switchFacts, "Do not reboot.")))).toHaveLength(1);
    expect(folder.read()).toContain("Reboot at night only.");
    expect(folder.read()).not.toContain("Do not reboot.");
  });
});

describe("who decides about a value", () => {
  const value = fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined });
  const row = fc.record({ was: value, is: value, byHand: fc.option(value, { nil: "untouched" as const }) });

  test("the source where nobody changed it, else the hand that did", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const folder = openFolder();
        const factsOf = (pick: (row: (typeof rows)[number]) => string | undefined): Facts => ({
          kind: "equipment",
          ...Object.fromEntries(
            rows.flatMap((each, index): [string, string][] => {
              const picked = pick(each);
              return picked === undefined ? [] : [[`k${String(index)}`, picked]];
            }),
          ),
        });
        const left = (each: (typeof rows)[number]) => (each.byHand === "untouched" ? each.was : each.byHand);
        folder.import(page(factsOf((each) => each.was)));
        folder.files.set(FILE, printPage(factsOf(left), undefined));
        const merge = folder.import(page(factsOf((each) => each.is)));
        const expected = factsOf((each) => (left(each) === each.was ? each.is : left(each)));
        const added = rows.map((each) => each.was === undefined && left(each) === undefined);
        expect(parse(splitPage(folder.read())?.yaml ?? "")).toEqual(expected);
        const disputed = rows.filter(
          (each, index) =>
            added[index] !== true &&
            left(each) !== each.was &&
            left(each) !== each.is &&
            each.was !== each.is,
        );
        expect(merge.findings.length).toBeGreaterThanOrEqual(
          disputed.filter((each) => each.is !== undefined).length,
        );
        expect(folder.import(page(factsOf((each) => each.is))).changes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what the source no longer has", () => {
  test("an untouched value or address goes; a port stays and is reported, for outlets may name it", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    const { serial: _, ...rest } = switchFacts;
    const merge = folder.import(
      page({ ...rest, addresses: [{ ip: "10.20.1.2" }], ports: [{ name: "1", type: "RJ45" }] }),
    );
    expect(folder.read()).not.toContain("serial");
    expect(folder.read()).not.toContain("10.20.1.3");
    expect(folder.read()).toContain('- { name: "2", type: RJ45 }');
    expect(messages(merge)).toMatchInlineSnapshot(`
      [
        "gone: ports[2] is no longer in the source; the page keeps {"name":"2","type":"RJ45"}.",
      ]
    `);
  });

  test("an address with a note of somebody's stays and is reported", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    folder.edit(
      '  - { ip: "10.20.1.3", port: "2" }',
      '  - { ip: "10.20.1.3", port: "2", name: old-printer }',
    );
    const merge = folder.import(page({ ...switchFacts, addresses: [{ ip: "10.20.1.2" }] }));
    expect(folder.read()).toContain("old-printer");
    expect(merge.findings.map(({ kind, field }) => ({ kind, field }))).toEqual([
      { kind: "gone", field: "addresses[10.20.1.3]" },
    ]);
  });

  test("a device's page stays and is reported each time, and is taken up again if the device comes back", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    const before = folder.read();
    for (let again = 0; again < 2; again++) expect(messages(folder.import())).toHaveLength(1);
    expect(folder.read()).toBe(before);
    folder.import(page({ ...switchFacts, model: "AS-48" }));
    expect(folder.read()).toContain("AS-48");
  });

  test("a list that loses its last item goes as a whole", () => {
    const folder = openFolder();
    const links = [{ from: "sw-01/1", to: "pp-01/1" }];
    folder.import(page({ kind: "network", links }, undefined, NETWORK));
    expect(folder.import(page({ kind: "network" }, undefined, NETWORK)).findings).toEqual([]);
    expect(folder.read(NETWORK)).toBe("---\nkind: network\n---\n");
  });
});

describe("lists", () => {
  test("follow the source's order, for a device's first address is its main one", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    folder.import(page({ ...switchFacts, addresses: [{ ip: "10.20.1.3", port: "2" }, { ip: "10.20.1.2" }] }));
    expect(folder.read().indexOf("10.20.1.3")).toBeLessThan(folder.read().indexOf("10.20.1.2"));
  });

  test("keep an order given by hand", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    folder.edit(
      '  - { ip: "10.20.1.2" }\n  - { ip: "10.20.1.3", port: "2" }',
      '  - { ip: "10.20.1.3", port: "2" }\n  - { ip: "10.20.1.2" }',
    );
    expect(folder.import(page(switchFacts))).toEqual({ changes: [], findings: [] });
  });

  test("may hold the same thing twice", () => {
    const folder = openFolder();
    const prefixes = [{ subnet: "10.0.0.0/8" }, { subnet: "10.0.0.0/8", name: "Again" }];
    folder.import(page({ kind: "network", prefixes }, undefined, NETWORK));
    expect(folder.import(page({ kind: "network", prefixes }, undefined, NETWORK)).changes).toEqual([]);
  });
});

describe("files as people leave them", () => {
  test("Windows line ends stay", () => {
    const folder = openFolder();
    folder.import(page(switchFacts, "Reboot with care."));
    folder.files.set(FILE, folder.read().replaceAll("\n", "\r\n"));
    expect(folder.import(page(switchFacts, "Reboot with care.")).changes).toEqual([]);
    folder.import(page({ ...switchFacts, model: "AS-48" }, "Never reboot."));
    expect(folder.read()).toContain("model: AS-48\r\n");
    expect(folder.read().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("other indentation stays outside the touched lines", () => {
    const folder = openFolder();
    folder.files.set(
      FILE,
      "---\nkind:   equipment\ntype: switch\nname: 'SW-01'\nstatus: active\nports:\n    -   name: '1'\n        type:   RJ45\n---\n",
    );
    folder.import(page(switchFacts));
    expect(folder.read()).toMatchInlineSnapshot(`
      "---
      kind:   equipment
      type: switch
      name: 'SW-01'
      status: active
      ports:
          -   name: '1'
              type:   RJ45
          - { name: "2", type: RJ45 }
      model: AS-24
      serial: "0012345"
      addresses:
          - { ip: "10.20.1.2" }
          - { ip: "10.20.1.3", port: "2" }
      ---
      "
    `);
  });

  test.each([
    ["broken YAML", "---\nname: [\n---\n"],
    ["no front matter", "Just words.\n"],
    ["an alias", "---\na: &x 1\nb: *x\n---\n"],
  ])("a page with %s is left alone and reported", (_, text) => {
    const folder = openFolder();
    folder.files.set(FILE, text);
    expect(folder.import(page(switchFacts)).findings.map(({ kind }) => kind)).toEqual(["unreadable"]);
    expect(folder.read()).toBe(text);
  });

  test("a page deleted by hand is written again, and said so", () => {
    const folder = openFolder();
    folder.import(page(switchFacts));
    folder.files.delete(FILE);
    expect(folder.import(page(switchFacts)).findings.map(({ kind }) => kind)).toEqual(["rewritten"]);
    expect(folder.read()).toContain("SW-01");
  });

  test("a damaged sidecar is refused rather than guessed at", () => {
    expect(() => parseSidecar("{}", "test")).toThrowErrorMatchingInlineSnapshot(
      `[ImportInputError: .sitebook/imports/test.json is not what the last import wrote. Fix: restore it from git, or delete it; then every value on the pages counts as written by hand and is kept.]`,
    );
  });
});
