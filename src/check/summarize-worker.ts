import { parentPort, workerData } from "node:worker_threads";
import { summarizeBody } from "#markdown/summarize.ts";
import type { BodyJob, BodyMessage } from "./summarize-pages.ts";

const jobs = workerData as (BodyJob & { index: number })[]; // `as`: summarize-pages.ts sends just this

// One message a page, so that when a page hangs the watcher knows which.
for (const { index, body, bodyLine } of jobs) {
  const message: BodyMessage = { index, summary: summarizeBody(body, bodyLine) };
  parentPort?.postMessage(message);
}
