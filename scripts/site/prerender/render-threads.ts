import { Worker } from "node:worker_threads";
import type { RenderJob, RenderReply, ThreadStart } from "./protocol.ts";
import type { Studio } from "./studio.ts";

/** Threads that render pages. Each has the whole book, and keeps what it works out. */
export class RenderThreads {
  readonly #threads: Thread[];
  #asked = 0;

  constructor(count: number, start: ThreadStart, studio: Studio) {
    this.#threads = Array.from({ length: count }, () => new Thread(start, studio));
  }

  /** Renders one page in the given thread and writes its file. Rejects with what the page threw, or if the thread ended. */
  render(thread: number, job: Omit<RenderJob, "id">): Promise<void> {
    const chosen = this.#threads[thread];
    if (chosen === undefined) throw new RangeError(`There is no thread ${thread}.`);
    return chosen.render({ id: this.#asked++, ...job });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

interface Promised {
  resolve: () => void;
  reject: (error: unknown) => void;
}

class Thread {
  readonly #worker: Worker;
  readonly #promised = new Map<number, Promised>();
  #ended: Error | null = null;

  constructor(start: ThreadStart, studio: Studio) {
    const pictures = studio.openPort();
    this.#worker = new Worker(new URL("./thread.ts", import.meta.url), {
      workerData: { ...start, pictures },
      transferList: [pictures],
    });
    this.#worker.on("message", (replies: RenderReply[]) => {
      for (const reply of replies) this.#settle(reply);
    });
    this.#worker.on("error", (error: unknown) => this.#end(error));
    this.#worker.on("exit", (code) => this.#end(new Error(`A rendering thread ended with code ${code}.`)));
  }

  render(job: RenderJob): Promise<void> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#promised.set(job.id, { resolve, reject });
      this.#worker.postMessage(job);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(reply: RenderReply): void {
    const promised = this.#promised.get(reply.id);
    this.#promised.delete(reply.id);
    if (!("failed" in reply)) return promised?.resolve();
    const { name, message, stack } = reply.failed;
    promised?.reject(Object.assign(new Error(message), { name, stack }));
  }

  #end(cause: unknown): void {
    this.#ended ??= cause instanceof Error ? cause : new Error("A rendering thread failed.", { cause });
    for (const { reject } of this.#promised.values()) reject(this.#ended);
    this.#promised.clear();
  }
}
