import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isKindShown } from "#book/editions.ts";
import { inHouse } from "#book/in-house-audience.ts";
import type { Audience } from "#book/editions.ts";
import { placeOf } from "#book/page.ts";
import { parsePage } from "#book/parse-page.ts";
import { readPicture } from "#book/pictures.ts";
import { readContent } from "#book/read-content.ts";
import { planStage } from "./plan-stage.ts";
import type { StagePlan } from "./plan-stage.ts";

export interface StageOptions {
  /** The content folder. */
  content: string;
  client: string;
  /** ISO date. */
  today: string;
  audience?: Audience;
}

/** Something about the content that keeps an edition from being built; its message is for whoever asked for it. */
export class StageError extends Error {}

/**
 * Writes what an edition is built from to a folder of its own, which is emptied first, and resolves to its digest. What
 * the edition may not show is never opened where its path says so, and never written. Throws StageError.
 */
export async function writeStage(options: StageOptions, folder: string): Promise<string> {
  const plan = await readStage(options);
  await rm(folder, { recursive: true, force: true });
  for (const { file, text } of plan.files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  for (const file of plan.copies) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), await readPicture(options.content, file));
  }
  return digestOf(plan);
}

/** Reads what an edition may know of, and works out what it gets. */
export async function readStage({
  content,
  client,
  today,
  audience = inHouse,
}: StageOptions): Promise<StagePlan> {
  const { pages, others } = await readContent(content, (file) => mayOpen(file, client, audience));
  if (!pages.some(({ file }) => file === `clients/${client}/index.mdx`))
    throw new StageError(
      `There is no client "${client}" in ${content}: no file clients/${client}/index.mdx.`,
    );
  const parsed = pages.map(parsePage);
  const [finding] = parsed.flatMap(({ findings }) => findings);
  if (finding !== undefined)
    throw new StageError(
      `${finding.file}:${finding.line}: ${finding.message} Run \`npm run check\` for all findings.`,
    );
  return planStage({
    pages: parsed.flatMap(({ page }) => (page === null ? [] : [page])),
    files: [...pages.map(({ file }) => file), ...others],
    client,
    audience,
    today,
  });
}

/** The same plan, the same digest. Pictures count by name. */
export function digestOf({ files, copies }: StagePlan): string {
  return createHash("sha256")
    .update(JSON.stringify([files, copies]))
    .digest("hex");
}

/** Whether an edition for this client may so much as open a file. */
export function mayOpen(file: string, client: string, audience: Audience = inHouse): boolean {
  const place = placeOf(file);
  const owner = /^clients\/([^/]+)\//.exec(file)?.[1] ?? null;
  if (owner !== null && owner !== client) return false;
  return place === null ? !file.endsWith(".mdx") : isKindShown(audience, place.kind);
}
