import type * as z from "zod";
import { assembleBook } from "#book/assemble.ts";
import { inHouse, isKindShown, isPartShown, showingOf } from "#book/editions.ts";
import type { Audience } from "#book/editions.ts";
import { applicability, runbooksOf } from "#book/instances.ts";
import { isKind } from "#book/page.ts";
import type { AnyPage } from "#book/page.ts";
import { schemas } from "#schemas/index.ts";
import { ABOUT_PICTURE } from "./canary/plant-picture.ts";
import type { Canary } from "./canary/plant.ts";
import { dataFields } from "./filter-data.ts";

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

/**
 * What the table says of each mark, worked out from the pages that were planted and apart from the staging that is to
 * be proven. `client` is the edition's; null for the help desk, from whom only comments, files that are no pages and what
 * cameras write into photos are kept.
 */
export function expectCanary(
  pages: readonly AnyPage[],
  client: string | null,
  audience: Audience = inHouse,
): (canary: Canary) => Expectation {
  if (client === null) return expectForHelpDesk;
  const shown = shownPages(pages, client, audience);
  const byId = new Map(pages.map((page) => [page.id, page]));
  return ({ kind, page, client: owner, field, parts }) => {
    if (owner !== null && owner !== client) return "withheld";
    if (field === "(name)" && kind === "client") return "shown";
    if (!shown.has(page)) return "withheld";
    if (field === "(name)") return "shown";
    if (field !== null && showingOf(audience, kind, field) !== "show") return "withheld";
    if (field !== null) return standsAlone(byId.get(page), field, audience, shown) ? "shown" : "either";
    return parts.every((part) => isPartShown(audience, part)) ? "shown" : "withheld";
  };
}

/**
 * Whether an entry of a list can be there at all: one that must name a device (what feeds this one, and by which socket) is
 * left out whole where none of the devices it names is shown.
 */
function standsAlone(
  page: AnyPage | undefined,
  field: string,
  audience: Audience,
  shown: ReadonlySet<string>,
): boolean {
  const list = field.slice(0, Math.max(0, field.lastIndexOf(".")));
  if (page === undefined || list === "") return true;
  const naming = requiredFields(schemas[page.kind], list.split("."))
    .map((name) => `${list}.${name}`)
    .filter((name) => showingOf(audience, page.kind, name) === "if-device-shown");
  if (naming.length === 0) return true;
  return [...dataFields(page.data)].some(
    ({ field: other, value }) =>
      naming.includes(other) && shown.has(`clients/${page.client}/equipment/${String(value).split("/")[0]}`),
  );
}

/** Names of the fields that an entry at a path must have. */
function requiredFields(schema: z.core.$ZodType, path: readonly string[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // `as`: zod's union of all schema types, to narrow by `type`
  if (def.type === "optional") return requiredFields(def.innerType, path);
  if (def.type === "array") return requiredFields(def.element, path);
  if (def.type === "union")
    return [...new Set(def.options.flatMap((option) => requiredFields(option, path)))];
  if (def.type !== "object") return [];
  const [name, ...rest] = path;
  if (name !== undefined) {
    const below = def.shape[name];
    return below === undefined ? [] : requiredFields(below, rest);
  }
  return Object.entries(def.shape).flatMap(([key, value]) =>
    // `as`: as above
    (value as z.core.$ZodTypes)._zod.def.type === "optional" ? [] : [key],
  );
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
