import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { ImportInputError } from "./plan.ts";
import type { InputFile, Source, SourceInput } from "./source.ts";

/** Reads what the person pointed at: a file, or all files below a folder. Throws ImportInputError if it cannot. */
export async function readInput(path: string, reads: Source["reads"]): Promise<SourceInput> {
  const isFolder = await isFolderAt(path);
  if (isFolder && reads === "file")
    throw new ImportInputError(`"${path}" is a folder, and this source is one file. Fix: name the file.`);
  if (!isFolder && reads === "folder")
    throw new ImportInputError(
      `"${path}" is a file, and this source is a folder. Fix: unpack the export and name its folder.`,
    );
  if (!isFolder) return { files: [decode(basename(path), await readBytes(path))] };
  const paths = (await listFiles(path, "")).sort((a, b) => (a < b ? -1 : 1));
  const files: InputFile[] = [];
  for (const file of paths) files.push(decode(file, await readBytes(join(path, file))));
  return { files };
}

/** A text file that must be there. */
export async function readText(path: string): Promise<string> {
  const { text } = decode(path, await readBytes(path));
  if (text === null) throw new ImportInputError(`"${path}" is not text in UTF-8. Fix: save it as UTF-8.`);
  return text;
}

async function isFolderAt(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Hidden files are the operating system's; a symbolic link could lead anywhere, so none is followed. */
async function listFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const lists = entries
    .filter((entry) => !entry.name.startsWith("."))
    .map(async (entry): Promise<string[]> => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(folder, path);
      return entry.isFile() ? [path] : [];
    });
  return (await Promise.all(lists)).flat();
}

function decode(path: string, bytes: Uint8Array): InputFile {
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { path, text: null };
  }
}

function unreadable(path: string, error: unknown): ImportInputError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return new ImportInputError(`"${path}" cannot be read (${code}). Fix: name a file that exists.`, {
    cause: error,
  });
}
