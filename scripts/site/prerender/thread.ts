import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import type { RenderJob, RenderReply, ThreadStart } from "./protocol.ts";

/** The parts of Astro's program that are used here, as its own prerenderer uses them; it has no types of its own. */
interface Program {
  app: {
    manifest: { routes: { routeData: RouteData }[] };
    setInternals: (internals: unknown) => void;
    setOptions: (options: unknown) => void;
    render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
  };
}
interface RouteData {
  route: string;
  component: string;
}

const { entry, pages, scripts } = workerData as ThreadStart; // `as`: share-pages.ts starts this thread
const { app } = (await import(entry)) as Program; // `as`: see above
app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
app.setOptions({
  settings: { scripts },
  logger: {
    options: {
      destination: {
        write: ({ level, message }: { level: string; message: string }): void => {
          // An error is thrown as well, and told by whoever ends the build.
          if (level === "warn") process.stderr.write(`${message}\n`);
        },
      },
    },
  },
});
const routes = new Map(app.manifest.routes.map(({ routeData }) => [keyOf(routeData), routeData]));

/** How many pages are in hand: while one waits for a map to be drawn, others are rendered. */
const IN_HAND = 12;
/** How many finished pages are told of at once: each message wakes the main thread, which a core has to stop for. */
const AT_ONCE = 16;
const waiting: RenderJob[] = [];
let finished: RenderReply[] = [];
let inHand = 0;

parentPort?.on("message", (job: RenderJob) => {
  waiting.push(job);
  if (inHand < IN_HAND) void work();
});

async function work(): Promise<void> {
  inHand++;
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
    const reply = await answer(job);
    finished.push(reply);
    if (finished.length >= AT_ONCE || waiting.length === 0 || "failed" in reply) tell();
  }
  inHand--;
}

function tell(): void {
  parentPort?.postMessage(finished);
  finished = [];
}

async function answer(job: RenderJob): Promise<RenderReply> {
  try {
    await render(job);
    return { id: job.id, written: true };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { id: job.id, failed: { name, message, stack } };
  }
}

/** Written from here: handing thousands of pages to the main thread to write costs as much as rendering them. */
async function render(job: RenderJob): Promise<void> {
  const routeData = routes.get(keyOf(job));
  if (routeData === undefined) throw new Error(`There is no route ${job.route} in this build.`);
  const response = await app.render(new Request(job.url), { routeData });
  if (!response.ok) throw new Error(`${job.url} was answered with status ${response.status}.`);
  const body = new Uint8Array(await response.arrayBuffer());
  mkdirSync(dirname(job.file), { recursive: true });
  writeFileSync(job.file, body);
}

function keyOf({ route, component }: RouteData): string {
  return `${route} ${component}`;
}
