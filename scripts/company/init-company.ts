import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parsePage } from "#book/parse-page.ts";
import { writeEditorManifest, writeSchemas } from "../editor/write-schemas.ts";
import { UsageError } from "../site/options.ts";
import { firstClient, practicePage } from "./first-client.ts";
import type { CompanyFacts } from "./first-client.ts";
import { repositoryFiles } from "./repository-files.ts";
import type { SitebookSource } from "./repository-files.ts";

/**
 * Makes a company's own content repository in an empty or new folder. The library comes from `library`, without the
 * marks of those who verified it: the new owner has not. Throws UsageError where something lies already, and for facts
 * that the new book's own check would refuse.
 */
export async function initCompany(
  folder: string,
  library: string,
  facts: CompanyFacts,
  source: SitebookSource,
): Promise<void> {
  const practice = { file: "practice.mdx", text: practicePage(facts) };
  const wrong = parsePage(practice).findings.map(({ message, fix }) => `${message}\nFix: ${fix}`);
  if (wrong.length > 0) throw new UsageError(wrong.join("\n"));
  await mkdir(folder, { recursive: true });
  const present = (await readdir(folder)).filter((name) => name !== ".git");
  if (present.length > 0)
    throw new UsageError(
      `${folder} is not empty: it holds ${present.slice(0, 3).join(", ")}. Name a folder that is new or empty.`,
    );
  const content = join(folder, "content");
  const pages = { [practice.file]: practice.text, ...firstClient };
  for (const [file, text] of Object.entries(repositoryFiles(facts.name, source)))
    await write(join(folder, file), text);
  for (const [file, text] of Object.entries(pages)) await write(join(content, file), text);
  await cp(library, join(content, "library"), { recursive: true });
  await forgetVerified(join(content, "library"));
  await writeSchemas(folder);
  await writeEditorManifest(folder, content);
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
