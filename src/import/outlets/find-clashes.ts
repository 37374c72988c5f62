import type { ClientBook } from "#book/book.ts";
import { UNKNOWN_END } from "#schemas/index.ts";
import { textOf } from "../documented.ts";
import type { Facts, ImportFinding } from "../plan.ts";

/** Ports at which two outlets end, in the table or in the table and on the page: one of the two is wrong. */
export function findClashes(planned: readonly Facts[], book: ClientBook, file: string): ImportFinding[] {
  const uses = new Map<string, string[]>();
  const note = (label: string, run: readonly string[]): void => {
    for (const port of new Set(run))
      if (port !== UNKNOWN_END) uses.set(port, [...(uses.get(port) ?? []), label]);
  };
  const labels = new Set(planned.map(({ label }) => textOf(label)));
  for (const { label, run } of planned) if (Array.isArray(run)) note(textOf(label), run.map(textOf));
  for (const [label, { run }] of book.outlets) if (!labels.has(label)) note(label, run ?? []);
  return [...uses]
    .filter(([, users]) => users.length > 1)
    .map(([port, users]) => ({
      kind: "contradiction",
      file,
      field: "outlets",
      message: `The outlets ${users.join(" and ")} both lead to ${port}.`,
      fix: "trace one of them, and correct the table and the page.",
    }));
}
