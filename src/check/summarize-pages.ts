import { Worker } from "node:worker_threads";
import { emptySummary } from "#markdown/summarize.ts";
import type { BodySummary } from "#markdown/summarize.ts";
import type { RunbookGraph } from "#runbook/graph.ts";

/** A page's text, to be parsed away from the main thread. */
export interface BodyJob {
  body: string;
  bodyLine: number;
  /** The file, if the text is a runbook's and so also a graph of steps. */
  runbook: string | null;
}

/** What became of a text: what it says, or that parsing took too long. */
export type BodyResult = { summary: BodySummary; graph: RunbookGraph | null } | "timeout";

/** What a worker says: once that it can begin, then each page's summary. */
export type WorkerMessage = "ready" | { index: number; summary: BodySummary; graph: RunbookGraph | null };

/**
 * Parses texts in worker threads, so that a text on which the parser hangs costs `limit` milliseconds and becomes a
 * finding instead of a hung check. Results come in the order of the jobs, whichever worker was first.
 */
export async function summarizePages(
  jobs: readonly BodyJob[],
  { limit = 2000, threads = 2 } = {},
): Promise<BodyResult[]> {
  const results = jobs.map(({ body }): BodyResult =>
    isBlank(body) ? { summary: emptySummary(), graph: null } : "timeout",
  );
  const rest = [...jobs.keys()].filter((index) => results[index] === "timeout");
  // Another thread costs a fifth of a second, which a few pages do not repay.
  const share = Math.ceil(rest.length / Math.max(1, rest.length < 200 ? 1 : threads));
  const shares: number[][] = [];
  for (let start = 0; start < rest.length; start += share) shares.push(rest.slice(start, start + share));
  await Promise.all(shares.map((indices) => summarizeShare(jobs, indices, results, limit)));
  return results;
}

/** Most devices have no text, only facts. */
function isBlank(body: string): boolean {
  return body.trim() === "";
}

async function summarizeShare(
  jobs: readonly BodyJob[],
  indices: readonly number[],
  results: BodyResult[],
  limit: number,
): Promise<void> {
  let rest = indices;
  while (rest.length > 0) {
    const done = await runWorker(jobs, rest, results, limit);
    // The page after the last finished one is the one that hung; it keeps its "timeout".
    rest = rest.slice(done + 1);
  }
}

/** Runs one worker over the jobs; resolves to how many it finished before it was done or stopped. */
function runWorker(
  jobs: readonly BodyJob[],
  indices: readonly number[],
  results: BodyResult[],
  limit: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./summarize-worker.ts", import.meta.url), {
      workerData: indices.map((index) => ({
        body: jobs[index]?.body,
        bodyLine: jobs[index]?.bodyLine,
        runbook: jobs[index]?.runbook,
        index,
      })),
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    let done = 0;
    let timer: NodeJS.Timeout | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(done);
    };
    const watch = (): void => {
      clearTimeout(timer);
      const seen = done;
      // Messages that came in while this thread was busy are read first: they may say that the worker has gone on.
      timer = setTimeout(() => setImmediate(() => (done === seen ? finish() : undefined)), limit);
    };
    worker.on("message", (message: WorkerMessage) => {
      if (message === "ready") return watch();
      results[message.index] = { summary: message.summary, graph: message.graph };
      done++;
      if (done === indices.length) finish();
      else watch();
    });
    worker.on("error", (error: Error & { code?: string }) => {
      clearTimeout(timer);
      // A text that takes all memory is as bad as one that takes all time.
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(done);
      else reject(error);
    });
  });
}
