import { assembleBook } from "#book/assemble.ts";
import { isKindShown, isPartShown, showingOf } from "#book/editions.ts";
import { inHouse } from "#book/in-house-audience.ts";
import type { Audience } from "#book/editions.ts";
import { applicability, runbooksOf } from "#book/instances.ts";
import { isKind } from "#book/page.ts";
import type { AnyPage } from "#book/page.ts";
import { ABOUT_PICTURE } from "./canary/plant-picture.ts";
import type { Canary, Planted } from "./canary/plant.ts";
import { standsAlone } from "./stands-alone.ts";

/** What a proof expects of one mark. */
export type Expectation = "shown" | "withheld" | "either";

/** How the controls of text begin. */
export const TEXT = "text of a ";

/** The kind of thing that must be found at least once for each that is allowed: else the proof might look in vain. */
export function controlOf({ kind, field, parts }: Canary): string {
  return field === null
    ? `${TEXT}${kind} page${parts.length === 0 ? "" : ` in ${parts.join(" in ")}`}`
    : `${kind} ${field}`;
}

/** A planted copy, read back: what is in it decides what is shown, for planting fills in what a book lacks. */
export interface PlantedBook {
  pages: readonly AnyPage[];
  planted: Pick<Planted, "clientId" | "pageId">;
}

/**
 * What the table says of each mark, worked out from the pages that were planted and apart from the staging that is to
 * be proven. `client` is the edition's; null for the help desk, from whom only comments, files that are no pages and what
 * cameras write into photos are kept.
 */
export function expectCanary(
  { pages, planted }: PlantedBook,
  client: string | null,
  audience: Audience = inHouse,
): (canary: Canary) => Expectation {
  if (client === null) return expectForHelpDesk;
  const shown = shownPages(pages, planted.clientId(client), audience);
  const byId = new Map(pages.map((page) => [page.id, page]));
  return ({ kind, page, client: owner, field, parts }) => {
    if (owner !== null && owner !== client) return "withheld";
    if (field === "(name)" && kind === "client") return "shown";
    const id = planted.pageId(page);
    if (!shown.has(id)) return "withheld";
    if (field === "(name)") return "shown";
    if (field !== null && showingOf(audience, kind, field) !== "show") return "withheld";
    if (field !== null) return standsAlone(byId.get(id), field, audience, shown) ? "shown" : "either";
    return parts.every((part) => isPartShown(audience, part)) ? "shown" : "withheld";
  };
}

/** Answers of in-house blocks are in the graphs by which codes are read, and the help desk may know them. */
function expectForHelpDesk({ parts, field }: Canary): Expectation {
  if (parts.includes("comments") || field === "(stray file)" || field === ABOUT_PICTURE) return "withheld";
  return parts.length > 0 || field === "photo.file" ? "either" : "shown";
}

/** Ids of the pages of which anything may be seen. */
export function shownPages(pages: readonly AnyPage[], client: string, audience: Audience): Set<string> {
  const book = assembleBook(pages);
  const own = book.clients.get(client);
  if (own === undefined) throw new RangeError(`There is no client "${client}" in this book.`);
  const applying = new Set(
    runbooksOf(book, own).filter((runbook) => {
      const found = applicability(book, own, runbook);
      return (
        found.applies &&
        found.subjects.some(
          (subject) =>
            subject.kind !== "device" || own.equipment.get(subject.id)?.data.staffMayTouch === true,
        )
      );
    }),
  );
  const isShown = (page: AnyPage): boolean => {
    if (!isKindShown(audience, page.kind) || (page.client !== null && page.client !== client)) return false;
    if (isKind(page, "equipment")) return page.data.staffMayTouch === true;
    return !isKind(page, "runbook") || (page.data.editions.includes(audience.edition) && applying.has(page));
  };
  return new Set(pages.filter(isShown).map(({ id }) => id));
}
