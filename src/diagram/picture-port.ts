import { MessageChannel, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { answer, takePicture } from "./answer.ts";
import type { Answer, Job, Picture } from "./worker/protocol.ts";

/** Draws a picture, or finds it where it is kept. `key` is the same for the same picture only. */
export type Draw = (key: string, job: Job) => Promise<Picture>;

/**
 * A port by which another thread has its pictures drawn by `draw`, so that threads share one that draws: each takes a
 * second to start and much memory, and two would draw the same. Put it into the thread's `workerData` as `pictures`, and
 * into its `transferList`. It closes when the thread ends.
 */
export function openPicturePort(draw: Draw): MessagePort {
  const { port1: here, port2: there } = new MessageChannel();
  here.on("message", ({ id, key, job }: Order) => {
    void answer(draw(key, job)).then((reply) => here.postMessage({ id, reply } satisfies Delivery));
  });
  here.unref();
  return there;
}

/** How this thread has its pictures drawn elsewhere, if it was started with a picture port. */
export function drawElsewhere(): Draw | undefined {
  const data: unknown = workerData;
  if (typeof data !== "object" || data === null || !("pictures" in data)) return undefined;
  const port = data.pictures as MessagePort; // `as`: see openPicturePort
  const waiting = new Map<number, (reply: Answer) => void>();
  port.on("message", ({ id, reply }: Delivery) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  port.unref();
  let asked = 0;
  return async (key, job) => {
    const id = asked++;
    const reply = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      port.postMessage({ id, key, job } satisfies Order);
    });
    return takePicture(reply);
  };
}

interface Order {
  readonly id: number;
  readonly key: string;
  readonly job: Job;
}

interface Delivery {
  readonly id: number;
  readonly reply: Answer;
}
