import { describe, expect, it } from "vitest";
import type { SourceFile } from "#book/page.ts";
import { runCheck } from "#check/run-check.ts";
import { clientPages } from "../../../scripts/bench/client.ts";
import { smallClientPages } from "../../../scripts/bench/small-client.ts";
import { figuresTable } from "../../../scripts/bench/figures-table.ts";
import { clientName } from "../../../scripts/bench/words.ts";

const practice = `---
kind: practice
name: Bluffline IT
supportPhone: "+1 949 555 0100"
timezone: America/Los_Angeles
roles: [{ id: help-desk, name: Help desk }, { id: technician, name: Technician }]
people: [{ id: omar, name: Omar Haddad, role: help-desk }, { id: dana, name: Dana Whitcomb, role: technician }]
---
`;
const runbook = (title: string): string => `---
kind: runbook
title: ${title}
symptoms: [one, two, three, four, five, six]
about: client
editions: [help-desk]
minutes: 5
---

## Does it work?

- [Yes](#resolved)
- [No](#escalate)
`;

describe("a generated practice", () => {
  it("passes the check without a finding", async () => {
    const pages: SourceFile[] = [
      { file: "practice.mdx", text: practice },
      { file: "library/network/desk-has-no-network.mdx", text: runbook("No network") },
      { file: "library/printing/printer-offline.mdx", text: runbook("Printer offline") },
      ...[0, 499].flatMap(clientPages),
    ];
    const { findings } = await runCheck(pages, [], { today: "2026-11-23" });
    expect(findings).toEqual([]);
  });

  it("passes the check with small clients too", async () => {
    const pages: SourceFile[] = [
      { file: "practice.mdx", text: practice },
      ...[0, 999].flatMap(smallClientPages),
    ];
    const { findings } = await runCheck(pages, [], { today: "2026-11-23" });
    expect(findings).toEqual([]);
  });

  it("has thirty pages a client, the same every time", () => {
    expect(clientPages(7)).toHaveLength(30);
    expect(clientPages(7)).toEqual(clientPages(7));
    expect(clientPages(7)).not.toEqual(clientPages(8));
  });

  it("has a name of its own for each of 1,000 clients", () => {
    expect(new Set(Array.from({ length: 1000 }, (_, index) => clientName(index))).size).toBe(1000);
  });
});

it("prints figures as a table for the README", () => {
  const table = figuresTable([
    {
      clients: 20,
      phase: "check",
      pages: 665,
      pictures: null,
      seconds: 2.44,
      processor: 4.51,
      peak: 312 * 2 ** 20,
    },
    {
      clients: 20,
      phase: "render",
      pages: 3,
      pictures: { drawn: 4, kept: 1 },
      seconds: 1,
      processor: null,
      peak: null,
    },
    {
      clients: 100,
      phase: "render",
      pages: 17550,
      pictures: { drawn: 0, kept: 1464 },
      seconds: 50,
      processor: 88,
      peak: null,
    },
  ]);
  expect(table).toMatchInlineSnapshot(`
    "| clients | phase | pages | pictures | seconds | processor seconds | pages per second | peak memory |
    | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
    | 20 | check | 665 |  | 2.4 | 4.5 | 273 | 312 MB |
    | 20 | render | 3 | 4 drawn, 1 kept | 1.0 | unknown | 3 | unknown |
    | 100 | render | 17,550 | 1,464 kept | 50.0 | 88.0 | 351 | unknown |"
  `);
});
