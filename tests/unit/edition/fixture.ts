import { fileURLToPath } from "node:url";
import type { Audience } from "#book/editions.ts";
import type { AnyPage } from "#book/page.ts";
import { parsePage } from "#book/parse-page.ts";
import { readContent } from "#book/read-content.ts";
import { plantCanaries } from "../../../src/edition/canary/plant.ts";
import { checkFields } from "../../../src/edition/check-fields.ts";
import { expectCanary, shownPages } from "../../../src/edition/expectations.ts";
import { searchCanaries } from "../../../src/edition/find-leaks.ts";
import { planStage } from "../../../src/edition/plan-stage.ts";
import type { StagePlan } from "../../../src/edition/plan-stage.ts";
import { inHouse } from "#book/in-house-audience.ts";
import { cleanPicture } from "#picture/clean-picture.ts";

export const fixtureFolder = fileURLToPath(new URL("../../fixtures/edition", import.meta.url));
export const today = "2026-11-23";

const { pages: sources } = await readContent(fixtureFolder);

export const fixture: AnyPage[] = parseAll(sources);

export function parseAll(files: readonly { file: string; text: string }[]): AnyPage[] {
  return files
    .filter(({ file }) => file.endsWith(".mdx"))
    .map((source) => {
      const { page, findings } = parsePage(source);
      if (page === null) throw new Error(`${source.file}: ${findings[0]?.message}`);
      return page;
    });
}

export function stage(
  pages: readonly AnyPage[],
  client = "alder-dental",
  audience: Audience = inHouse,
): StagePlan {
  return planStage({ pages, files: pages.map(({ file }) => file), client, audience, today });
}

const planted = plantCanaries(fixture, null);
const plantedPages = parseAll(planted.files);
const expectation = expectCanary({ pages: plantedPages, planted }, "alder-dental");
const shown = shownPages(plantedPages, planted.clientId("alder-dental"), inHouse);

/**
 * What the proof says of the fixture if it was staged by another table than the true one. Runbooks can be left out. Pages
 * that are not valid without what is withheld are a finding too: nothing can be built from them.
 */
export function proveStagedBy(audience: Audience, runbooks = true): string[] {
  try {
    return prove(audience, runbooks);
  } catch (error) {
    return [`invalid ${error instanceof Error ? error.message : String(error)}`];
  }
}

function prove(audience: Audience, runbooks: boolean): string[] {
  const isLeftOut = ({ kind }: { kind: string }): boolean => !runbooks && kind === "runbook";
  const pages = plantedPages.filter((page) => !isLeftOut(page));
  const plan = planStage({
    pages,
    files: [...planted.files, ...planted.pictures].map(({ file }) => file),
    client: planted.clientId("alder-dental"),
    audience,
    today,
  });
  const pictures = new Map(planted.pictures.map(({ file, bytes }) => [file, cleanPicture(file, bytes)]));
  const search = searchCanaries(
    [
      ...plan.files.map(({ file, text }) => ({ file, bytes: Buffer.from(text) })),
      ...plan.copies.map((file) => ({ file, bytes: Buffer.from(pictures.get(file) ?? []) })),
    ],
    planted.canaries.filter((canary) => !isLeftOut(canary)),
    expectation,
  );
  const fields = checkFields(
    parseAll(plan.files),
    pages.filter(({ id }) => shown.has(id)),
    inHouse,
  );
  return [...search.problems, ...fields].map(({ what, message }) => `${what} ${message}`);
}
