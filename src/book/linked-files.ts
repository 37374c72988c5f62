import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { resolveLink } from "./page-links.ts";
import { PICTURE, pictureAddress } from "./pictures.ts";
import { readContent } from "./read-content.ts";

/**
 * The files that pages may link to, besides pages and pictures: what people read in a program of its own. Nothing that a
 * browser would run on the site, and no plain text: that belongs on a page, where it is checked for secrets.
 */
export const LINKED_FILE = /\.(?:pdf|docx|xlsx|pptx|vsdx|od[tspg])$/i;

/** The site's address of a picture or file that a page links to by a path relative to itself; null if it is published nowhere. */
export function linkedAddress(page: { file: string }, link: string): string | null {
  if (PICTURE.test(link)) return pictureAddress(page, link);
  const file = LINKED_FILE.test(link) ? resolveLink(page.file, link) : null;
  return file === null ? null : `/files/${file}`;
}

/** The paths of a content folder's files that pages may link to. */
export async function listLinkedFiles(folder: string): Promise<string[]> {
  return (await readContent(folder, (file) => LINKED_FILE.test(file))).others;
}

/** A file as it is published. */
export async function readLinkedFile(folder: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await readFile(join(folder, file)));
}
