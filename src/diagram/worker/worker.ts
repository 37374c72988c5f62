import { parentPort } from "node:worker_threads";
import { DiagramError } from "../errors.ts";
import { installDom } from "./install-dom.ts";
import { memoiseMermaidConfig } from "./memoise-config.ts";
import type { Answer, FromWorker, Job } from "./protocol.ts";

// In this order: Mermaid looks for a document and takes its configuration code while it is being imported.
memoiseMermaidConfig();
installDom();
const { drawPicture } = await import("./draw.ts");

let queue = Promise.resolve();
parentPort?.on("message", (job: Job) => {
  queue = queue.then(async () => send(await answer(job)));
});
send({ kind: "ready" });

async function answer(job: Job): Promise<Answer> {
  try {
    return { kind: "picture", picture: await drawPicture(job) };
  } catch (error) {
    if (error instanceof DiagramError) {
      const { message, line, column, fix } = error;
      return { kind: "mistake", message, line, column, fix };
    }
    return { kind: "bug", error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}
