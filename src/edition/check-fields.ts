import { showingOf } from "#book/editions.ts";
import type { Audience } from "#book/editions.ts";
import type { AnyPage } from "#book/page.ts";
import { dataFields } from "./filter-data.ts";
import type { EditionProblem } from "./find-leaks.ts";
import { isThingShown, standsAlone } from "./stands-alone.ts";

/**
 * Whether staged pages hold the fields that the table shows, and no others. It sees what marks cannot: words from a
 * fixed list, yes and no, the numbers of VLANs. `originals` are the pages of the whole book that the edition shows.
 */
export function checkFields(
  staged: readonly AnyPage[],
  originals: readonly AnyPage[],
  audience: Audience,
): EditionProblem[] {
  const problems = new Map<string, EditionProblem>();
  const kept = new Set<string>();
  for (const page of staged) {
    for (const { field, value } of dataFields(page.data)) {
      const name = `${page.kind} ${field}`;
      kept.add(name);
      const showing = showingOf(audience, page.kind, field);
      const wrong =
        typeof showing === "object"
          ? JSON.stringify([value]) !== JSON.stringify([showing.instead].flat())
          : showing === "withhold";
      if (wrong)
        problems.set(name, { what: "field", message: `${page.file}: holds ${name}, which is withheld.` });
    }
  }
  const shown = new Set(originals.map(({ id }) => id));
  for (const page of originals) {
    for (const { field, value } of dataFields(page.data)) {
      const name = `${page.kind} ${field}`;
      const showing = showingOf(audience, page.kind, field);
      const wanted =
        showing === "show"
          ? standsAlone(page, field, audience, shown)
          : showing === "if-device-shown" && isThingShown(page, value, shown);
      if (wanted && !kept.has(name) && !problems.has(name))
        problems.set(name, {
          what: "missing",
          message: `No staged page holds ${name}, which is to be shown.`,
        });
    }
  }
  return [...problems.values()];
}
