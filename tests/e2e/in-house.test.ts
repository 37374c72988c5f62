import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../../scripts/browser/find-browser.ts";
import { findBarriers } from "./helpers/audit-page.ts";
import { openSite } from "./helpers/open-site.ts";
import type { Site } from "./helpers/open-site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const RUNBOOK = "/clients/alder-dental/runbooks/network/desk-has-no-network/d-1/";

let folder = "";
let site: Site;

/** The in-house edition of the small practice that the unit tests use too. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "in-house-"));
  const flags = ["--edition", "in-house", "--client", "alder-dental", "--today", "2026-11-23"];
  const places = ["--content", join(root, "tests/fixtures/edition"), "--out", folder];
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.ts", ...flags, ...places], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error(stderr);
  site = await openSite(launchBrowser, folder);
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const question = (page: Page): Promise<string> => page.locator("dialog.call h2").first().innerText();
const choose = (page: Page, words: string): Promise<void> =>
  page.locator("dialog.call .answer", { hasText: words }).first().tap();

/** Whatever a thumb is meant to hit in a call, with its height in pixels. */
const targets = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("dialog.call button, dialog.call a, dialog.call summary")].map(
      (target) => target.getBoundingClientRect().height,
    ),
  );

it("asks one question at a time, and keeps the answers when the page is reloaded", async () => {
  const { page, complaints } = await site.open(RUNBOOK, PHONE);
  await page.locator("[data-start-call]").tap();
  const first = await question(page);
  expect(await page.locator("dialog.call .answer").count()).toBeGreaterThan(1);
  for (const height of await targets(page)) expect(height).toBeGreaterThanOrEqual(48);
  await choose(page, "Dark");
  const second = await question(page);
  expect(second).not.toBe(first);
  const code = await page.locator(".call-foot .letters").innerText();
  await page.reload();
  await page.locator("dialog.call[open]").waitFor();
  expect([await question(page), await page.locator(".call-foot .letters").innerText()]).toEqual([
    second,
    code,
  ]);
  await page.locator("[data-action='back']").tap();
  expect(await question(page)).toBe(first);
  await page.locator("[data-action='close']").tap();
  await page.locator("[data-start-call]", { hasText: "Go on where you were" }).waitFor();
  expect(complaints).toEqual([]);
});

it("has nothing louder than whom to call, and the code that says it all", async () => {
  const { page } = await site.open(RUNBOOK, PHONE);
  await page.locator("[data-start-call]").tap();
  await choose(page, "Dark");
  const code = await page.locator(".call-foot .letters").innerText();
  await page.locator("[data-action='escalate']").tap();
  const stop = page.locator("dialog.call .stop");
  expect(await stop.locator(".label").innerText()).toMatch(/^Stop here and call\s+\+1/);
  expect((await stop.locator(".letters").innerText()).replace(/\s+/g, "-")).toBe(code);
  const sizes = await page.evaluate(() =>
    [".stop .label a", ".stop .letters", ".call-foot"].map((place) =>
      parseFloat(getComputedStyle(document.querySelector(`dialog.call ${place}`) ?? document.body).fontSize),
    ),
  );
  expect(Math.min(sizes[0] ?? 0, sizes[1] ?? 0)).toBeGreaterThan((sizes[2] ?? 0) * 1.4);
  for (const height of await targets(page)) expect(height).toBeGreaterThanOrEqual(48);
  await page.locator("[data-action='finish']").tap();
  await page.waitForURL(`${site.address}/`);
});

it.each(["light", "dark"] as const)("is read without effort, %s", async (colorScheme) => {
  const { page } = await site.open(RUNBOOK, { ...PHONE, colorScheme });
  await page.locator("[data-start-call]").tap();
  expect(await findBarriers(page, ["color-contrast-enhanced"])).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);
  await page.locator("[data-action='escalate']").tap();
  expect(await findBarriers(page)).toEqual([]);
});

it("finds what is wrong in words that no page has, by this edition's own index", async () => {
  const { page, complaints } = await site.open("/", PHONE);
  await page.locator("input[type='search']").fill("internt dosnt work at my desk");
  await page.locator(".found a", { hasText: "One desk has no network" }).waitFor();
  // What was asked for stands alone.
  expect(await page.locator(".tiles, .group").filter({ visible: true }).count()).toBe(0);
  // The whole text of the pages is asked after a pause.
  await page.waitForTimeout(900);
  expect(await page.locator(".found").innerText()).not.toMatch(/birch|restart a server/i);
  await page.locator("input[type='search']").press("Enter");
  await page.waitForURL("**/runbooks/network/desk-has-no-network/**");
  expect(complaints).toEqual([]);
});

it("is a list of links and a sheet to read where there is no JavaScript", async () => {
  const { page } = await site.open("/", { ...PHONE, javaScriptEnabled: false });
  expect(await page.locator("input[type='search']").isVisible()).toBe(false);
  await page.getByRole("link", { name: "One desk has no network" }).first().click();
  await page.getByRole("link", { name: "D-1" }).first().click();
  expect(await page.locator("[data-start-call]").isVisible()).toBe(false);
  expect(await page.locator(".answers a").count()).toBeGreaterThan(3);
});
