import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroPrerenderer, PathWithRoute } from "astro";
import { dividePages } from "./divide-pages.ts";
import { stopAtFirstFailure } from "./page-failure.ts";
import type { ThreadStart } from "./protocol.ts";
import { RenderThreads } from "./render-threads.ts";
import type { Studio } from "./studio.ts";

/** Below this many pages, starting threads costs more than they save. */
const WORTH_SHARING = 250;
const MOST_THREADS = 4;

/**
 * Astro's prerenderer with its pages shared out among threads, one for each core: rendering is most of a build, and Astro
 * does it on one. Threads render the pages and write them to `out`, so that this one is free to hand out pages and
 * pictures; the few with another name than their address are left to Astro. `folder` is where Astro puts the program that
 * renders; `studio` draws for the threads. The bytes are the same as without.
 */
export function sharePages(
  own: AstroPrerenderer,
  folder: string,
  out: string,
  studio: Studio,
): AstroPrerenderer {
  let threads: RenderThreads | null = null;
  const threadOf = new Map<string, number>();
  const onlyFirst = stopAtFirstFailure();
  return {
    ...own,
    name: "sitebook:threads",
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      const shared = paths.filter(isShared);
      const count = Math.min(MOST_THREADS, availableParallelism());
      if (count < 2 || shared.length < WORTH_SHARING) {
        await studio.close();
        return paths;
      }
      threads = new RenderThreads(count, await describeProgram(own, folder), studio);
      const divided = dividePages(shared, count);
      for (const { page, thread } of divided) threadOf.set(page.pathname, thread);
      return [...divided.map(({ page }) => page), ...paths.filter((path) => !isShared(path))];
    },
    async render(request, options) {
      const { route, component, type } = options.routeData;
      const pathname = new URL(request.url).pathname.replace(/(?<=.)\/$/, "");
      return onlyFirst(async () => {
        const thread = threadOf.get(pathname) ?? threadOf.get(`${pathname}/`);
        if (threads === null || thread === undefined) return own.render(request, options);
        const file = join(out, pathname, type === "endpoint" ? "" : "index.html");
        await threads.render(thread, { url: request.url, route, component, file });
        // Without a body there is nothing left for Astro to write.
        return new Response(null);
      });
    },
    async teardown() {
      await threads?.close();
      await own.teardown?.();
    },
  };
}

/** Whether its address is also the name of its file. A page for a mistaken address has a file of its own. */
function isShared({ pathname }: PathWithRoute): boolean {
  return /^[\w./-]+$/.test(pathname) && !/^\/?(404|500)\/?$/.test(pathname);
}

/** What a thread needs to know to render as Astro's own prerenderer does, which has it from the build that is under way. */
async function describeProgram(own: AstroPrerenderer, folder: string): Promise<ThreadStart> {
  const entries = (await readdir(folder)).filter((name) => /^prerender-entry\..*\.mjs$/.test(name));
  const [entry] = entries;
  if (entry === undefined || entries.length > 1 || !("app" in own))
    throw new Error("Astro keeps the program that renders pages elsewhere than it did.");
  const { app } = own as { app: BuildApp }; // `as`: the class is not among Astro's public types
  const { allPages, settings } = app.getOptions();
  return {
    entry: pathToFileURL(`${folder}/${entry}`).href,
    pages: Object.entries(allPages).map(([key, { styles }]) => [key, { styles }]),
    scripts: settings.scripts,
  };
}

interface BuildApp {
  getOptions: () => {
    allPages: Record<string, { styles: unknown[] }>;
    settings: { scripts: unknown[] };
  };
}
