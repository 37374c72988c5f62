import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "./page.ts";

/** Every file below a content folder: pages with their text, and the names of all others. */
export interface ContentFiles {
  pages: SourceFile[];
  others: string[];
}

/**
 * Reads a content folder, in the order of its paths, so that the same files always give the same book. Hidden files and
 * folders are left out. `wanted` keeps files from being read at all: an edition must not even open what it may not show.
 */
export async function readContent(
  folder: string,
  wanted: (file: string) => boolean = () => true,
): Promise<ContentFiles> {
  const files = (await listFiles(folder, "")).filter(wanted).sort(comparePaths);
  const pages = files.filter((file) => file.endsWith(".mdx"));
  const texts: SourceFile[] = [];
  for (let start = 0; start < pages.length; start += 64) {
    const batch = pages.slice(start, start + 64);
    texts.push(
      ...(await Promise.all(
        batch.map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })),
      )),
    );
  }
  return { pages: texts, others: files.filter((file) => !file.endsWith(".mdx")) };
}

async function listFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const lists = entries
    .filter((entry) => !entry.name.startsWith("."))
    .map(async (entry): Promise<string[]> => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(folder, path);
      // A symbolic link could lead out of the content folder, so it is neither followed nor read.
      return entry.isFile() ? [path] : [];
    });
  return (await Promise.all(lists)).flat();
}

function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
