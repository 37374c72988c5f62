import { runCheckCommand } from "#check/check-command.ts";
import { forgetOldPictures } from "#diagram/index.ts";
import { fingerprintSite, stampBuild } from "./fingerprint.ts";
import { siteEnvironment } from "./options.ts";
import type { SiteOptions } from "./options.ts";
import { indexSite } from "./index-site.ts";
import { PageFailure } from "./prerender/page-failure.ts";
import { renderSite } from "./render-site.ts";
import { stageSite, writeEditionStamp } from "./stage-site.ts";

/** The world outside, so that a build can be tried without it. */
export interface BuildIo {
  /** Takes what the check found, if that stops the build. */
  out(text: string): void;
  /** Takes what is said about the work. */
  talk(text: string): void;
  /** Milliseconds, from whenever. */
  now(): number;
  colour: boolean;
  /** The folder that file names are written from. */
  folder: string;
}

/**
 * Checks the content, renders the site and indexes it. Resolves to the exit code: 0 built, 1 the check found errors and
 * nothing was built, 2 could not run. Astro and the pages read the options from the environment, so the caller must have
 * put `siteEnvironment(options)` there.
 */
export async function buildSite(root: string, asked: SiteOptions, io: BuildIo): Promise<number> {
  const checked = await checkContent(asked, io);
  if (checked !== 0) return checked;
  const fingerprint = await fingerprintSite(root, asked);
  const { options, stamp } = await stageSite(root, asked);
  // From here on an edition's own content is all there is.
  Object.assign(process.env, siteEnvironment(options));
  await stampBuild(root, options, null);
  io.talk("Building the site …\n");
  const time = stopwatch(io);
  const pages = await renderPages(root, options, io);
  if (pages === null) return 2;
  const seconds = time();
  io.talk(
    `${pages} pages built in ${seconds.toFixed(1)} s, ${Math.round(pages / seconds)} pages per second\n`,
  );
  await writeEditionStamp(options.out, stamp);
  const { clients, rebuilt } = await indexSite(root, options);
  io.talk(`Search of ${clients} clients written in ${time().toFixed(1)} s, ${rebuilt} indexes anew\n`);
  await stampBuild(root, options, fingerprint);
  forgetOldPictures(Date.now());
  return 0;
}

/** How many pages were rendered; null if one could not be, which has been told. */
async function renderPages(root: string, options: SiteOptions, io: BuildIo): Promise<number | null> {
  try {
    return await renderSite(root, options, () =>
      io.talk("Another build is running; this one waits for it …\n"),
    );
  } catch (error) {
    if (!(error instanceof PageFailure)) throw error;
    io.talk("The site was not built: the page above could not be rendered.\n");
    return null;
  }
}

/** Seconds since it was last asked. */
function stopwatch(io: BuildIo): () => number {
  let last = io.now();
  return () => {
    const before = last;
    last = io.now();
    return (last - before) / 1000;
  };
}

/** The same check as `npm run check`, which prints its findings only if they stop the build. */
async function checkContent(options: SiteOptions, io: BuildIo): Promise<number> {
  let found = "";
  const { content, today } = options;
  const code = await runCheckCommand(
    { content, today, format: "text", strict: false },
    { ...io, out: (text) => void (found += text) },
  );
  if (code === 1) {
    io.out(found);
    io.talk("Nothing was built: mend the errors above first.\n");
  }
  return code;
}
