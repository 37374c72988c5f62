import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Change } from "./plan.ts";
import { ImportInputError } from "./plan.ts";

/** The text of those of the given files that exist. */
export async function readExisting(folder: string, files: Iterable<string>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = await readIfThere(join(folder, file));
    if (text !== null) texts.set(file, text);
  }
  return texts;
}

export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * Writes all changes or none: every new text is first written beside its place, then all are renamed into it. If that
 * fails half-way, what was renamed is put back. A file that no longer is what the change was worked out from stops it.
 */
export async function writeChanges(
  folder: string,
  changes: readonly Change[],
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  const staged: { change: Change; path: string; temporary: string }[] = [];
  const done: Change[] = [];
  try {
    for (const change of changes) {
      const path = join(folder, change.file);
      await refuseLinks(folder, change.file);
      if ((await readIfThere(path)) !== change.before)
        throw new ImportInputError(
          `${change.file} changed while this ran. Fix: run it again; nothing has been written.`,
        );
      await mkdir(dirname(path), { recursive: true });
      const temporary = join(dirname(path), `.${String(staged.length)}.import.tmp`);
      staged.push({ change, path, temporary });
      await writeFile(temporary, change.after);
    }
    for (const { change, path, temporary } of staged) {
      await move(temporary, path);
      done.push(change);
    }
  } catch (error) {
    await undo(folder, done);
    throw error;
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
}

async function undo(folder: string, done: readonly Change[]): Promise<void> {
  for (const { file, before } of done)
    if (before === null) await rm(join(folder, file), { force: true });
    else await writeFile(join(folder, file), before);
}

/** A symbolic link could lead out of the content folder, so an import neither follows nor replaces one. */
async function refuseLinks(folder: string, file: string): Promise<void> {
  for (let path = join(folder, file); path !== folder && path !== dirname(path); path = dirname(path)) {
    if (relative(folder, path) === "") return;
    const link = await lstat(path).catch((error: unknown) => {
      if (isCode(error, "ENOENT")) return null;
      throw error;
    });
    if (link?.isSymbolicLink() === true)
      throw new ImportInputError(
        `${relative(folder, path)} is a symbolic link. Fix: replace it with a real file or folder.`,
      );
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
