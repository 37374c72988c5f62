import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "#book/front-matter.ts";
import { EditRefused, editPage } from "../../../src/write/edit-page.ts";
import type { PageEdit } from "../../../src/write/edit-page.ts";

const NETWORK = `---
kind: network   # typed by hand
vlans:
    - {id: 10,   name: 'Staff'}  # the main one
outlets:
    # front desk
    - { label: D-12, run: [pp-01/12, sw-01/14],   vlan: 10 }   # tested twice
    - label: D-13
      where:   # ask Maria
      vlan: 10
    # the end of the list

links: []
verified: { on: 2026-01-02, by: dana }
---

Text: with {outlet.label} and --- dashes.
`;

const edit = (...edits: PageEdit[]): string => editPage(NETWORK, "network", edits);

/** The lines that differ, as a diff would show them. */
function changes(after: string, before = NETWORK): string {
  const [from, to] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < from.length && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail))
    tail++;
  const cut = (lines: string[], sign: string): string[] =>
    lines.slice(head, lines.length - tail).map((line) => sign + line);
  return [...cut(from, "-"), ...cut(to, "+")].join("\n");
}

describe("a minimal edit", () => {
  test("changes one value in a line and nothing else there", () => {
    expect(changes(edit({ path: ["outlets", 0, "vlan"], value: 20 }))).toMatchInlineSnapshot(`
      "-    - { label: D-12, run: [pp-01/12, sw-01/14],   vlan: 10 }   # tested twice
      +    - { label: D-12, run: [pp-01/12, sw-01/14],   vlan: 20 }   # tested twice"
    `);
    expect(changes(edit({ path: ["vlans", 0, "name"], value: "Front office" }))).toMatchInlineSnapshot(`
      "-    - {id: 10,   name: 'Staff'}  # the main one
      +    - {id: 10,   name: 'Front office'}  # the main one"
    `);
  });

  test("adds a key where the schema has it", () => {
    expect(changes(edit({ path: ["outlets", 0, "where"], value: "Front desk, under the left counter" })))
      .toMatchInlineSnapshot(`
      "-    - { label: D-12, run: [pp-01/12, sw-01/14],   vlan: 10 }   # tested twice
      +    - { label: D-12, where: "Front desk, under the left counter", run: [pp-01/12, sw-01/14],   vlan: 10 }   # tested twice"
    `);
    expect(
      changes(edit({ path: ["outlets", 1, "run"], value: ["pp-01/13", "unknown"] })),
    ).toMatchInlineSnapshot(`"+      run: [pp-01/13, unknown]"`);
    expect(changes(edit({ path: ["wifi"], value: [{ ssid: "Harbor-Staff", vlan: 10 }] })))
      .toMatchInlineSnapshot(`
      "+wifi:
      +  - { ssid: Harbor-Staff, vlan: 10 }"
    `);
  });

  test("fills a blank and keeps the comment behind it", () => {
    expect(changes(edit({ path: ["outlets", 1, "where"], value: "Reception: left" }))).toMatchInlineSnapshot(`
      "-      where:   # ask Maria
      +      where: "Reception: left"   # ask Maria"
    `);
  });

  test("adds an item like its neighbours, before the comment that ends the list", () => {
    expect(changes(edit({ path: ["outlets"], append: true, value: { label: "D-14", vlan: 10 } })))
      .toMatchInlineSnapshot(`
      "+    - label: D-14
      +      vlan: 10"
    `);
    expect(changes(edit({ path: ["links"], append: true, value: { from: "sw-01/48", to: "fw-01/lan1" } })))
      .toMatchInlineSnapshot(`
      "-links: []
      +links: [{ from: sw-01/48, to: fw-01/lan1 }]"
    `);
    expect(changes(edit({ path: ["outlets", 0, "run"], append: true, value: "sw-02/1" })))
      .toMatchInlineSnapshot(`
      "-    - { label: D-12, run: [pp-01/12, sw-01/14],   vlan: 10 }   # tested twice
      +    - { label: D-12, run: [pp-01/12, sw-01/14, sw-02/1],   vlan: 10 }   # tested twice"
    `);
  });

  test("sets a group of facts, and one inside a group that is not there yet", () => {
    expect(changes(edit({ path: ["outlets", 0, "tested"], value: { on: "2026-11-23", result: "pass" } })))
      .toMatchInlineSnapshot(`
      "-    - { label: D-12, run: [pp-01/12, sw-01/14],   vlan: 10 }   # tested twice
      +    - { label: D-12, run: [pp-01/12, sw-01/14],   vlan: 10, tested: { on: 2026-11-23, result: pass } }   # tested twice"
    `);
    expect(
      changes(edit({ path: ["outlets", 1, "tested", "on"], value: "2026-11-23" })),
    ).toMatchInlineSnapshot(`"+      tested: { on: 2026-11-23 }"`);
    expect(changes(edit({ path: ["verified", "on"], value: "2026-11-23" }))).toMatchInlineSnapshot(`
      "-verified: { on: 2026-01-02, by: dana }
      +verified: { on: 2026-11-23, by: dana }"
    `);
  });

  test("replaces a text of several lines", () => {
    const page =
      "---\nkind: equipment\nrestart:\n  how: >-\n    Pull the cord.\n    Wait.\n  safe: true\n---\n";
    const after = editPage(page, "equipment", [{ path: ["restart", "how"], value: "Hold the button." }]);
    expect(after).toBe('---\nkind: equipment\nrestart:\n  how: "Hold the button."\n  safe: true\n---\n');
  });

  test("keeps Windows line ends and a byte order mark", () => {
    const page = `\uFEFF${NETWORK.replaceAll("\n", "\r\n")}`;
    const after = editPage(page, "network", [{ path: ["outlets"], append: true, value: { label: "D-14" } }]);
    expect(after.replaceAll("\r\n", "")).not.toContain("\n");
    expect(after.replace("      - label: D-14\r\n".slice(2), "")).toBe(page);
  });

  test("refuses what it could only guess at", () => {
    expect(() => editPage("no front matter", "network", [])).toThrow(EditRefused);
    const anchors = "---\nkind: network\nvlans: &a []\n---\n";
    expect(() =>
      editPage(anchors, "network", [{ path: ["links"], value: [] }]),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EditRefused: cannot be edited here: its front matter uses YAML anchors, which make one line mean another]`,
    );
  });
});

describe("for all edits", () => {
  const value = fc.oneof(
    fc.string({ maxLength: 30, unit: "grapheme" }).filter((text) => /\S/.test(text)),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(
      "yes",
      "2026-11-10",
      "a: b",
      "# no",
      "[x]",
      "it's",
      '"q"',
      "- x",
      "{a.b}",
      "---",
      "null",
      "1_0",
    ),
    fc.array(fc.constantFrom("pp-01/12", "a, b", "x"), { maxLength: 3 }),
    fc.record({ on: fc.constant("2026-11-10"), note: fc.string({ maxLength: 8 }) }),
  );
  const place = fc.constantFrom(
    ["outlets", 0, "vlan"],
    ["outlets", 0, "note"],
    ["outlets", 0, "run"],
    ["outlets", 1, "where"],
    ["outlets", 1, "note"],
    ["outlets", 1, "tested"],
    ["vlans", 0, "name"],
    ["vlans", 0, "dns"],
    ["prefixes"],
    ["verified", "by"],
    ["verified"],
  );

  test("the value is there, every other value and line is as it was", () => {
    fc.assert(
      fc.property(place, value, (path, wanted) => {
        const after = edit({ path, value: wanted });
        const { data, problems } = readFrontMatter(after);
        expect(problems).toEqual([]);
        const expected = structuredClone(readFrontMatter(NETWORK).data);
        const parent = path
          .slice(0, -1)
          .reduce<unknown>((part, step) => Reflect.get(Object(part), step), expected);
        Reflect.set(Object(parent), path.at(-1) ?? "", wanted);
        expect(data).toEqual(expected);
        expect(after.slice(after.indexOf("\n---\n"))).toBe(NETWORK.slice(NETWORK.indexOf("\n---\n")));
        const [before, lines] = [NETWORK.split("\n"), new Set(after.split("\n"))];
        expect(before.filter((line) => !lines.has(line)).length).toBeLessThanOrEqual(1);
        for (const comment of NETWORK.match(/# .*/g) ?? []) expect(after).toContain(comment);
      }),
      { numRuns: 40 },
    );
  });

  test("two edits of different fields may come in any order", () => {
    fc.assert(
      fc.property(place, place, value, value, (a, b, first, second) => {
        const overlaps =
          a.every((step, index) => b[index] === step) || b.every((step, index) => a[index] === step);
        fc.pre(!overlaps);
        const one = readFrontMatter(edit({ path: a, value: first }, { path: b, value: second })).data;
        expect(readFrontMatter(edit({ path: b, value: second }, { path: a, value: first })).data).toEqual(
          one,
        );
      }),
      { numRuns: 15 },
    );
  });
});
