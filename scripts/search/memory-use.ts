import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";

/** Megabytes of a tab. */
export interface MemoryUse {
  /** The process's own memory, shared libraries aside. */
  process: number;
  /** Objects of scripts in the page. */
  heap: number;
}

/** What the page's process takes, after what could be thrown away has been. */
export async function memoryOf(browser: Browser, page: Page): Promise<MemoryUse> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const process = await processOf(browser);
  await session.detach();
  return { process: process / 2 ** 20, heap: usedSize / 2 ** 20 };
}

/** The largest renderer's private bytes: the tab under test is the only one that does anything. */
async function processOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = await Promise.all(
    processInfo.filter(({ type }) => type === "renderer").map(({ id }) => privateBytes(id)),
  );
  return Math.max(0, ...sizes);
}

async function privateBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce(
    (sum, [, kb]) => sum + Number(kb) * 1024,
    0,
  );
}
