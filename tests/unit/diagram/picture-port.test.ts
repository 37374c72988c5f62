import { MessageChannel, Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { DiagramError } from "#diagram/errors.ts";
import { servePictures } from "#diagram/picture-port.ts";
import type { Draw } from "#diagram/picture-port.ts";

it("draws for another thread, and hands on an author's mistake and a bug as what they are", async () => {
  const drawn: string[] = [];
  const reply = await askFromThread((key, { title }) => {
    drawn.push(key);
    if (title === "mistake")
      return Promise.reject(new DiagramError("It has no end.", { line: 3, fix: "write one." }));
    if (title === "bug") return Promise.reject(new TypeError("No such thing."));
    return Promise.resolve({ svg: `<svg>${title}</svg>`, width: 1, height: 2 });
  });
  expect(drawn).toEqual(["k0", "k1", "k2"]);
  expect(reply).toEqual([
    { svg: "<svg>map</svg>", width: 1, height: 2 },
    { name: "DiagramError", message: "It has no end.", line: 3, fix: "write one." },
    { name: "TypeError", message: "No such thing." },
  ]);
});

/** What a thread gets that was started with a port and asks for three pictures at once. */
async function askFromThread(draw: Draw): Promise<unknown> {
  const { port1, port2: pictures } = new MessageChannel();
  servePictures(port1, draw);
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { pictures, module: new URL("../../../src/diagram/picture-port.ts", import.meta.url).href },
    transferList: [pictures],
  });
  try {
    return await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  } finally {
    await worker.terminate();
  }
}

const PROGRAM = `
  const { parentPort, workerData } = require("node:worker_threads");
  parentPort.on("message", () => undefined); // as a rendering thread, it waits for work
  import(workerData.module).then(async ({ drawElsewhere }) => {
    const draw = drawElsewhere();
    const ask = (title, at) => draw("k" + at, { title }).catch(({ name, message, line, fix }) =>
      line === undefined ? { name, message } : { name, message, line, fix });
    parentPort.postMessage(await Promise.all(["map", "mistake", "bug"].map(ask)));
  });`;
