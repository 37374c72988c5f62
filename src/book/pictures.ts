import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cleanPicture } from "#picture/clean-picture.ts";
import { resolveLink } from "./page-links.ts";
import { readContent } from "./read-content.ts";

/** What counts as a picture in a content folder. */
export const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** The site's address of a picture that a page names by a path relative to itself; null if it leaves the book. */
export function pictureAddress(page: { file: string }, picture: string): string | null {
  const file = resolveLink(page.file, picture);
  return file === null ? null : `/pictures/${file}`;
}

/** The paths of a content folder's pictures. */
export async function listPictures(folder: string): Promise<string[]> {
  return (await readContent(folder, (file) => PICTURE.test(file))).others;
}

/** A picture as it is published. Throws a PictureFault; the check has looked for those before. */
export async function readPicture(folder: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(cleanPicture(file, await readFile(join(folder, file))));
}
