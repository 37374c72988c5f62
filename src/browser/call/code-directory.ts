import { readHandOverCode } from "#runbook/read-code.ts";
import type { CodeReading } from "#runbook/read-code.ts";
import { takeApart, targetNumber } from "#runbook/hand-over.ts";
import type { CodeTarget } from "#runbook/hand-over.ts";
import { readCharacters } from "#runbook/code-alphabet.ts";
import type { CallGraph } from "#runbook/graph.ts";

/** Into how many files the table of codes is divided. */
export const CODE_SHARDS = 64;

/** A page that a code can point at. */
export interface CodeRow extends CodeTarget {
  address: string;
  title: string;
  /** The runbook's page id, by which its graphs are found. */
  graph: string;
}

interface Graphs {
  current: CallGraph;
  earlier: CallGraph[];
}

/**
 * Reads a hand-over code that was typed into the search box, fetching just the part of the table and the graph it needs.
 * A code that is not whole is judged without its neighbours' tables, so no near code is offered for it then.
 */
export async function openHandOverCode(text: string, client: string | null): Promise<CodeReading<CodeRow>> {
  const read = readCharacters(text.slice(0, 200));
  const parts = "digits" in read ? takeApart(read.digits) : null;
  const rows =
    parts === null
      ? []
      : (await fetchJson<CodeRow[]>(`/codes/${parts.target % CODE_SHARDS}.json`)).filter(
          (row) => targetNumber(row) === parts.target,
        );
  const graphs = new Map(
    await Promise.all(
      [...new Set(rows.map((row) => row.graph))].map(
        async (id) => [id, await fetchJson<Graphs>(`/graphs/${id}.json`)] as const,
      ),
    ),
  );
  return readHandOverCode(
    text,
    {
      targets: (number) => rows.filter((row) => targetNumber(row) === number),
      graphs: (row) => graphs.get(row.graph) ?? null,
    },
    client,
  );
}

/** Where a reading leads: the page with the trail filled in. */
export function codeAddress(row: CodeRow, trail: readonly number[]): string {
  return `${row.address}#trail=${trail.join(".")}`;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T; // `as`: our own build wrote the file
}
