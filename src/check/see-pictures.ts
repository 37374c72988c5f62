import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PICTURE } from "#book/pictures.ts";
import { PictureFault, cleanPicture, tellsPlace } from "#picture/clean-picture.ts";
import type { SeenPicture } from "./rule.ts";

/** Looks into every picture of a content folder, one after the other: photos are large. */
export async function seePictures(
  content: string,
  files: readonly string[],
): Promise<Map<string, SeenPicture>> {
  const seen = new Map<string, SeenPicture>();
  for (const file of files.filter((name) => PICTURE.test(name)))
    seen.set(file, seePicture(file, await readFile(join(content, file))));
  return seen;
}

/** What rules are told of one picture. */
export function seePicture(name: string, bytes: Uint8Array): SeenPicture {
  try {
    cleanPicture(name, bytes);
    return { fault: null, place: tellsPlace(name, bytes) };
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    return { fault: error.message, place: false };
  }
}
