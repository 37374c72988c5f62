import { cp, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { assembleBook } from "#book/assemble.ts";
import type { Book } from "#book/book.ts";
import { loadPages } from "#book/load-pages.ts";
import { parsePage } from "#book/parse-page.ts";
import { writeHeads } from "#search/build-search-indexes.ts";
import { clientPages } from "../bench/client.ts";
import { createSiteServer, listen } from "../site/static-server.ts";
import { percentile, watchKeys } from "./key-times.ts";
import type { KeyTimes } from "./key-times.ts";

/** As many as make far more than 50,000 built pages (about 170 for each). */
const CLIENTS = 500;
const ASKED = 24;

/**
 * Search without a chosen client over a large generated practice: its heads, identifiers and list of clients are written
 * by the code that every build uses, and asked in the browser; its pages are not rendered, because no answer from heads
 * needs them. `dist` lends the home page and its scripts.
 */
export async function measureLargeSite(
  browser: Browser,
  dist: string,
  content: string,
): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "sitebook-large-"));
  try {
    const book = await generateBook(content);
    await cp(join(dist, "index.html"), join(folder, "index.html"));
    await cp(join(dist, "_astro"), join(folder, "_astro"), { recursive: true });
    await mkdir(join(folder, "search"));
    await writeHeads(join(folder, "search"), book, "help-desk", [...book.clients.values()]);
    const server = createSiteServer(folder);
    const port = await listen(server, 4830, "127.0.0.1");
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.waitForTimeout(3000);
      return { ...(await describeSize(folder, book)), ...(await ask(page, book)) };
    } finally {
      server.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function generateBook(content: string): Promise<Book> {
  const own = await loadPages(content);
  const shared = own.filter(({ file }) => !file.includes("clients/"));
  const pages = Array.from({ length: CLIENTS }, (_, index) => clientPages(index)).flat();
  return assembleBook([...shared, ...pages.flatMap((source) => parsePage(source).page ?? [])]);
}

async function describeSize(folder: string, book: Book): Promise<Record<string, string>> {
  const shards = await readdir(join(folder, "search/across"));
  const sizes = await Promise.all(
    shards.map(async (name) => (await stat(join(folder, "search/across", name))).size),
  );
  const list = (await stat(join(folder, "search/clients.json"))).size;
  return {
    "large site": `${book.clients.size} clients; ${shards.length} shards of other clients' identifiers, ${(Math.max(...sizes) / 1024).toFixed(1)} KB the largest; list of clients ${(list / 1024).toFixed(0)} KB, before compression`,
  };
}

/** Identifiers of clients spread over the book, then plain words, then a client with words. */
async function ask(page: Page, book: Book): Promise<Record<string, string>> {
  const clients = [...book.clients.values()];
  const some = Array.from({ length: ASKED }, (_, index) => clients[(index * 97) % clients.length]).flatMap(
    (client) => client ?? [],
  );
  const ids = some.flatMap((client, index) => {
    const device = [...client.equipment.values()][index % client.equipment.size];
    const value = [device?.data.serial, device?.data.addresses?.[0]?.mac, device?.data.assetTag][index % 3];
    return device === undefined || value === undefined
      ? []
      : [{ text: value, wanted: `/clients/${client.id}/equipment/${device.name}/` }];
  });
  const found = await timeAnswers(page, ids);
  const words = await timeKeys(page, WORDS);
  const named = await timeKeys(
    page,
    some.map(({ page: { data } }, index) => `${data.name} ${WORDS[index % WORDS.length] ?? ""}`),
  );
  return {
    "identifier of any client, last key to its row, p95": `${percentile(found.times, 0.95)} (${found.first} of ${ids.length} first)`,
    "plain words, no client, key to first rows, p50 and p95": both(words),
    "client's name and words, key to rows, p50 and p95": both(named),
  };
}

const WORDS = ["printer is offline", "no internet at one desk", "forgot my password", "wifi keeps dropping"];

function both({ first }: KeyTimes): string {
  return `${percentile(first, 0.5)}, ${percentile(first, 0.95)}`;
}

async function timeKeys(page: Page, texts: readonly string[]): Promise<KeyTimes> {
  const stop = await watchKeys(page);
  for (const text of texts) {
    await page.locator('search-box input[type="search"]').fill("");
    await page.keyboard.type(text, { delay: 25 });
    await page.waitForTimeout(250);
  }
  return stop();
}

/** From the last key to the row of the wanted page, shards fetched on the way. */
async function timeAnswers(
  page: Page,
  asked: readonly { text: string; wanted: string }[],
): Promise<{ times: number[]; first: number }> {
  const times: number[] = [];
  let first = 0;
  for (const { text, wanted } of asked) {
    const input = page.locator('search-box input[type="search"]');
    await input.fill("");
    await page.keyboard.type(text.slice(0, -1), { delay: 15 });
    await page.waitForTimeout(150);
    await page.evaluate(startClock, wanted);
    await page.keyboard.type(text.slice(-1));
    times.push(await page.evaluate(() => (window as unknown as { found: Promise<number> }).found)); // `as`: set by startClock
    const links = await page.locator("li[data-result] > a.result").all();
    const top = await links[0]?.getAttribute("href");
    if (top === wanted) first++;
  }
  return { times, first };
}

/** Runs in the page: `window.found` becomes the time from the next key to the row of an address. */
function startClock(address: string): void {
  let typed = 0;
  document.addEventListener("input", () => (typed = performance.now()), { capture: true, once: true });
  const isThere = (): boolean =>
    document.querySelector(`li[data-result] > a.result[href="${address}"]`) !== null;
  const found = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if (typed === 0 || !isThere()) return;
      observer.disconnect();
      resolve(performance.now() - typed);
    }).observe(document.body, { childList: true, subtree: true });
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), 3000);
  });
  Object.assign(window, { found });
}
