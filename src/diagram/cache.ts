import { randomUUID } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Picture } from "./worker/protocol.ts";

/** The picture kept under `key`, or nothing when there is none or it cannot be read: then it is drawn anew. */
export async function readCached(folder: string, key: string): Promise<Picture | undefined> {
  try {
    const data: unknown = JSON.parse(await readFile(fileOf(folder, key), "utf8"));
    return isPicture(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** All or nothing, also with several processes at once: a temporary file, then a rename. */
export async function writeCached(folder: string, key: string, picture: Picture): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `${key}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, JSON.stringify(picture));
    await rename(temporary, fileOf(folder, key));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Notes that a picture was used at `now`, in milliseconds since 1970, as its file's time. Where that cannot be written, the
 * picture is only drawn anew some day: another build has just removed it, or the file is another user's.
 */
export async function markUsed(folder: string, key: string, now: number): Promise<void> {
  await utimes(fileOf(folder, key), now / 1000, now / 1000).catch(() => undefined);
}

/**
 * Removes pictures that nobody used since `since`, in milliseconds since 1970, and what builds that were stopped left behind.
 * Other builds may read, write and remove here at the same time: what they took away is gone, and what may not be removed
 * stays. It waits for each file in turn: thousands take milliseconds, asked for at once four times as long.
 */
export function removeUnused(folder: string, since: number): void {
  for (const name of listPictures(folder)) {
    const file = join(folder, name);
    try {
      if (statSync(file).mtimeMs < since) rmSync(file);
    } catch {
      // As above: never a reason for a build to fail.
    }
  }
}

/** Files of this cache alone, finished or not: the folder is anybody's choice, and may hold others. */
function listPictures(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.(json|[0-9a-f-]{36}\.tmp)$/.test(name));
  } catch {
    return []; // Nothing has been kept yet.
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}

function isPicture(data: unknown): data is Picture {
  if (typeof data !== "object" || data === null) return false;
  const { svg, width, height } = data as Partial<Record<keyof Picture, unknown>>; // each is checked right here
  return (
    typeof svg === "string" &&
    svg.endsWith("</svg>") &&
    typeof width === "number" &&
    typeof height === "number"
  );
}
