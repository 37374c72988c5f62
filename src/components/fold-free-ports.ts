import type { PortRow } from "#network/port-table.ts";

export interface FoldedPort extends PortRow {
  free: boolean;
  /** The last of the free ports that this row stands for, if there are several. */
  until: string | null;
  /** Whether an earlier row stands for it: only the sheet for the closet door shows it. */
  folded: boolean;
}

/** Two rows are as quickly read as a range. */
const WORTH_FOLDING = 3;

/** Free ports of one kind that follow each other, and of which nothing is noted, are one row of a table. */
export function foldFreePorts(rows: readonly PortRow[]): FoldedPort[] {
  const folded: FoldedPort[] = [];
  for (let start = 0; start < rows.length;) {
    const run = takeRun(rows.slice(start));
    const until = run.length < WORTH_FOLDING ? null : (run.at(-1)?.port ?? null);
    for (const [place, row] of run.entries())
      folded.push({
        ...row,
        free: isFree(row),
        until: place === 0 ? until : null,
        folded: until !== null && place > 0,
      });
    start += run.length;
  }
  return folded;
}

/** The first row, and as many after it as look like it if it is free. */
function takeRun(rows: readonly PortRow[]): readonly PortRow[] {
  const [first] = rows;
  if (first === undefined || !isBlank(first)) return rows.slice(0, 1);
  const end = rows.findIndex((row) => !isBlank(row) || row.type !== first.type);
  return end === -1 ? rows : rows.slice(0, end);
}

function isFree({ to, behind }: PortRow): boolean {
  return to === null && behind === null;
}

function isBlank(row: PortRow): boolean {
  return isFree(row) && row.vlan === null && row.lag === null && row.note === null;
}
