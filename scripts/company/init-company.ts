import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeEditorManifest, writeSchemas } from "../editor/write-schemas.ts";
import { firstClient, practicePage } from "./first-client.ts";
import type { CompanyFacts } from "./first-client.ts";
import { repositoryFiles } from "./repository-files.ts";
import type { SitebookSource } from "./repository-files.ts";

/**
 * Makes a company's own content repository in an empty or new folder. The library comes from `library`, without the
 * marks of those who verified it: the new owner has not. Throws NotEmptyError where something lies already.
 */
export async function initCompany(
  folder: string,
  library: string,
  facts: CompanyFacts,
  source: SitebookSource,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const present = (await readdir(folder)).filter((name) => name !== ".git");
  if (present.length > 0) throw new NotEmptyError(folder, present);
  const content = join(folder, "content");
  const pages = { "practice.mdx": practicePage(facts), ...firstClient };
  for (const [file, text] of Object.entries(repositoryFiles(facts.name, source)))
    await write(join(folder, file), text);
  for (const [file, text] of Object.entries(pages)) await write(join(content, file), text);
  await cp(library, join(content, "library"), { recursive: true });
  await forgetVerified(join(content, "library"));
  await writeSchemas(folder);
  await writeEditorManifest(folder, content);
}

/** Sitebook writes into an empty folder only, so that nobody's work is overwritten. */
export class NotEmptyError extends Error {
  constructor(folder: string, present: readonly string[]) {
    super(
      `${folder} is not empty: it holds ${present.slice(0, 3).join(", ")}. Name a folder that is new or empty.`,
    );
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: "wx" });
}

async function forgetVerified(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".mdx")) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, "utf8");
    const end = text.indexOf("\n---", 3);
    await writeFile(
      file,
      text.slice(0, end).replace(/\nverified:(?: .*|(?:\n[ \t]+.*)+)/, "") + text.slice(end),
    );
  }
}
