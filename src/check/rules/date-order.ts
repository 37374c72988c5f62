import type { ClientBook } from "#book/book.ts";
import type { AnyPage, DataPath } from "#book/page.ts";
import { writePath } from "#book/field-names.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A warranty does not end before the device was bought, and a visit does not settle a call that came after it.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     boughtOn: 2026-03-01
 *     warrantyUntil: 2025-03-01
 *
 * Good:
 *
 *     boughtOn: 2026-03-01
 *     warrantyUntil: 2029-03-01
 */
export const dateOrder: Rule = {
  id: "date/order",
  description: "What comes after something is not dated before it.",
  severity: "error",
  *check({ book, pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page === null) continue;
      const client = page.client === null ? undefined : book.clients.get(page.client);
      for (const { path, late, early, since } of listPairs(page, client)) {
        if (late === undefined || early === undefined || late >= early.slice(0, 10)) continue;
        yield {
          at: { file: page.file, path },
          message: `${writePath(path)} is ${late}, which is before ${since}, ${early.slice(0, 10)}.`,
          fix: "correct the one that is wrong, above all its year.",
        };
      }
    }
  },
};

interface DatePair {
  path: DataPath;
  /** The date that must not be earlier than `early`. */
  late: string | undefined;
  early: string | undefined;
  /** What happened on the early date. */
  since: string;
}

function listPairs(page: AnyPage, client: ClientBook | undefined): DatePair[] {
  if (page.kind === "equipment") {
    const { boughtOn, warrantyUntil, replaceBy } = page.data;
    const since = "the day it was bought";
    return [
      { path: ["warrantyUntil"], late: warrantyUntil, early: boughtOn, since },
      { path: ["replaceBy"], late: replaceBy, early: boughtOn, since },
    ];
  }
  if (page.kind === "visit")
    return (page.data.promises ?? []).flatMap(({ due, keptOn }, index) => [
      {
        path: ["promises", index, "due"],
        late: due,
        early: page.data.on,
        since: "the visit on which it was promised",
      },
      {
        path: ["promises", index, "keptOn"],
        late: keptOn,
        early: page.data.on,
        since: "the visit on which it was promised",
      },
    ]);
  if (page.kind !== "call") return [];
  const { at, settledBy, prevention, repeats } = page.data;
  const dayOf = (visit: string | undefined): string | undefined =>
    client?.visits.find(({ name }) => name === visit)?.data.on;
  const earlier = client?.calls.find(({ name }) => name === repeats)?.data.at;
  return [
    { path: ["settledBy"], late: dayOf(settledBy), early: at, since: "the day of the call" },
    {
      path: ["prevention", "closedBy"],
      late: dayOf(prevention?.closedBy),
      early: at,
      since: "the day of the call",
    },
    { path: ["prevention", "closedOn"], late: prevention?.closedOn, early: at, since: "the day of the call" },
    { path: ["at"], late: at.slice(0, 10), early: earlier, since: "the call that it repeats" },
  ];
}
