import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import type { Given, TestQuery } from "./queries.ts";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

/** An installed Chromium, else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((file) => existsSync(file));
  const executablePath = installed ?? (await (await import("@sparticuz/chromium")).default.executablePath());
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Puts each query to the home page, or to the client's page where one is chosen, and reads the list it answers with. */
export async function askInBrowser(
  browser: Browser,
  origin: string,
  queries: readonly TestQuery[],
): Promise<{ query: TestQuery; given: Given }[]> {
  const page = await browser.newPage();
  const results: { query: TestQuery; given: Given }[] = [];
  const byClient = Map.groupBy(queries, (query) => query.client);
  for (const [client, own] of byClient) {
    await page.goto(client === "-" ? `${origin}/` : `${origin}/?client=${client}`);
    await page.waitForSelector('search-box input[type="search"]');
    await page.waitForTimeout(600);
    for (const query of own) results.push({ query, given: await ask(page, query.text) });
  }
  await page.close();
  return queries.flatMap((query) => results.find((result) => result.query === query) ?? []);
}

async function ask(page: Page, text: string): Promise<Given> {
  await page.evaluate((typed) => {
    const input = document.querySelector<HTMLInputElement>('search-box input[type="search"]');
    const panel = document.querySelector<HTMLElement>(".search-panel");
    if (input === null || panel === null) throw new Error("The page has no search box.");
    delete panel.dataset["complete"];
    input.value = typed;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
  await page.waitForSelector('.search-panel[data-complete="true"]', { state: "attached", timeout: 15_000 });
  // A client that the query named may just have arrived, and with it a better answer.
  await page.waitForTimeout(40);
  await page.waitForSelector('.search-panel[data-complete="true"]', { state: "attached", timeout: 15_000 });
  return page.evaluate(() => ({
    addresses: [...document.querySelectorAll("li[data-result] > a.result")].map(
      (link) => link.getAttribute("href") ?? "",
    ),
    unknown: document.querySelector(".unknown-id") !== null,
  }));
}

/** Times of each key in a client's own box, kilobytes to the first result, and the tab's memory after all searches. */
export async function measureCost(
  browser: Browser,
  origin: string,
  queries: readonly TestQuery[],
): Promise<Record<string, string>> {
  const page = await browser.newPage();
  await page.goto(`${origin}/clients/harbor-dental/`);
  await page.locator('search-box input[type="search"]').focus();
  await page.keyboard.type("p");
  await page.waitForSelector("li[data-result]");
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => /\/search\/(?!.*pagefind)|SearchBox/.test(name) && !name.includes("clients.json"))
      .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, size: encodedBodySize })),
  );
  await page.waitForTimeout(1500);
  await watch(page);
  for (const query of queries) {
    await page.locator('search-box input[type="search"]').fill("");
    await page.keyboard.type(query.text, { delay: 25 });
    await page.waitForTimeout(350);
  }
  const times = await page.evaluate(
    () => (window as unknown as { times: { first: number[]; full: number[] } }).times,
  ); // `as`: set by `watch`
  const memory = await tabMemory(browser);
  await page.close();
  return {
    "key to first result, p50": ms(times.first, 0.5),
    "key to first result, p95": ms(times.first, 0.95),
    "key to full text, p50": ms(times.full, 0.5),
    "key to full text, p95": ms(times.full, 0.95),
    "to the first result": `${(bytes.reduce((sum, { size }) => sum + size, 0) / 1024).toFixed(1)} KB (${bytes.map(({ name, size }) => `${name.split("/").at(-1)?.split(".")[0] ?? name} ${(size / 1024).toFixed(1)}`).join(", ")})`,
    "memory of the tab": memory,
  };
}

/** Notes in the page, for each key: when rows stood in the document, and when full text had joined. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: { first: number[]; full: number[] } = { first: [], full: [] };
    Object.assign(window, { times });
    const panel = document.querySelector<HTMLElement>(".search-panel");
    let typed = 0;
    let shown = true;
    document.addEventListener("input", () => ([typed, shown] = [performance.now(), false]), {
      capture: true,
    });
    new MutationObserver(() => {
      const now = performance.now();
      if (!shown) times.first.push(now - typed);
      shown = true;
      if (panel?.dataset["complete"] === "true" && typed > 0) {
        times.full.push(now - typed);
        typed = 0;
      }
    }).observe(panel ?? document.body, { childList: true, subtree: true, attributes: true });
  });
}

async function tabMemory(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === "renderer")
      .map(
        async ({ id }) =>
          /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${id}/status`, "utf8").catch(() => ""))?.[1] ?? "0",
      ),
  );
  return `${Math.round(Math.max(0, ...sizes.map(Number)) / 1024)} MB`;
}

function ms(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
}
