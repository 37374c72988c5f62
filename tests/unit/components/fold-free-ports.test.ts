import { describe, expect, test } from "vitest";
import type { PortRow } from "#network/port-table.ts";
import { foldFreePorts } from "../../../src/components/fold-free-ports.ts";

const free = (port: string, more: Partial<PortRow> = {}): PortRow => ({
  ...{ port, type: null, to: null, behind: null, outlet: null, words: "free", vlan: null, lag: null },
  note: null,
  ...more,
});
const used = (port: string): PortRow =>
  free(port, {
    words: "D-12",
    to: { stops: [], cables: [], end: "device", words: "", certain: true, branches: [] },
  });

/** What the rows that are shown say. */
const shown = (rows: readonly PortRow[]): string[] =>
  foldFreePorts(rows)
    .filter(({ folded }) => !folded)
    .map(({ port, until }) => (until === null ? port : `${port}–${until}`));

describe("free ports", () => {
  test("in a row become a range", () => {
    expect(shown([used("1"), free("2"), free("3"), free("4"), used("5")])).toEqual(["1", "2–4", "5"]);
  });

  test("two of them do not", () => {
    expect(shown([free("1"), free("2"), used("3"), free("4")])).toEqual(["1", "2", "3", "4"]);
  });

  test("of another kind, or with a note, begin anew", () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((port) =>
      free(String(port), port > 3 ? { type: "SFP" } : port === 1 ? { note: "broken" } : {}),
    );
    expect(shown(rows)).toEqual(["1", "2", "3", "4–7"]);
  });

  test("are all there still, in their order", () => {
    const rows = [free("1"), free("2"), free("3"), used("4")];
    expect(foldFreePorts(rows).map(({ port }) => port)).toEqual(["1", "2", "3", "4"]);
    expect(foldFreePorts([])).toEqual([]);
  });
});
