import type { AnyPage, DataPath } from "#book/page.ts";
import { writePath } from "#book/field-names.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * What has been seen, done or bought lies in the past. A day in the future is a slip, mostly in the year.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     verified: { on: 2027-11-10, by: dana }
 *
 * Good:
 *
 *     verified: { on: 2026-11-10, by: dana }
 */
export const dateFuture: Rule = {
  id: "date/future",
  description: "What has happened is not dated in the future.",
  severity: "warning",
  *check({ pages, today }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page === null) continue;
      for (const { path, date } of listPastDates(page)) {
        if (date === undefined || date.slice(0, 10) <= today) continue;
        yield {
          at: { file: page.file, path },
          message: `${writePath(path)} is ${date}, which is after today, ${today}.`,
          fix: "correct the day, above all its year.",
        };
      }
    }
  },
};

interface PastDate {
  path: DataPath;
  date: string | undefined;
}

/** The dates of a page that say what has happened, not what is due. */
function listPastDates(page: AnyPage): PastDate[] {
  const verified: PastDate[] =
    "verified" in page.data ? [{ path: ["verified", "on"], date: page.data.verified?.on }] : [];
  switch (page.kind) {
    case "credential":
      return [...verified, { path: ["rotatedOn"], date: page.data.rotatedOn }];
    case "equipment":
      return [...verified, { path: ["boughtOn"], date: page.data.boughtOn }];
    case "network":
      return [
        ...verified,
        ...(page.data.outlets ?? []).map((outlet, index) => ({
          path: ["outlets", index, "tested", "on"],
          date: outlet.tested?.on,
        })),
      ];
    case "visit":
      return [
        { path: ["on"], date: page.data.on },
        ...(page.data.promises ?? []).map(({ keptOn }, index) => ({
          path: ["promises", index, "keptOn"],
          date: keptOn,
        })),
      ];
    case "call":
      return [
        { path: ["at"], date: page.data.at },
        { path: ["prevention", "closedOn"], date: page.data.prevention?.closedOn },
      ];
    default:
      return verified;
  }
}
