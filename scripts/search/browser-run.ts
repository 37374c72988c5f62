import type { Browser, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "../browser/find-browser.ts";
import type { Given, TestQuery } from "./queries.ts";

/** A browser whose tabs have processes of their own, as a reader's have: else a tab's memory could not be told. */
export async function openBrowser(): Promise<Browser> {
  const program = await findBrowser();
  const args = program.args.filter(
    (flag) => flag.startsWith("--no-sandbox") || !/process|zygote|gl=|angle/.test(flag),
  );
  return launchBrowser({ ...program, args });
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
