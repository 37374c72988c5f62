import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { inHouse } from "#book/in-house-audience.ts";
import type { AnyPage } from "#book/page.ts";
import { parsePage } from "#book/parse-page.ts";
import { readContent } from "#book/read-content.ts";
import { plantCanaries } from "../../src/edition/canary/plant.ts";
import type { Planted } from "../../src/edition/canary/plant.ts";
import { checkFields } from "../../src/edition/check-fields.ts";
import { expectCanary, shownPages } from "../../src/edition/expectations.ts";
import { searchCanaries } from "../../src/edition/find-leaks.ts";
import type { EditionProblem, OutputFile } from "../../src/edition/find-leaks.ts";
import { searchRealValues } from "../../src/edition/real-values.ts";
import type { VerifyReport } from "../../src/edition/report.ts";
import { digestOf, readStage } from "../../src/edition/stage.ts";
import { cacheFolder } from "./fingerprint.ts";
import { indexSite } from "./index-site.ts";
import { UsageError, siteEnvironment } from "./options.ts";
import type { SiteOptions } from "./options.ts";
import { renderSite } from "./render-site.ts";
import { digestContent, stageSite, writeEditionStamp } from "./stage-site.ts";
import type { EditionStamp } from "./stage-site.ts";

/**
 * Proves that a built edition shows what it may and nothing else: looks in the site for real values that it must not
 * show, then builds the same edition from a copy of the content with a mark in every field and looks for those. Throws
 * UsageError if the folder is no built site. `talk` is told what takes long.
 */
export async function verifySite(
  root: string,
  dist: string,
  content: string,
  talk: (text: string) => void,
): Promise<VerifyReport> {
  const stamp = await readStamp(dist);
  const pages = await readPages(content);
  const site = await readOutput(dist);
  talk("Looking through the site …\n");
  const own = await judgeSite(stamp, content, pages, site);
  talk("Building it from a marked copy of the content …\n");
  const temporary = await mkdtemp(join(tmpdir(), "sitebook-verify-"));
  const options = {
    content: join(temporary, "content"),
    out: join(temporary, "site"),
    edition: stamp.edition,
    today: stamp.today,
  };
  try {
    const planted = plantCanaries(pages, stamp.client);
    const client = stamp.client === null ? null : planted.clientId(stamp.client);
    await writePlanted(planted, options.content);
    const marked = { pages: await readPages(options.content), planted };
    const staged = await buildPlanted(root, { ...options, client });
    const output = await readOutput(options.out);
    const search = searchCanaries(output, planted.canaries, expectCanary(marked, stamp.client));
    const fields =
      stamp.client === null ? [] : await judgeFields(marked.pages, planted.clientId(stamp.client), staged);
    // An in-house table says what is shown; the help desk may see all, and not every field needs a place.
    const isNote = ({ what }: EditionProblem): boolean => stamp.client === null && what === "missing";
    const found = search.problems.filter((problem) => !isNote(problem));
    const notes =
      stamp.client === null
        ? [...search.controls].flatMap(([control, { found: count }]) => (count === 0 ? [control] : []))
        : [];
    return {
      edition: stamp.edition,
      client: stamp.client,
      problems: [...own.problems, ...found, ...fields],
      search,
      notes,
      values: own.values,
      siteFiles: site.length,
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(cacheFolder(root, options.out), { recursive: true, force: true });
  }
}

async function readStamp(dist: string): Promise<EditionStamp> {
  const text = await readFile(join(dist, "edition.json"), "utf8").catch(() => null);
  if (text === null)
    throw new UsageError(`${dist} has no edition.json: it is no site that \`npm run build\` has written.`);
  return JSON.parse(text) as EditionStamp; // `as`: the build wrote it
}

async function readPages(content: string): Promise<AnyPage[]> {
  const { pages } = await readContent(content);
  const parsed = pages.map(parsePage);
  const [finding] = parsed.flatMap(({ findings }) => findings);
  if (finding !== undefined)
    throw new UsageError(
      `${finding.file}:${finding.line}: ${finding.message} Run \`npm run check\` for all findings.`,
    );
  return parsed.flatMap(({ page }) => page ?? []);
}

async function readOutput(folder: string): Promise<OutputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => ({ file: relative(folder, file), bytes: await readFile(file) })),
  );
}

/** What can be said of the site as it is. */
async function judgeSite(
  stamp: EditionStamp,
  content: string,
  pages: readonly AnyPage[],
  site: readonly OutputFile[],
): Promise<{ problems: EditionProblem[]; values: number }> {
  const { client, today } = stamp;
  const plan = client === null ? null : await readStage({ content, client, today });
  const digest = plan === null ? await digestContent(content) : digestOf(plan);
  const stale: EditionProblem[] =
    digest === stamp.content
      ? []
      : [{ what: "stale", message: "The content has changed since the site was built." }];
  if (plan === null || client === null) return { problems: stale, values: 0 };
  const found = searchRealValues(site, pages, shownPages(pages, client, inHouse), plan.files, inHouse);
  return { problems: [...stale, ...found.problems], values: found.values };
}

async function writePlanted({ files, pictures }: Planted, folder: string): Promise<void> {
  const all = [...files.map(({ file, text }) => ({ file, bytes: Buffer.from(text) })), ...pictures];
  for (const { file, bytes } of all) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
}

/** The same steps as a build, without the check: marks are valid, and nothing more. Resolves to the folder it was built from. */
async function buildPlanted(root: string, asked: SiteOptions): Promise<string> {
  const { options, stamp } = await stageSite(root, asked);
  Object.assign(process.env, siteEnvironment(options));
  await renderSite(root, options);
  await indexSite(root, options);
  await writeEditionStamp(options.out, stamp);
  return options.content;
}

async function judgeFields(
  marked: readonly AnyPage[],
  client: string,
  staged: string,
): Promise<EditionProblem[]> {
  const shown = shownPages(marked, client, inHouse);
  const originals = marked.filter(({ id }) => shown.has(id));
  const problems = checkFields(await readPages(staged), originals, inHouse);
  await rm(staged, { recursive: true, force: true });
  return problems;
}
