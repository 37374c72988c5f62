import { parentPort } from "node:worker_threads";
import { answer } from "../answer.ts";
import { installDom } from "./install-dom.ts";
import { quickenMermaid } from "./quicken-mermaid.ts";
import type { FromWorker, Job } from "./protocol.ts";

// In this order: Mermaid looks for a document and takes its configuration code while it is being imported.
quickenMermaid();
installDom();
const { drawPicture } = await import("./draw.ts");

let queue = Promise.resolve();
parentPort?.on("message", (job: Job) => {
  queue = queue.then(async () => send(await answer(drawPicture(job))));
});
send({ kind: "ready" });

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}
