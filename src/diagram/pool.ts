import { Worker } from "node:worker_threads";
import { takePicture } from "./answer.ts";
import type { FromWorker, Job, Picture } from "./worker/protocol.ts";

export interface PoolSettings {
  /** Path of the worker's module. */
  readonly file: string;
  readonly workers: 1 | 2;
  /** How long one picture may take, in milliseconds, and how long a worker may take to start. */
  readonly timeLimit: number;
  readonly startLimit: number;
}

export interface Pool {
  draw(job: Job): Promise<Picture>;
  /** Waits for the pictures under way, then ends the workers. The pool starts new ones when it is used again. */
  close(): Promise<void>;
}

/**
 * Workers that draw pictures, each one picture at a time. They start when first needed and don't keep the process
 * alive while idle. A worker that dies or takes too long is replaced, and its picture is an error.
 */
export function createPool(settings: PoolSettings): Pool {
  const waiting: Waiting[] = [];
  const lanes: Lane[] = Array.from({ length: settings.workers }, () => ({
    worker: undefined,
    work: undefined,
  }));

  const wake = () => {
    for (const lane of lanes.slice(0, waiting.length)) {
      lane.work ??= workThrough(lane, waiting, settings).finally(() => {
        lane.work = undefined;
        if (waiting.length > 0) wake();
      });
    }
  };

  return {
    draw: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        wake();
      }),
    async close() {
      while (lanes.some(({ work }) => work !== undefined))
        await Promise.all(lanes.map(({ work }) => work ?? Promise.resolve()));
      await Promise.all(lanes.map(dismiss));
    },
  };
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (picture: Picture) => void;
  readonly reject: (error: unknown) => void;
}

interface Lane {
  worker: Worker | undefined;
  work: Promise<void> | undefined;
}

async function workThrough(lane: Lane, waiting: Waiting[], settings: PoolSettings): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    try {
      next.resolve(await drawWith(lane, next.job, settings));
    } catch (error) {
      next.reject(error);
    }
  }
  lane.worker?.unref();
}

async function drawWith(lane: Lane, job: Job, settings: PoolSettings): Promise<Picture> {
  const answer = await converse(lane, job, settings).catch(async (error: unknown) => {
    await dismiss(lane);
    throw error;
  });
  if (answer.kind === "ready") throw new Error("The diagram worker started twice.");
  return takePicture(answer);
}

async function converse(lane: Lane, job: Job, settings: PoolSettings): Promise<FromWorker> {
  if (!lane.worker) {
    lane.worker = new Worker(settings.file, { name: "sitebook-diagrams" });
    await hear(lane.worker, settings.startLimit, "start");
  }
  lane.worker.ref();
  lane.worker.postMessage(job);
  return hear(lane.worker, settings.timeLimit, `draw "${job.title}"`);
}

/** The worker's next message. */
function hear(worker: Worker, limit: number, task: string): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const fail = (message: string, cause?: unknown) => {
      stop();
      reject(new Error(message, { cause }));
    };
    const onMessage = (message: FromWorker) => {
      stop();
      resolve(message);
    };
    const onError = (error: unknown) => fail(`The diagram worker failed to ${task}.`, error);
    const onExit = (code: number) =>
      fail(`The diagram worker ended with code ${code} before it could ${task}.`);
    const timer = setTimeout(() => fail(`The diagram worker took over ${limit / 1000} s to ${task}.`), limit);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}

async function dismiss(lane: Lane): Promise<void> {
  const { worker } = lane;
  lane.worker = undefined;
  // Without a listener, an error in a worker that is on its way out would end the process.
  worker?.on("error", () => undefined);
  await worker?.terminate();
}
