import { parentPort, workerData } from "node:worker_threads";
import { BODIES, NO_BODY, SOURCES, readText, takeTurn } from "./texts.ts";
import type { HelperMessage, HelperTask } from "./texts.ts";

const { work, at } = workerData as HelperTask; // `as`: crew.ts sends just this
const { bodies, sources, turns } = work;
const say = (message: HelperMessage): void => parentPort?.postMessage(message);

await help();

async function help(): Promise<void> {
  for (let index = takeTurn(turns, BODIES); ; index = takeTurn(turns, BODIES)) {
    const job = bodies[index];
    if (job === undefined) break;
    Atomics.store(at, 0, index);
    // One message a page, so that nothing is lost but the page on which a thread hangs.
    say({ body: index, read: readText(job) });
    // Otherwise this thread was given up meanwhile, and must take nothing more.
    if (Atomics.compareExchange(at, 0, index, NO_BODY) !== index) return;
  }
  // It takes a fifth of a second to load, for which the first text should not wait, nor a small book at all.
  if (Atomics.load(turns, SOURCES) >= sources.length) return;
  const { findPageSecrets } = await import("../check-secrets.ts");
  for (let index = takeTurn(turns, SOURCES); ; index = takeTurn(turns, SOURCES)) {
    const source = sources[index];
    if (source === undefined) break;
    const found = await findPageSecrets(source);
    if (found.findings.length > 0 || found.places.length > 0) say({ source: index, found });
  }
}
