import { resolveLink } from "#book/page-links.ts";
import type { Place } from "./rule.ts";
import type { CheckedPage } from "./rule.ts";

/** A link or picture that leads to a file of the book, or to a heading. */
export interface RelativeLink {
  url: string;
  at: Place;
  /** The file it leads to, relative to the content folder; null if it leaves that folder; the page's own for `#…`. */
  target: string | null;
  /** What follows the `#`, or undefined. */
  anchor: string | undefined;
}

/** The links in a page's text that are not addresses on the web. What the gate refuses is left to the gate. */
export function* listRelativeLinks({ source, body }: CheckedPage): Generator<RelativeLink> {
  for (const { url, line, column } of body.links) {
    const link = readLink(source.file, url);
    if (link !== null) yield { ...link, at: { file: source.file, line, column } };
  }
}

/** The pictures of a page: those in its text, and the photo that its front matter names. */
export function* listPictures({ source, body, page }: CheckedPage): Generator<RelativeLink> {
  for (const { url, line, column } of body.images) {
    const link = readLink(source.file, url);
    if (link !== null) yield { ...link, at: { file: source.file, line, column } };
  }
  if (page?.kind !== "equipment" || page.data.photo === undefined) return;
  const link = readLink(source.file, page.data.photo.file);
  if (link !== null) yield { ...link, at: { file: source.file, path: ["photo", "file"] } };
}

function readLink(from: string, url: string): Omit<RelativeLink, "at"> | null {
  // Browsers skip blanks and control characters before a scheme and within it, and so does the gate.
  // eslint-disable-next-line no-control-regex
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url.replace(/[\u0000- \u007f]/g, ""))) return null;
  const hash = url.indexOf("#");
  const path = (hash < 0 ? url : url.slice(0, hash)).split("?")[0] ?? "";
  const anchor = hash < 0 ? undefined : decode(url.slice(hash + 1));
  return { url, target: path === "" ? from : resolveLink(from, decode(path)), anchor };
}

/** `100%.jpg` is not an escape, and no reason to fail. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The client whose folder holds a file, or null. */
export function clientOf(file: string): string | null {
  return /^clients\/([^/]+)\//.exec(file)?.[1] ?? null;
}
