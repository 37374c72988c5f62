import { join } from "node:path";
import { build } from "astro";
import { cacheFolder } from "./fingerprint.ts";
import type { SiteOptions } from "./options.ts";

/** Lets Astro write the site to `options.out`, and counts its pages. Throws what Astro throws. */
export async function renderSite(root: string, options: SiteOptions): Promise<number> {
  let pages = 0;
  await build({
    root,
    logLevel: "error",
    // A cache for each site, so that a large book elsewhere does not slow the next build of a small one.
    cacheDir: join(cacheFolder(root, options.out), "astro"),
    integrations: [
      {
        name: "page-counter",
        hooks: {
          "astro:build:done": (built) => {
            pages = built.pages.length;
          },
        },
      },
    ],
  });
  return pages;
}
