import { parentPort, workerData } from "node:worker_threads";
import { readBody } from "#markdown/summarize.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import type { BodyJob, WorkerMessage } from "./summarize-pages.ts";

const jobs = workerData as (BodyJob & { index: number })[]; // `as`: summarize-pages.ts sends just this

// Loading the parser takes a while on a busy machine, and no page is to blame for that.
const ready: WorkerMessage = "ready";
parentPort?.postMessage(ready);

// One message a page, so that when a page hangs the watcher knows which.
for (const { index, body, bodyLine, runbook } of jobs) {
  const { summary, tree } = readBody(body, bodyLine);
  const graph = tree === null || runbook === null ? null : readRunbook(tree, bodyLine, runbook);
  const message: WorkerMessage = { index, summary, graph };
  parentPort?.postMessage(message);
}
