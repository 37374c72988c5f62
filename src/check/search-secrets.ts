import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { SourceFile } from "#book/page.ts";
import { findSecretFindings } from "./check-secrets.ts";
import type { FoundSecrets } from "./check-secrets.ts";

/** From how many pages on a thread of its own is worth the fifth of a second that it takes to start. */
const MANY = 1000;

/** `findSecretFindings`, for a large book on another thread, so that pages can be read meanwhile. */
export async function searchSecrets(sources: readonly SourceFile[]): Promise<FoundSecrets> {
  if (sources.length < MANY) return findSecretFindings(sources);
  const worker = new Worker(new URL("./secrets-worker.ts", import.meta.url), { workerData: sources });
  const [found] = (await once(worker, "message")) as [FoundSecrets]; // `as`: secrets-worker.ts sends just this
  return found;
}
