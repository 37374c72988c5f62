import { Worker, parentPort, workerData } from "node:worker_threads";
import {
  closeRenderer,
  configureRenderer,
  countPictures,
  renderMermaid,
  servePicturesOn,
} from "#diagram/index.ts";
import type { SitePicture } from "../../../src/components/pictures.ts";
import type { StudioRequest, StudioStart } from "./protocol.ts";

const { settings, book } = workerData as StudioStart; // `as`: studio.ts starts this thread
await configureRenderer(settings);
let isOpen = true;

parentPort?.on("message", ({ serve }: StudioRequest) => {
  if (serve !== null) servePicturesOn(serve);
  else void close();
});

if (book !== null) {
  await drawAhead(await listElsewhere(book));
  // What draws holds much memory, which pages need now; if one has another picture still, it is started again.
  await closeRenderer();
}

/** One after another, so that a picture which a page waits for is always the next. What fails is told to the page. */
async function drawAhead(pictures: readonly SitePicture[]): Promise<void> {
  for (const { source, title, nodes } of pictures) {
    if (!isOpen) return;
    await renderMermaid(source, { title, nodes }).catch(() => undefined);
  }
}

/** In a thread of its own, which takes the book's memory with it. Nothing, if the book cannot be read: the build tells why. */
function listElsewhere(content: string): Promise<SitePicture[]> {
  const worker = new Worker(new URL("./list-pictures.ts", import.meta.url), { workerData: content });
  return new Promise((resolve) => {
    worker
      .once("message", resolve)
      .once("error", () => resolve([]))
      .once("exit", () => resolve([]));
  });
}

async function close(): Promise<void> {
  isOpen = false;
  await closeRenderer();
  parentPort?.postMessage(countPictures());
}
