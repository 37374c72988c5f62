import { workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { answer, takePicture } from "./answer.ts";
import type { Answer, Job, Picture } from "./worker/protocol.ts";

/** Draws a picture, or finds it where it is kept. `key` is the same for the same picture only. */
export type Draw = (key: string, job: Job) => Promise<Picture>;

/**
 * Draws by `draw` for the thread that has the other end of a message channel, so that threads share one that draws: each
 * takes a second to start and much memory, and two would draw the same. That end goes into the thread's `workerData` as
 * `pictures`, and into its `transferList`. The port closes when the thread ends.
 */
export function servePictures(port: MessagePort, draw: Draw): void {
  port.on("message", ({ id, key, job }: Order) => {
    void answer(draw(key, job)).then((reply) => port.postMessage({ id, reply } satisfies Delivery));
  });
  port.unref();
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
