import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { launchBrowser } from "../../scripts/browser/find-browser.ts";
import { readAnswers } from "../../src/visit/answers.ts";
import { collectPack } from "../../src/visit/pack.ts";
import { writePack } from "../../src/visit/write-pack.ts";
import { DEMO_DAY } from "./helpers/demo-day.ts";

// A technician's phone: the file opened from storage, no network at all.
let folder = "";
let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitebook-pack-"));
  const book = assembleBook(await loadPages("content"));
  const client = book.clients.get("harbor-dental");
  if (client === undefined) throw new Error("The demo has no Harbor Dental.");
  await writeFile(join(folder, "pack.html"), writePack(collectPack(book, client, DEMO_DAY)));
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, acceptDownloads: true });
  await context.setOffline(true);
  page = await context.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:file|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, "pack.html")).href);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test("what was typed is still there after the page was closed, and is exported", async () => {
  await page.locator('.people input[value="luis"]').check();
  await page.locator('.people input[value="dana"]').uncheck();
  await page.locator('.head [data-name="minutes"]').fill("40");
  const contract = page.locator("article", { hasText: "The support contract of Printer Front" });
  await contract.locator("input").fill("HD-0043");
  await page.locator("article", { hasText: "Firewall FW-01" }).locator("input").first().check();
  await page.reload();
  expect(await contract.locator("input").inputValue()).toBe("HD-0043");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#export").click()]);
  expect(download.suggestedFilename()).toBe(`visit-harbor-dental-${DEMO_DAY}-luis.json`);
  await download.saveAs(join(folder, "answers.json"));
  const text = await readFile(join(folder, "answers.json"), "utf8");
  const { answers } = readAnswers("answers.json", text, "harbor-dental");
  expect(answers).toMatchObject({ by: ["luis"], on: DEMO_DAY, minutes: 40 });
  expect(answers.answers.map(({ values, ticks }) => ({ values, ticks }))).toEqual([
    { values: { supportContract: "HD-0043" }, ticks: [] },
    { values: {}, ticks: [""] },
  ]);
  expect(complaints).toEqual([]);
});

test("nothing sticks out of a phone's screen, and paper shows no buttons", async () => {
  const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await width()).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".bar").isVisible()).toBe(false);
  expect(await page.locator("nav").isVisible()).toBe(false);
  expect(await width()).toBeLessThanOrEqual(0);
});
