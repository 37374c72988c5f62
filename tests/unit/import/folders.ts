import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions } from "#import/run-import.ts";

/** Where the made-up exports lie. */
export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url));

/** Every file below a folder with its text, by path; hidden ones too. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const texts = files.map(async (file): Promise<[string, string]> => {
    const path = join(file.parentPath, file.name);
    return [path.slice(folder.length + 1), await readFile(path, "utf8")];
  });
  return Object.fromEntries((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Copies a folder with some of its words replaced: secrets are made up at run time, so that no file holds one. */
export async function copyWith(
  from: string,
  to: string,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(await snapshot(from))) {
    const replaced = Object.entries(words).reduce((so, [word, value]) => so.replaceAll(word, value), text);
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), replaced);
  }
}

export const PRACTICE = { name: "Acme IT", supportPhone: "+1 949 555 0100", timezone: "America/Los_Angeles" };

export async function importInto(
  options: Pick<ImportOptions, "source" | "file" | "into"> & Partial<ImportOptions>,
): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await runImport(
    { dryRun: false, format: "text", practice: PRACTICE, ...options },
    { out: (words) => void (said.out += words), err: (words) => void (said.err += words) },
  );
  return { code, ...said };
}
