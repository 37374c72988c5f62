import { describe, expect, it } from "vitest";
import { restoreLedger } from "#audit/index.ts";
import { device, harbor, today, visit } from "./book.ts";

const backups = [
  {
    id: "image",
    protects: ["srv-01"],
    product: "Veeam",
    target: "nas-01",
    restoreTestEvery: "P30D",
    restoreWithin: "PT4H",
  },
  {
    id: "cloud",
    protects: ["srv-01", "email"],
    target: "cloud",
    restoreTestEvery: "P90D",
    restoreWithin: "PT1H",
  },
  { id: "never", protects: ["files"], restoreTestEvery: "P30D" },
  { id: "no-rhythm", protects: ["letters"] },
];
const services = [
  { id: "email", name: "Mail" },
  { id: "files", name: "Files" },
  { id: "letters", name: "Letters" },
];
const restore = (backup: string, result: string, took?: string): object => ({
  backup,
  result,
  ...(took === undefined ? {} : { took }),
});
const book = harbor(
  {
    equipment: {
      "srv-01": device("server", "SRV-01"),
      "srv-02": device("server", "SRV-02"),
      "host-01": device("server", "HOST-01"),
      "vm-01": device("server", "VM-01", { runsOn: "host-01", status: "retired" }),
      "nas-01": device("nas", "NAS-01"),
    },
    visits: {
      "2026-08-01": visit("2026-08-01", {
        restores: [restore("cloud", "proven", "PT2H"), restore("no-rhythm", "proven")],
      }),
      "2026-10-01": visit("2026-10-01", { restores: [restore("image", "proven", "PT3H")] }),
      "2026-11-10": visit("2026-11-10", {
        restores: [restore("image", "partial"), restore("never", "failed")],
      }),
    },
  },
  { backups, services },
);

describe("the restore ledger", () => {
  it("puts systems without proof first, then overdue, then the rest", () => {
    const { systems } = restoreLedger(book, today);
    expect(
      systems.map(
        ({ state, source, backups: own }) =>
          `${state}: ${source.label} (${own.map(({ id }) => id).join(", ")})`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "unprotected: HOST-01 ()",
        "unprotected: SRV-02 ()",
        "never: Files (never)",
        "overdue: Mail (cloud)",
        "overdue: SRV-01 (image, cloud)",
        "no-promise: Letters (no-rhythm)",
      ]
    `);
  });

  it("says of each backup when it was proven, how long it took, and what failed since", () => {
    const { backups: own } = restoreLedger(book, today);
    expect(
      own.map(({ id, state, proven, failed, promisedMinutes, withinPromise, late }) => ({
        id,
        state,
        proven:
          proven === null
            ? null
            : `${proven.visit.on}, ${proven.days} d, ${proven.minutes} of ${promisedMinutes} min, kept: ${withinPromise}`,
        failed: failed === null ? null : `${failed.result} ${failed.visit.on}`,
        late,
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "failed": "failed 2026-11-10",
          "id": "never",
          "late": null,
          "proven": null,
          "state": "never",
        },
        {
          "failed": null,
          "id": "cloud",
          "late": 24,
          "proven": "2026-08-01, 114 d, 120 of 60 min, kept: false",
          "state": "overdue",
        },
        {
          "failed": "partial 2026-11-10",
          "id": "image",
          "late": 23,
          "proven": "2026-10-01, 53 d, 180 of 240 min, kept: true",
          "state": "overdue",
        },
        {
          "failed": null,
          "id": "no-rhythm",
          "late": null,
          "proven": "2026-08-01, 114 d, null of null min, kept: null",
          "state": "no-promise",
        },
      ]
    `);
  });

  it("knew less on an earlier day", () => {
    expect(restoreLedger(book, "2026-08-15").backups.map(({ id, state }) => `${id} ${state}`)).toEqual([
      "image never",
      "never never",
      "no-rhythm no-promise",
      "cloud proven",
    ]);
  });
});
