import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DiagramError } from "#diagram/index.ts";
import { createPool, type Pool } from "#diagram/pool.ts";

/** A worker that does what the source says, and answers with its own number and what it did before. */
const WORKER = `
  import { parentPort, threadId } from "node:worker_threads";
  const log = [];
  parentPort.on("message", ({ source }) => {
    log.push(source);
    if (source === "die") process.exit(3);
    if (source === "throw") throw new Error("broken");
    if (source === "hang") return;
    if (source === "mistake") return parentPort.postMessage({ kind: "mistake", message: "No.", line: 2 });
    if (source === "bug") return parentPort.postMessage({ kind: "bug", error: new TypeError("Oops") });
    parentPort.postMessage({ kind: "picture", picture: { svg: threadId + ":" + log.join(), width: 1, height: 1 } });
  });
  parentPort.postMessage({ kind: "ready" });
`;
let folder = "";
let pool: Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pool-"));
  await writeFile(join(folder, "worker.mjs"), WORKER);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => pool.close());

describe("the pool", () => {
  it("gives one worker its jobs one after another", async () => {
    pool = start(1);
    const drawn = await Promise.all(["a", "b", "c"].map(draw));
    expect(drawn.map((text) => text.split(":")[1])).toEqual(["a", "a,b", "a,b,c"]);
  });

  it("shares jobs between two workers", async () => {
    pool = start(2);
    const drawn = await Promise.all(["a", "b", "c", "d"].map(draw));
    expect(new Set(drawn.map((text) => text.split(":")[0])).size).toBe(2);
  });

  it("goes on with a new worker after a death, an error and a time-out", async () => {
    pool = start(1, 300);
    const results = await Promise.allSettled(["a", "die", "b", "throw", "c", "hang", "d"].map(draw));
    expect(
      results.map((result) =>
        result.status === "fulfilled" ? result.value.split(":")[1] : String(result.reason),
      ),
    ).toMatchInlineSnapshot(`
      [
        "a",
        "Error: The diagram worker ended with code 3 before it could draw "die".",
        "b",
        "Error: The diagram worker failed to draw "throw".",
        "c",
        "Error: The diagram worker took over 0.3 s to draw "hang".",
        "d",
      ]
    `);
  });

  it("tells the author's mistakes from bugs, and keeps the worker", async () => {
    pool = start(1);
    const first = await draw("a");
    const mistake = await draw("mistake").catch((error: unknown) => error);
    expect(mistake).toBeInstanceOf(DiagramError);
    expect(mistake).toMatchObject({ message: "No.", line: 2 });
    await expect(draw("bug")).rejects.toThrow(TypeError);
    expect(await draw("b")).toBe(`${first.split(":")[0]}:a,mistake,bug,b`);
  });

  it("says so when the worker cannot start", async () => {
    pool = createPool({ file: join(folder, "missing.mjs"), workers: 1, timeLimit: 1000, startLimit: 1000 });
    await expect(draw("a")).rejects.toThrow("The diagram worker failed to start.");
  });

  it("can be used again after it was closed", async () => {
    pool = start(1);
    await draw("a");
    await pool.close();
    expect((await draw("b")).split(":")[1]).toBe("b");
  });
});

function start(workers: 1 | 2, timeLimit = 5000): Pool {
  return createPool({ file: join(folder, "worker.mjs"), workers, timeLimit, startLimit: 5000 });
}

async function draw(source: string): Promise<string> {
  const job = { source, id: "d", title: source, description: undefined, titles: [], icons: [] };
  return (await pool.draw(job)).svg;
}
