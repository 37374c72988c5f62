import type { Browser } from "playwright-core";
import { percentile, watchKeys } from "./key-times.ts";
import { memoryOf } from "./memory-use.ts";

const CLIENT = "harbor-dental";
const SEARCHES = 40;

/** Times of each key in a client's own box, and what the tab takes after forty searches more than before the first. */
export async function measureClient(
  browser: Browser,
  origin: string,
  texts: readonly string[],
): Promise<Record<string, string>> {
  const page = await browser.newPage();
  await page.goto(`${origin}/clients/${CLIENT}/`);
  await page.waitForTimeout(500);
  const before = await memoryOf(browser, page);
  const input = page.locator('search-box input[type="search"]');
  await input.focus();
  await page.keyboard.type("p");
  await page.waitForSelector("li[data-result]");
  await page.waitForTimeout(2500);
  const stop = await watchKeys(page);
  for (const text of Array.from({ length: SEARCHES }, (_, index) => texts[index % texts.length] ?? "")) {
    await input.fill("");
    await page.keyboard.type(text, { delay: 60 });
    await page.waitForTimeout(350);
  }
  const { first, full } = await stop();
  const after = await memoryOf(browser, page);
  await page.close();
  return {
    "client chosen, key to first rows, p50 and p95": `${percentile(first, 0.5)}, ${percentile(first, 0.95)}`,
    "client chosen, last key to full text, p50 and p95": `${percentile(full, 0.5)}, ${percentile(full, 0.95)}`,
    "memory of the tab after 40 searches": `${after.process.toFixed(0)} MB of its own, of which ${after.heap.toFixed(0)} MB objects; before the first search ${before.process.toFixed(0)} MB and ${before.heap.toFixed(0)} MB`,
  };
}
