import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { placeOf } from "#book/page.ts";
import { readContent } from "#book/read-content.ts";
import { pageKinds } from "#schemas/index.ts";
import { editorSchemaText } from "../../src/reference/editor-schema.ts";

// How VS Code comes to know what front matter may say. Its YAML extension does not look into front matter
// (redhat-developer/vscode-yaml issue 207), but the Astro extension's language server does, for .md and .mdx alike: with
// the setting `astro.content-intellisense` it reads `.astro/collections/collections.json` in the workspace folder, which
// says for each file the name of a schema beside it (docs.astro.build, "content-intellisense";
// @astrojs/language-server `src/core/frontmatterHolders.ts`, `src/plugins/yaml.ts`). Astro itself would write that file
// with one schema for the whole collection of pages. We write it with one for each kind of page, so that a technician
// is offered the fields of a switch on a switch's page. The extension wakes up in a folder that holds an astro.config.*
// file (its package.json, `activationEvents`), which is why `npm run init` writes one beside a company's content.
// tests/e2e/editor.test.ts asks that language server; nobody has looked at it in VS Code itself yet.

/** Where the schemas lie that are kept in the repository. */
export const schemaFolder = ".vscode/schemas";

/** Writes a schema file for each kind of page, if it differs. Resolves to the files written. */
export async function writeSchemas(workspace: string): Promise<string[]> {
  const written = await Promise.all(
    pageKinds.map((kind) =>
      writeChanged(join(workspace, schemaFolder, `${kind}.json`), editorSchemaText(kind)),
    ),
  );
  return written.flatMap((file) => file ?? []);
}

/**
 * Writes what the editor reads in a workspace folder: which schema each page of `content` goes by. It names files by
 * their place on this machine, so it is not kept in the repository, and is written again when pages come or go.
 */
export async function writeEditorManifest(workspace: string, content: string): Promise<number> {
  const folder = join(workspace, ".astro", "collections");
  const { pages } = await readContent(content);
  const entries: Record<string, string> = {};
  for (const { file } of pages) {
    const kind = placeOf(file)?.kind;
    if (kind !== undefined) entries[editorKey(join(content, file))] = kind;
  }
  for (const kind of pageKinds)
    await writeChanged(join(folder, `${kind}.schema.json`), editorSchemaText(kind));
  const collections = pageKinds.map((name) => ({ hasSchema: true, name }));
  await writeChanged(manifestOf(workspace), `${JSON.stringify({ collections, entries }, null, 2)}\n`);
  return Object.keys(entries).length;
}

/**
 * Tells the editor of pages that a command has written, where somebody has told it of the folder before. The workspace is
 * the folder around the content, as `npm run init` makes it and as this repository is.
 */
export async function tellEditor(content: string): Promise<void> {
  const workspace = dirname(resolve(content));
  if (existsSync(manifestOf(workspace))) await writeEditorManifest(workspace, resolve(content));
}

function manifestOf(workspace: string): string {
  return join(workspace, ".astro", "collections", "collections.json");
}

/** The language server looks a file up by its address, decoded and in lower case. */
function editorKey(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}

async function writeChanged(file: string, text: string): Promise<string | null> {
  if ((await readFile(file, "utf8").catch(() => null)) === text) return null;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  return file;
}
