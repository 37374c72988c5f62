import { MessageChannel, Worker } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { addPictureCounts, rendererSettings } from "#diagram/index.ts";
import type { PictureCounts } from "#diagram/index.ts";
import type { StudioRequest, StudioStart } from "./protocol.ts";

/**
 * A thread that has all pictures of a build drawn, as `configureRenderer` says. Rendering threads ask it directly. It
 * begins before they do: with the pictures that the pages of a book will ask for, while Astro gets ready, which leaves a
 * core idle for most of that time.
 */
export class Studio {
  readonly #worker: Worker;
  readonly #ended: Promise<null>;
  #closing: Promise<void> | null = null;

  /** `book`: the content folder whose pictures are drawn ahead; null if none are to be. */
  constructor(book: string | null) {
    const start: StudioStart = { settings: rendererSettings(), book };
    const worker = new Worker(new URL("./studio-thread.ts", import.meta.url), { workerData: start });
    // What goes wrong in it is told to whoever waits for a picture.
    worker.on("error", () => undefined);
    this.#ended = new Promise((resolve) => worker.once("exit", () => resolve(null)));
    this.#worker = worker;
  }

  /** For another thread's `workerData` and `transferList`: see `servePictures`. */
  openPort(): MessagePort {
    const { port1: ours, port2: theirs } = new MessageChannel();
    this.#worker.postMessage({ serve: ours } satisfies StudioRequest, [ours]);
    return theirs;
  }

  /** Ends it once the pictures under way are drawn, and counts its pictures with those of this thread. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    const counted = new Promise<PictureCounts>((resolve) => this.#worker.once("message", resolve));
    this.#worker.postMessage({ serve: null } satisfies StudioRequest);
    const counts = await Promise.race([counted, this.#ended]);
    if (counts !== null) addPictureCounts(counts);
    await this.#worker.terminate();
  }
}
