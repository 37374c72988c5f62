import { resolveLink } from "./page-links.ts";

/** What counts as a picture in a content folder. An SVG is shown as an image only, where its scripts do not run. */
export const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** The site's address of a picture that a page names by a path relative to itself; null if it leaves the book. */
export function pictureAddress(page: { file: string }, picture: string): string | null {
  const file = resolveLink(page.file, picture);
  return file === null ? null : `/pictures/${file}`;
}
