import { createHash } from "node:crypto";
import { join } from "node:path";
import type { MessagePort } from "node:worker_threads";
import { markUsed, readCached, removeUnused, writeCached } from "./cache.ts";
import { findProjectRoot, findWorker, hashRenderer } from "./locate.ts";
import { drawElsewhere, servePictures } from "./picture-port.ts";
import type { Draw } from "./picture-port.ts";
import { createPool } from "./pool.ts";
import { TITLE } from "./worker/protocol.ts";
import type { Job, Picture } from "./worker/protocol.ts";

export interface DiagramNode {
  /** Mermaid's id of a node in the source. */
  readonly id: string;
  /** Becomes its tooltip. */
  readonly title?: string | undefined;
  /** Address of a symbol in an SVG sheet of this site, drawn into the blanks that `flowchart` leaves for it. */
  readonly icon?: string | undefined;
}

export interface RenderOptions {
  /** Nodes that must be in the picture; others may be there too. */
  readonly nodes?: readonly DiagramNode[] | undefined;
  /** The picture's name for screen readers, unless the source has its own `accTitle`. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Which time the same picture stands on its page, from 1: keeps the ids apart. */
  readonly occurrence?: number | undefined;
  /** What the ids in the picture start with; a short hash of its content when left out. */
  readonly idPrefix?: string | undefined;
}

export interface RendererSettings {
  /** Where pictures are kept between builds; in `node_modules/.cache` when left out, not at all when `null`. */
  readonly cacheFolder?: string | null;
  readonly workers?: 1 | 2;
  /** How long one picture may take, in milliseconds. */
  readonly timeLimit?: number;
}

/**
 * Draws a Mermaid flowchart as an SVG element for a page that has `diagram.css`. Width and height are its natural
 * size in CSS pixels. The same arguments give the same bytes.
 *
 * Throws `DiagramError` when the source is not a flowchart that Mermaid can read, and a plain error when the picture
 * cannot be drawn or turns out wrong; the page should then show the source and its text alternative.
 */
export async function renderMermaid(source: string, options: RenderOptions): Promise<Picture> {
  const renderer = useRenderer();
  const titles = (options.nodes ?? []).map(({ id, title }) => [id, title ?? ""] as const);
  const icons = (options.nodes ?? []).flatMap(({ id, icon }) =>
    icon === undefined ? [] : [[id, icon] as const],
  );
  const { title, description } = options;
  const content = JSON.stringify([renderer.version, source, description, titles, icons]);
  const key = createHash("sha256").update(content).digest("hex");

  const job = { source, id: PLACEHOLDER, title, description, titles, icons };
  const picture = await renderer.draw(key, job);

  const occurrence = options.occurrence ?? 1;
  const prefix = `${options.idPrefix ?? `d${key.slice(0, 6)}`}${occurrence > 1 ? `-${occurrence}` : ""}`;
  const svg = picture.svg
    .replace(PLACEHOLDER_IN_ATTRIBUTE, `$1${prefix}`)
    .replace(TITLE_IN_ELEMENT, () => `>${escapeText(title)}</title>`);
  return { ...picture, svg };
}

/** Ends the workers once their pictures are done. An idle worker doesn't keep the process alive. */
export async function closeRenderer(): Promise<void> {
  await shared.renderer?.close();
}

export interface PictureCounts {
  drawn: number;
  /** Found where they are kept between builds, as often as they were asked for. */
  kept: number;
}

/** What the renderer of this thread has done since it was configured, for other threads too. */
export function countPictures(): PictureCounts {
  return { ...useRenderer().counts };
}

/** Counts what another thread's renderer has done for this one. */
export function addPictureCounts({ drawn, kept }: PictureCounts): void {
  const { counts } = useRenderer();
  counts.drawn += drawn;
  counts.kept += kept;
}

/** Removes the kept pictures that nobody has used for six weeks: a book that is built once a month keeps its own. */
export function forgetOldPictures(now: number): void {
  const { folder } = useRenderer();
  if (folder !== null) removeUnused(folder, now - SIX_WEEKS);
}

const SIX_WEEKS = 42 * 24 * 60 * 60 * 1000;

/** Draws for another thread, beside the pictures of this one: see `servePictures`. */
export function servePicturesOn(port: MessagePort): void {
  servePictures(port, (key, job) => useRenderer().draw(key, job));
}

/** What `configureRenderer` was last given. */
export function rendererSettings(): RendererSettings {
  return shared.settings;
}

/** Changes settings for the pictures to come; those left out return to their defaults. */
export async function configureRenderer(settings: RendererSettings = {}): Promise<void> {
  await closeRenderer();
  shared.settings = settings;
  shared.renderer = createRenderer(settings);
}

/** Stands for the prefix of all ids while a picture is drawn and kept, so that one drawing serves all its places. */
const PLACEHOLDER = "sitebook-diagram";
const PLACEHOLDER_IN_ATTRIBUTE = new RegExp(
  `( id="| aria-labelledby="| aria-describedby="|="url\\(#)${PLACEHOLDER}`,
  "g",
);

/** There is none if the source has a title of its own. */
const TITLE_IN_ELEMENT = `>${TITLE}</title>`;

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

interface Renderer {
  readonly version: string;
  readonly draw: Draw;
  readonly counts: PictureCounts;
  /** Where pictures are kept; null if nowhere, or by the thread that draws for this one. */
  readonly folder: string | null;
  readonly close: () => Promise<void>;
}

const shared: { renderer?: Renderer; settings: RendererSettings } = { settings: {} };

function useRenderer(): Renderer {
  return (shared.renderer ??= createRenderer(shared.settings));
}

function createRenderer(settings: RendererSettings): Renderer {
  const root = findProjectRoot();
  const version = hashRenderer(root);
  const counts = { drawn: 0, kept: 0 };
  const elsewhere = drawElsewhere();
  if (elsewhere !== undefined)
    return { version, draw: elsewhere, counts, folder: null, close: () => Promise.resolve() };
  // A picture takes a tenth of a second; the limit is for one that never ends, and a busy machine must not reach it.
  const { cacheFolder, workers = 1, timeLimit = 180_000 } = settings;
  const folder =
    cacheFolder === undefined ? join(root, "node_modules", ".cache", "sitebook", "diagrams") : cacheFolder;
  const pool = createPool({ file: findWorker(root), workers, timeLimit, startLimit: 180_000 });
  const underWay = new Map<string, Promise<Picture>>();
  const drawnHere = new Set<string>();
  const foundHere = new Set<string>();
  /** Only a picture that passed its checks is kept; an error never is. */
  const drawOrRead = async (key: string, job: Job): Promise<Picture> => {
    const cached = folder === null ? undefined : await readCached(folder, key);
    if (cached !== undefined) {
      if (drawnHere.has(key)) return cached;
      counts.kept++;
      if (folder !== null && !foundHere.has(key)) await markUsed(folder, key, Date.now());
      foundHere.add(key);
      return cached;
    }
    const picture = await pool.draw(job);
    counts.drawn++;
    drawnHere.add(key);
    if (folder !== null) await writeCached(folder, key, picture);
    return picture;
  };
  return {
    version,
    counts,
    folder,
    draw(key, job) {
      const drawing = underWay.get(key) ?? drawOrRead(key, job);
      underWay.set(key, drawing);
      return drawing.finally(() => underWay.delete(key));
    },
    close: () => pool.close(),
  };
}
