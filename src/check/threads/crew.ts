import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { SourceFile } from "#book/page.ts";
import { emptySummary } from "#markdown/summarize.ts";
import { findPageSecrets } from "../check-secrets.ts";
import type { FoundSecrets } from "../check-secrets.ts";
import { NO_BODY, SOURCES, takeTurn } from "./texts.ts";
import type { BodyJob, HelperMessage, HelperTask, ReadText, TextWork } from "./texts.ts";

/** What became of a text: what it says, or that parsing took too long. */
export type BodyResult = ReadText | "timeout";

/** What is known of all texts, in the order in which they were given, whichever thread was first. */
export interface SeenTexts {
  bodies: BodyResult[];
  secrets: FoundSecrets;
}

/** Threads at work on the texts of a book. */
export interface Crew {
  /** Helps with what is left, and resolves when all is done. Rejects if a thread fails for another reason than a text. */
  finish(): Promise<SeenTexts>;
}

/** A thread costs a fifth of a second to start, which fewer pages than these do not repay. */
const PAGES_A_THREAD = 400;
/** More would wait for this thread, which reads all facts. */
const MOST_THREADS = 3;

/**
 * Sets threads to work on the texts of a book, to be read away from this one, so that a text on which the parser hangs
 * costs `limit` milliseconds and becomes a finding instead of a hung check; and on the search for secrets, in which this
 * thread takes part once it has read the facts. A core each, this thread's included.
 */
export function startCrew(
  jobs: readonly BodyJob[],
  sources: readonly SourceFile[],
  { limit, threads = availableParallelism() - 1 }: { limit: number; threads?: number },
): Crew {
  const seen = jobs.map(({ body }): BodyResult =>
    body.trim() === "" ? { summary: emptySummary(), graph: null } : "timeout",
  );
  // Most devices have no text, only facts.
  const places = [...jobs.keys()].filter((index) => seen[index] === "timeout");
  const found: (FoundSecrets | undefined)[] = [];
  const work: TextWork = {
    bodies: places.flatMap((index) => jobs[index] ?? []),
    sources,
    turns: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)),
  };
  const hear = (message: HelperMessage): void => {
    if ("body" in message) seen[places[message.body] ?? -1] = message.read;
    else found[message.source] = message.found;
  };
  const wanted = Math.min(threads, MOST_THREADS, Math.ceil(sources.length / PAGES_A_THREAD));
  const helpers = Array.from({ length: Math.max(1, wanted) }, () => keepHelping(work, hear, limit));
  const helped = Promise.all(helpers);
  // Whoever calls `finish` hears of it; until then it must not end the process.
  helped.catch(() => undefined);
  return {
    async finish() {
      for (let index = takeTurn(work.turns, SOURCES); ; index = takeTurn(work.turns, SOURCES)) {
        const source = sources[index];
        if (source === undefined) break;
        found[index] = await findPageSecrets(source);
        // What the others have to say is heard meanwhile.
        await setImmediate();
      }
      await helped;
      const those = sources.flatMap((_, index) => found[index] ?? []);
      return {
        bodies: seen,
        secrets: {
          findings: those.flatMap(({ findings }) => findings),
          places: those.flatMap(({ places }) => places),
        },
      };
    },
  };
}

/** Runs a helper, and another one in place of each that had to be stopped, until nothing is left to take. */
async function keepHelping(
  work: TextWork,
  hear: (message: HelperMessage) => void,
  limit: number,
): Promise<void> {
  while ((await runHelper(work, hear, limit)) === "stopped");
}

/** Looks this often within the limit whether a helper has gone on to another text. */
const LOOKS = 10;

function runHelper(
  work: TextWork,
  hear: (message: HelperMessage) => void,
  limit: number,
): Promise<"done" | "stopped"> {
  return new Promise((resolve, reject) => {
    const at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(NO_BODY);
    const workerData: HelperTask = { work, at };
    const worker = new Worker(new URL("./helper.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    let stopped = false;
    let last = NO_BODY;
    let looks = 0;
    const timer = setInterval(() => {
      const body = Atomics.load(at, 0);
      looks = body === last && body !== NO_BODY ? looks + 1 : 0;
      last = body;
      if (looks < LOOKS || Atomics.compareExchange(at, 0, body, NO_BODY) !== body) return;
      stopped = true;
      void worker.terminate();
    }, limit / LOOKS);
    worker.on("message", hear);
    worker.on("error", (error: Error & { code?: string }) => {
      // A text that takes all memory is as bad as one that takes all time.
      stopped = error.code === "ERR_WORKER_OUT_OF_MEMORY" && Atomics.load(at, 0) !== NO_BODY;
      if (stopped) return;
      clearInterval(timer);
      reject(error);
    });
    worker.on("exit", () => {
      clearInterval(timer);
      resolve(stopped ? "stopped" : "done");
    });
  });
}
