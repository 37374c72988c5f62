import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factPaths } from "#book/facts/index.ts";
import type { DataPath } from "#book/page.ts";
import { readinessMatrix } from "#book/readiness.ts";
import type { ReadinessMatrix } from "#book/readiness.ts";
import { change, fullBook, makeBook, today } from "./book.ts";
import type { Files } from "./book.ts";

const index = "clients/harbor/index.mdx";
const network = "clients/harbor/network.mdx";
const equipment = (id: string): string => `clients/harbor/equipment/${id}.mdx`;

/** One outlet, so that its readiness is the runbook's. */
const files: Files = change(change(fullBook, network, ["outlets", 2]), network, ["outlets", 1]);
files[network] = { ...files[network], outlets: [Reflect.get(Object(files[network]?.["outlets"]), 0)] };

/** A field, and the facts that need it, written by hand: this is the oracle. */
const FIELDS: readonly (readonly [string, DataPath, RegExp])[] = [
  ["practice.mdx", ["emergencyPhone"], /^practice\.emergencyPhone$/],
  ["practice.mdx", ["supportHours"], /^practice\.supportHours$/],
  [index, ["verifyCaller"], /^client\.verifyCaller$/],
  [index, ["domains"], /^client\.domain$/],
  [index, ["locations", 0, "access"], /^location\.access$/],
  [index, ["contacts", 0, "extension"], /^contact\.(?!leavers).*\.extension$/],
  [index, ["contacts", 1, "mayApprove"], /^contact\.leavers\./],
  [index, ["circuits", 0, "speed"], /^internet\.speed$/],
  [index, ["circuits", 0, "modem"], /^internet\.modem\./],
  [index, ["circuits", 1, "account"], /^internet\.backup\.account$/],
  [index, ["services", 0, "type"], /^service\.email\./],
  [index, ["services", 0, "credential"], /^service\.email\.credential\./],
  [index, ["services", 1, "runsOn"], /^service\.files\.runsOn\./],
  [index, ["backups", 0, "keeps"], /^(.*\.)?backup\.keeps$/],
  ["clients/harbor/visits/2026-11-10.mdx", ["restores"], /^(.*\.)?backup\.lastProven$/],
  [network, ["wifi", 1, "credential"], /^wifi\.credential\./],
  [network, ["outlets", 0, "where"], /^outlet\.where$/],
  [network, ["outlets", 0, "vlan"], /^outlet\.vlan\./],
  [network, ["outlets", 0, "device"], /^(outlet\.device\.|device\.upstream\.)/],
  [
    network,
    ["outlets", 0, "run"],
    /^outlet\.(run$|panelPort$|switchPort$|switch\.|device\.upstream\.)|^device\.upstream\./,
  ],
  [network, ["outlets", 0, "tested"], /^outlet\.tested$/],
  [network, ["vlans", 0, "dhcp"], /\bvlan\.dhcp\./],
  [network, ["vlans", 0, "subnet"], /\bvlan\.subnet$/],
  [network, ["vlans", 0, "gateway"], /\bvlan\.gateway\./],
  [equipment("printer-01"), ["serial"], /^(outlet\.)?device\.serial$/],
  [equipment("printer-01"), ["power"], /^(outlet\.)?device\.power\./],
  [equipment("printer-01"), ["lights"], /^(outlet\.)?device\.(runsOn\.)?lights$/],
  [equipment("printer-01"), ["restart", "takes"], /^(outlet\.)?device\.restart\.takes$/],
  [equipment("printer-01"), ["credential"], /^(outlet\.)?device\.credential\./],
  [
    equipment("sw-01"),
    ["manage"],
    /^(outlet\.switch|coreSwitch)\.(runsOn\.)?manage$|^(outlet\.)?(device|server|service\.files\.runsOn|vlan\.dhcp)\.upstream\.manage$/,
  ],
  [equipment("ups-01"), ["where"], /^ups\.(runsOn\.)?where$|^(outlet\.)?device\.power\.where$/],
  ["clients/harbor/credentials/printers.mdx", ["secondFactor"], /\.credential\.secondFactor$/],
];

type Found = { full: ReadonlySet<string>; of: (about: string) => string[] };

/** The paths that have a value in the untouched book, for each kind of runbook: only those can become gaps. */
function knownPaths(): Found {
  const about = {
    client: "internet/internet-down",
    outlet: "network/desk-has-no-network",
    device: "printing/printer-offline",
  };
  const full = new Set<string>();
  const lists = Object.entries(about).map(([kind, name]) => {
    const paths = factPaths
      .filter(({ subjects }) => subjects.some((subject) => subject === kind))
      .map(({ path }) => path)
      // What runs in the cloud has the same answer whatever the network page says.
      .filter((path) => !path.startsWith("service.email.runsOn."));
    const cell = readinessMatrix(makeBook(files), today, (runbook) => (runbook.name === name ? paths : []))
      .rows.find((row) => row.name === name)
      ?.cells.get("harbor");
    const gaps = new Set(cell?.state === "gaps" ? cell.missing.flatMap(({ facts }) => facts) : []);
    const known = paths.filter((path) => !gaps.has(path));
    for (const path of known) full.add(path);
    return [name, known] as const;
  });
  const byName = new Map(lists);
  return { full, of: (name) => byName.get(name) ?? [] };
}

const cellsOf = (matrix: ReadinessMatrix): Map<string, string> =>
  new Map(
    matrix.rows.flatMap(({ name, cells }) =>
      [...cells].map(([client, cell]) => [
        `${name} for ${client}`,
        cell.state === "gaps" ? `gaps: ${cell.missing.map(({ key }) => key).join("; ")}` : cell.state,
      ]),
    ),
  );

describe("readiness", () => {
  const known = knownPaths();
  const names = ["internet/internet-down", "network/desk-has-no-network", "printing/printer-offline"];

  it("has facts for every field that is removed below", () => {
    for (const [file, path, needs] of FIELDS) {
      expect([file, path, [...known.full].filter((fact) => needs.test(fact)).length > 0]).toEqual([
        file,
        path,
        true,
      ]);
    }
  });

  it("changes in exactly the cells whose runbooks need the fact that is removed", () => {
    // Half of the runbooks get one path that needs the field on purpose: chance alone would rarely hit it.
    const removals = fc.nat(FIELDS.length - 1).chain((at) => {
      const needs = FIELDS[at]?.[2] ?? /^$/;
      const paths = names.map((name) => {
        const needed = known.of(name).filter((path) => needs.test(path));
        const one = needed.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...needed));
        return fc
          .tuple(fc.uniqueArray(fc.constantFrom(...known.of(name)), { maxLength: 30 }), one)
          .map(([some, more]) => [...new Set(more === null ? some : [...some, more])]);
      });
      return fc.tuple(fc.constant(at), fc.tuple(...paths));
    });
    const full = makeBook(files);
    const changed = FIELDS.map(([file, path]) => makeBook(change(files, file, path)));
    const hits = { needed: 0, not: 0 };
    fc.assert(
      fc.property(removals, ([at, paths]) => {
        const [file, , needs] = FIELDS[at] ?? ["", [], /^$/];
        const used = new Map(names.map((name, index) => [name, paths[index] ?? []]));
        const factsOf = ({ name }: { name: string }): readonly string[] => used.get(name) ?? [];
        const before = cellsOf(readinessMatrix(full, today, factsOf));
        const after = readinessMatrix(changed[at] ?? full, today, factsOf);
        const different = [...cellsOf(after)].flatMap(([cell, state]) =>
          state === before.get(cell) ? [] : [cell],
        );
        const expected = names.flatMap((name) => {
          const needed = factsOf({ name }).filter((path) => needs.test(path));
          hits[needed.length > 0 ? "needed" : "not"]++;
          const cell = after.rows.find((row) => row.name === name)?.cells.get("harbor");
          const lacks = cell?.state === "gaps" ? cell.missing.flatMap(({ facts }) => facts) : [];
          expect(lacks.toSorted()).toEqual(needed.toSorted());
          if (needed.length === 0) return [];
          const everywhere = file === "practice.mdx" && name.startsWith("internet/");
          return everywhere ? [`${name} for harbor`, `${name} for tide`] : [`${name} for harbor`];
        });
        // Without its type there is no e-mail service, and so no use for a runbook with `when: { service: email }`.
        const email = needs.test("service.email.name") ? ["email/email-cannot-send for harbor"] : [];
        expect(different.toSorted()).toEqual([...expected, ...email].toSorted());
      }),
      { numRuns: 200 },
    );
    expect(Math.min(hits.needed, hits.not)).toBeGreaterThan(30);
  });

  it("says why a runbook is not for a client, and names a client's own version", () => {
    const own = {
      kind: "runbook",
      title: "Printer offline, here",
      symptoms: ["it is off"],
      about: "printer",
      editions: ["help-desk"],
      minutes: 5,
    };
    const book = makeBook({
      ...fullBook,
      "clients/harbor/runbooks/printing/printer-offline.mdx": own,
      "clients/harbor/runbooks/pano.mdx": { ...own, title: "Pano stuck", about: "client" },
      "clients/gone/index.mdx": { kind: "client", name: "Gone", status: "former" },
    });
    const { clients, rows } = readinessMatrix(book, today, () => ["client.name"]);
    expect(clients).toEqual([
      { id: "harbor", name: "Harbor Dental" },
      { id: "tide", name: "Tide Pool Trust" },
    ]);
    expect(
      rows.map(({ name, title, inLibrary, cells }) => ({
        name,
        title,
        inLibrary,
        cells: Object.fromEntries(cells),
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "cells": {
            "harbor": {
              "because": "Harbor Dental has no camera in use",
              "state": "not-applicable",
            },
            "tide": {
              "because": "Tide Pool Trust has no camera in use",
              "state": "not-applicable",
            },
          },
          "inLibrary": true,
          "name": "cameras/camera-offline",
          "title": "Camera offline",
        },
        {
          "cells": {
            "harbor": {
              "address": "/clients/harbor/runbooks/email/email-cannot-send/",
              "own": false,
              "state": "ready",
              "subjects": 1,
            },
            "tide": {
              "because": "no service of type email is documented for Tide Pool Trust",
              "state": "not-applicable",
            },
          },
          "inLibrary": true,
          "name": "email/email-cannot-send",
          "title": "Mail",
        },
        {
          "cells": {
            "harbor": {
              "address": "/clients/harbor/runbooks/internet/internet-down/",
              "own": false,
              "state": "ready",
              "subjects": 1,
            },
            "tide": {
              "address": "/clients/tide/runbooks/internet/internet-down/",
              "own": false,
              "state": "ready",
              "subjects": 1,
            },
          },
          "inLibrary": true,
          "name": "internet/internet-down",
          "title": "Internet down",
        },
        {
          "cells": {
            "harbor": {
              "address": "/clients/harbor/runbooks/network/desk-has-no-network/",
              "own": false,
              "state": "ready",
              "subjects": 3,
            },
            "tide": {
              "because": "no outlet of Tide Pool Trust is documented",
              "state": "not-applicable",
            },
          },
          "inLibrary": true,
          "name": "network/desk-has-no-network",
          "title": "One desk has no network",
        },
        {
          "cells": {
            "harbor": {
              "address": "/clients/harbor/runbooks/pano/",
              "own": true,
              "state": "ready",
              "subjects": 1,
            },
            "tide": {
              "because": "it is another client's own runbook",
              "state": "not-applicable",
            },
          },
          "inLibrary": false,
          "name": "pano",
          "title": "Pano stuck",
        },
        {
          "cells": {
            "harbor": {
              "address": "/clients/harbor/runbooks/printing/printer-offline/",
              "own": true,
              "state": "ready",
              "subjects": 1,
            },
            "tide": {
              "because": "Tide Pool Trust has no printer in use",
              "state": "not-applicable",
            },
          },
          "inLibrary": true,
          "name": "printing/printer-offline",
          "title": "Printer offline",
        },
      ]
    `);
  });
});
