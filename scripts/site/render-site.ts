import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import { setFlagsFromString } from "node:v8";
import { build } from "astro";
import { withBuildLock } from "./build-lock.ts";
import { cacheFolder } from "./fingerprint.ts";
import type { SiteOptions } from "./options.ts";
import { sharePages } from "./prerender/share-pages.ts";
import { Studio } from "./prerender/studio.ts";

/**
 * Lets Astro write the site to `options.out`, and counts its pages. Throws what Astro throws. One build at a time: others
 * wait, and `onWait` is told.
 */
export function renderSite(
  root: string,
  options: SiteOptions,
  onWait: () => void = () => undefined,
): Promise<number> {
  return withBuildLock(root, onWait, () => render(root, options));
}

async function render(root: string, options: SiteOptions): Promise<number> {
  // On a machine with much memory V8 lets each thread's heap grow to several times what it holds before it looks for what
  // can go. This costs no time that could be measured, and a third of the memory of a large build.
  setFlagsFromString("--heap-growing-percent=50");
  // Each thread tidies up after itself: helpers would only take the cores from the other threads, which keep them all busy.
  setFlagsFromString("--no-parallel-scavenge");
  let pages = 0;
  // A cache for each site, so that a large book elsewhere does not slow the next build of a small one.
  const cacheDir = join(cacheFolder(root, options.out), "astro");
  const inHouse = options.edition === "in-house";
  // Nothing of what was built here before may find its way into an edition.
  if (inHouse) await rm(cacheDir, { recursive: true, force: true });
  // A build that failed leaves its program behind.
  const program = programFolder(root, options.out);
  await rm(program, { recursive: true, force: true });
  // In-house pages have no maps, and where there is one core nothing can be drawn beside other work.
  const studio = new Studio(inHouse || availableParallelism() < 2 ? null : options.content);
  await build({
    root,
    logLevel: "error",
    cacheDir,
    // An edition of its own routes, layouts and scripts: no page of the help desk is in reach.
    ...(inHouse ? { srcDir: join(root, "src", "in-house") } : {}),
    integrations: [
      {
        name: "sitebook",
        hooks: {
          "astro:build:start": ({ setPrerenderer }) =>
            setPrerenderer((own) => sharePages(own, program, options.out, studio)),
          "astro:build:done": (built) => {
            pages = built.pages.length;
          },
        },
      },
    ],
  }).finally(() => studio.close());
  return pages;
}

/** Where Astro puts the program that renders pages: into a site that lies in its own folder, else beside its types. */
function programFolder(root: string, out: string): string {
  return join(out.startsWith(join(root, sep)) ? out : join(root, ".astro"), ".prerender");
}
