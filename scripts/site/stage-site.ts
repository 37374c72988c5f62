import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readContent } from "#book/read-content.ts";
import { StageError, writeStage } from "../../src/edition/stage.ts";
import { UsageError } from "./options.ts";
import type { SiteOptions } from "./options.ts";

/** `edition.json` at the top of a built site: what it is, so that it can be proven later. */
export interface EditionStamp {
  edition: SiteOptions["edition"];
  client: string | null;
  /** A digest of the content that it was built from. */
  content: string;
  today: string;
}

/**
 * Puts what an in-house edition may know into a folder of its own, and resolves to the options that build from there:
 * what may not be shown is never read into the build. Other editions are built from the content folder as it is.
 * Throws UsageError if there is no such client.
 */
export async function stageSite(
  root: string,
  options: SiteOptions,
): Promise<{ options: SiteOptions; stamp: EditionStamp }> {
  const { edition, client, today, content } = options;
  const name = createHash("sha256").update(options.out).digest("hex").slice(0, 12);
  const folder = join(root, "node_modules", ".cache", "sitebook", `stage-${name}`);
  if (edition !== "in-house" || client === null) {
    const stamp = { edition, client: null, content: await digestContent(content), today };
    return { options, stamp };
  }
  const digest = await writeStage({ content, client, today }, folder).catch((error: unknown) => {
    throw error instanceof StageError ? new UsageError(error.message) : error;
  });
  return { options: { ...options, content: folder }, stamp: { edition, client, content: digest, today } };
}

/** Writes `edition.json` into a finished site. */
export async function writeEditionStamp(out: string, stamp: EditionStamp): Promise<void> {
  await writeFile(join(out, "edition.json"), `${JSON.stringify(stamp)}\n`);
}

/** A digest of every page of a content folder, and of the names of its other files. */
export async function digestContent(folder: string): Promise<string> {
  const { pages, others } = await readContent(folder);
  return createHash("sha256")
    .update(JSON.stringify([pages, others]))
    .digest("hex");
}
