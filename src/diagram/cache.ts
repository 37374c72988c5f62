import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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
