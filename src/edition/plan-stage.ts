import { assembleBook } from "#book/assemble.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { isKindShown, isPartShown } from "#book/editions.ts";
import type { Audience } from "#book/editions.ts";
import { applicability, runbooksOf } from "#book/instances.ts";
import { isKind } from "#book/page.ts";
import type { AnyPage, Page } from "#book/page.ts";
import { PICTURE } from "#book/pictures.ts";
import type { CallGraph } from "#runbook/graph.ts";
import { filterData } from "./filter-data.ts";
import { findAsks } from "./find-asks.ts";
import { stageRunbook } from "./stage-runbook.ts";

/** What an edition is built from: pages of the content folder's form, and what only the whole book could tell. */
export interface StagePlan {
  /** Pages and `edition.json`, by path; sorted. */
  files: { file: string; text: string }[];
  /** Pictures to copy, without what cameras wrote into them, by path. */
  copies: string[];
}

/** `edition.json` in a staged folder: what the pages of that folder cannot say themselves. */
export interface StageNotes {
  edition: "help-desk" | "in-house";
  client: string;
  /**
   * Each runbook's questions as this audience sees them, by the runbook's name. Numbered as on the whole page, so that a
   * hand-over code means the same in each edition.
   */
  graphs: Record<string, CallGraph>;
  /** By the address of a rendering: the facts that what is shown here would answer wrongly. The reader asks support. */
  asks: Record<string, string[]>;
}

export interface StageRequest {
  pages: readonly AnyPage[];
  /** All files of the content folder that were listed; pictures are looked for among them. */
  files: readonly string[];
  client: string;
  audience: Audience;
  today: string;
}

/**
 * Works out an edition's content. Pure: the same pages give the same plan, and pages that the audience may not see change
 * nothing in it, but for whether a runbook applies and which facts must be asked for. Throws a RangeError if there is
 * no such client.
 */
export function planStage(request: StageRequest): StagePlan {
  const { audience, today } = request;
  const everybody = isPartShown(audience, "other-clients");
  const pages = request.pages.filter(
    (page) =>
      isKindShown(audience, page.kind) &&
      (everybody || page.client === null || page.client === request.client),
  );
  const book = assembleBook(pages);
  const client = book.clients.get(request.client);
  if (client === undefined) throw new RangeError(`There is no client "${request.client}" in this book.`);
  const shown = choosePages(book, client, pages, audience);
  const names = new Set(shown.flatMap((page) => (isKind(page, "runbook") ? [page.name] : [])));
  const things = thingsOf(client, shown);
  const graphs: Record<string, CallGraph> = {};
  const staged = shown.map((page): AnyPage => {
    const data = filterData(audience, page.kind, page.data, things);
    if (!isKind(page, "runbook"))
      return withData(page, data, isPartShown(audience, "text-of-pages") ? page.body : "");
    const { body, graph } = stageRunbook(page, { audience, shown, runbooks: names, files: request.files });
    graphs[page.name] = graph;
    return withData(page, { ...data, ...relatedAmong(data, names) }, body);
  });
  const notes: StageNotes = {
    edition: audience.edition,
    client: request.client,
    graphs,
    asks: findAsks({ book, client }, assembleBook(staged), request.client, today),
  };
  const files = [
    ...staged.map(({ file, data, body }) => ({ file, text: `---\n${JSON.stringify(data)}\n---\n${body}` })),
    { file: "edition.json", text: JSON.stringify(notes) },
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, copies: picturesOf(staged, request.files) };
}

/** The pages that are in the edition, whole. */
function choosePages(
  book: Book,
  client: ClientBook,
  pages: readonly AnyPage[],
  audience: Audience,
): AnyPage[] {
  const devices = new Set([...client.equipment.values()].filter((device) => mayHandle(device, audience)));
  const runbooks = new Set(
    runbooksOf(book, client).filter((runbook) => isFor(book, client, runbook, audience, devices)),
  );
  return pages.filter((page) => {
    if (isKind(page, "runbook"))
      return runbooks.has(page) || (page.client !== null && page.client !== client.id);
    return !isKind(page, "equipment") || page.client !== client.id || devices.has(page);
  });
}

function mayHandle(device: Page<"equipment">, audience: Audience): boolean {
  return device.data.staffMayTouch === true || isPartShown(audience, "devices-not-for-staff");
}

function isFor(
  book: Book,
  client: ClientBook,
  runbook: Page<"runbook">,
  audience: Audience,
  devices: ReadonlySet<Page<"equipment">>,
): boolean {
  const open =
    runbook.data.editions.includes(audience.edition) || isPartShown(audience, "runbooks-for-others");
  const found = applicability(book, client, runbook);
  if (!open || !found.applies) return false;
  const ids = new Set([...devices].map(({ name }) => name));
  return found.subjects.some((subject) => subject.kind !== "device" || ids.has(subject.id));
}

function thingsOf(client: ClientBook, shown: readonly AnyPage[]) {
  const ids = new Set([
    ...client.services.keys(),
    ...shown.flatMap((page) => (isKind(page, "equipment") && page.client === client.id ? [page.name] : [])),
  ]);
  return { isShown: (id: string): boolean => ids.has(id) };
}

/** Of the related runbooks, if they are shown at all, those that are in the edition. */
function relatedAmong(data: object, names: ReadonlySet<string>): { related?: string[] } {
  const related: unknown = Reflect.get(data, "related");
  if (!Array.isArray(related)) return {};
  return { related: related.filter((name): name is string => typeof name === "string" && names.has(name)) };
}

function withData(page: AnyPage, data: object, body: string): AnyPage {
  const { id, kind, client, name, file } = page;
  return { id, kind, client, name, file, data, body } as AnyPage; // `as`: filtering keeps a page valid; loading the stage checks it
}

/** The pictures that shown devices name, and those in shown texts, if they lie in the content folder. */
function picturesOf(staged: readonly AnyPage[], files: readonly string[]): string[] {
  const known = new Set(files);
  const named = staged.flatMap((page) => {
    const folder = page.file.slice(0, page.file.lastIndexOf("/") + 1);
    const photo = isKind(page, "equipment") ? [page.data.photo?.file ?? ""] : [];
    const inText = [...page.body.matchAll(/!\[[^\]]*\]\((\.\/[^()\s]+)\)/g)].map((match) => match[1] ?? "");
    return [...photo, ...inText].map((path) => folder + path.replace(/^\.\//, ""));
  });
  return [...new Set(named)].filter((path) => known.has(path) && PICTURE.test(path)).sort();
}
