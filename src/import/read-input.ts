import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { ImportInputError } from "./plan.ts";
import type { InputFile, Source, SourceInput } from "./source.ts";

/** Reads what the person pointed at: a file, or all files below a folder. Throws ImportInputError if it cannot. */
export async function readInput(
  path: string,
  { reads, wants }: Pick<Source, "reads" | "wants">,
): Promise<SourceInput> {
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
  for (const file of paths)
    files.push(
      wants?.test(file) === false
        ? { path: file, text: null }
        : decode(file, await readBytes(join(path, file))),
    );
  return { files };
}

/** A text file that must be there. */
export async function readText(path: string): Promise<string> {
  const { text, guessed } = decode(path, await readBytes(path));
  if (text === null || guessed === true)
    throw new ImportInputError(`"${path}" is not text in UTF-8. Fix: save it as UTF-8.`);
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

/** Files that spreadsheets and old systems write in the encoding of their country. */
const MAY_BE_OLD = /\.(?:csv|html?|txt|md|markdown)$/i;

function decode(path: string, bytes: Uint8Array): InputFile {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  const isWide = mark === "utf-16le" || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return { path, text: new TextDecoder(isWide ? mark : "utf-8", { fatal: true }).decode(bytes) };
  } catch {
    // No text holds a zero byte.
    if (!MAY_BE_OLD.test(path) || bytes.includes(0)) return { path, text: null };
    return { path, text: new TextDecoder("windows-1252").decode(bytes), guessed: true };
  }
}

function unreadable(path: string, error: unknown): ImportInputError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return new ImportInputError(`"${path}" cannot be read (${code}). Fix: name a file that exists.`, {
    cause: error,
  });
}
