import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBarriers } from "./helpers/audit-page.ts";
import { openSite } from "./helpers/open-site.ts";
import type { Site } from "./helpers/open-site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const RUNBOOK = "/clients/harbor-dental/runbooks/network/desk-has-no-network/d-12/";

const question = (page: Page): Promise<string> => page.locator("dialog.call h2").innerText();

/** Presses the digit of the answer that says this, as somebody would who reads it on the screen. */
async function answer(page: Page, words: string): Promise<void> {
  const label = await page
    .locator("dialog.call .answer", { hasText: words })
    .first()
    .locator("kbd")
    .innerText();
  await page.keyboard.press(label === "⏎" ? "Enter" : label);
}

it("takes the call about the dead port by keyboard, from the caller's words to the call note", async () => {
  const { page, complaints } = await site.open("/");
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys++;
    await page.keyboard.press(key);
  };
  await page.keyboard.type("harbor desk 12 no internet");
  const runbook = page.locator("li[data-result]", { hasText: "One desk has no network" }).first();
  await runbook.waitFor();
  // Full text comes a moment later and may add rows below; nobody reads faster than that.
  await page.waitForTimeout(800);
  const rows = await page.locator("li[data-result]").allInnerTexts();
  for (let row = 0; row < rows.findIndex((text) => text.includes("One desk has no network")); row++)
    await press("ArrowDown");
  await press("Enter");
  await page.waitForURL(`**${RUNBOOK}`);
  if (!(await page.locator("dialog.call").isVisible())) await press("Enter");
  const asked: string[] = [];
  for (const words of ["Only this desk", "Lit", "169.254", "169.254", "hangs"]) {
    asked.push(await question(page));
    await answer(page, words);
    keys++;
  }
  expect(await question(page)).toBe("Restart the server that hands out addresses");
  expect(await page.locator("dialog.call").innerText()).toContain("SRV-01");
  await press("Enter");
  await answer(page, "Yes, it works");
  keys++;
  expect(await question(page)).toContain("Resolved");
  const note = await page.locator("dialog.call .note-text").inputValue();
  expect(keys).toBeLessThanOrEqual(20);
  expect(note).toContain("Client: harbor-dental");
  expect(note).toContain("Said: harbor desk 12 no internet");
  expect(note).toContain("Outcome: resolved");
  expect(note).toContain("Runbook: network/desk-has-no-network");
  for (const title of asked) expect(note).toContain(`Asked: ${title}`);
  expect(complaints).toEqual([]);
}, 120_000);

it("takes a call about one of several printers by keyboard, the one chosen by where it stands", async () => {
  const { page, complaints } = await site.open("/", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.keyboard.type("mesa packing 2 label printer offline");
  await page.locator("li[data-result]", { hasText: "The printer shows as offline" }).first().waitFor();
  await page.waitForTimeout(800);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/runbooks/printing/printer-offline/");
  await page.locator("filter-rows:defined").waitFor();
  await page.keyboard.type("packing 2");
  await page
    .getByRole("status")
    .filter({ hasText: /^1 of / })
    .waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/printer-offline/zebra-02/");
  await page.keyboard.press("Enter");
  for (const words of ["No light", "Other things", "burning smell"]) await answer(page, words);
  expect(await question(page)).toContain("Escalated");
  // Its note is longer than the screen is high; its buttons are in sight all the same.
  await page.locator("dialog.call .note-text").waitFor();
  await page.setViewportSize({ width: 1440, height: 700 });
  const foot = await page.locator(".call-keys").boundingBox();
  for (const button of await page.locator(".call-buttons button").all()) {
    const box = await button.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  }
  await page.keyboard.press("c");
  await page.locator('dialog.call [role="status"]', { hasText: "Copied" }).waitFor({ state: "attached" });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    "Answer: Other things are dark too",
  );
  await page.keyboard.press("d");
  await page.locator("dialog.call[open]").waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
}, 120_000);

it("loses nothing when the page is reloaded in the middle of a call", async () => {
  const { page } = await site.open(RUNBOOK);
  await page.keyboard.press("Enter");
  await answer(page, "Only this desk");
  await page.keyboard.press("n");
  await page.keyboard.type("caller sits at the counter");
  await page.keyboard.press("Enter");
  const before = await question(page);
  await page.reload();
  await page.locator("dialog.call[open]").waitFor();
  expect(await question(page)).toBe(before);
  expect(await page.locator("dialog.call").innerText()).toContain("caller sits at the counter");
  await page.keyboard.press("Backspace");
  expect(await question(page)).toBe("Is anyone near you offline too?");
});

it("opens a hand-over code at the same step with the trail filled in", async () => {
  const first = await site.open(RUNBOOK);
  await first.page.keyboard.press("Enter");
  await answer(first.page, "Only this desk");
  await answer(first.page, "Lit");
  const before = await question(first.page);
  const code = await first.page.locator(".call-keys .chip").innerText();
  const second = await site.open("/");
  await second.page.keyboard.type(` ${code.toLowerCase().replaceAll("-", " ")} `);
  await second.page.locator("li[data-result]", { hasText: "One desk has no network" }).first().waitFor();
  await second.page.keyboard.press("Enter");
  await second.page.locator("dialog.call[open]").waitFor();
  expect(new URL(second.page.url()).pathname).toBe(RUNBOOK);
  expect(await question(second.page)).toBe(before);
  expect(await second.page.locator(".call-trail li").count()).toBe(2);
  // What was answered since is not undone by a reload.
  await answer(second.page, "169.254");
  await second.page.reload();
  await second.page.locator("dialog.call[open]").waitFor();
  expect(await second.page.locator(".call-trail li").count()).toBe(3);
});

it("begins anew for another caller, and lights the way on the flowchart", async () => {
  const { page } = await site.open(RUNBOOK);
  await page.keyboard.press("Enter");
  await answer(page, "Only this desk");
  await page.keyboard.press("Escape");
  await page.locator(".flowchart-box > summary").click();
  await page.locator("svg.flowchart .trail.here").waitFor();
  expect(await page.locator("svg.flowchart .trail").count()).toBe(2);
  await page.locator("[data-new-call]").click();
  expect(await question(page)).toBe("Is anyone near you offline too?");
  expect(await page.locator(".call-trail li").count()).toBe(0);
});

it.each(["light", "dark"] as const)("is read at a glance while somebody talks, %s", async (colorScheme) => {
  const { page } = await site.open(RUNBOOK, { colorScheme });
  await page.keyboard.press("Enter");
  await answer(page, "Only this desk");
  await answer(page, "Lit");
  expect(await findBarriers(page, ["color-contrast-enhanced"])).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);
});

it.each([
  ["misheard", "7K2-9M2-V4R", /wrong, missing or in another's place/],
  ["cut short", "7k2 9m2", /at least 8 characters; this has 6\. Ask for the groups that are missing/],
])("says what is wrong with a code that was %s", async (_, code, words) => {
  const { page } = await site.open("/");
  await page.keyboard.type(code);
  await page.getByText(words).waitFor();
});

it("hands a call over to another runbook with all that was asked", async () => {
  const { page } = await site.open(RUNBOOK);
  await page.keyboard.press("Enter");
  await answer(page, "Others too");
  await answer(page, "Everybody");
  await page.waitForURL("**/runbooks/network/whole-office-has-no-network/");
  await page.locator("dialog.call[open]").waitFor();
  await page.keyboard.press("e");
  expect(await page.locator("dialog.call .note-text").inputValue()).toContain("Asked: Which desks are down?");
});

it("answers an outlet's ladder like any runbook", async () => {
  const { page } = await site.open("/clients/mesa-logistics/outlets/w-010/");
  await page.keyboard.press("Enter");
  await page.locator("dialog.call[open]").waitFor();
  await page.keyboard.press("1");
  expect(await page.locator(".call-trail li").count()).toBe(1);
  await page.keyboard.press("e");
  expect(await question(page)).toContain("Escalated");
});

it("reads as a document whose answers are links where there is no JavaScript", async () => {
  const { page } = await site.open(RUNBOOK, { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Lit or blinking" }).first().click();
  expect(new URL(page.url()).hash).toBe("#does-the-computer-have-an-address");
});

it("opens a wide flowchart at its first question", async () => {
  const { page } = await site.open("/clients/harbor-dental/runbooks/power/power-cut/");
  await page.locator("details[data-flowchart] summary").click();
  await page.locator("svg.flowchart .first-step").waitFor();
  const [picture, first] = [
    await page.locator("details[data-flowchart] .picture").boundingBox(),
    await page.locator("svg.flowchart .first-step").boundingBox(),
  ];
  expect(first?.x).toBeGreaterThan(picture?.x ?? Infinity);
  expect((first?.x ?? Infinity) + (first?.width ?? 0)).toBeLessThan(
    (picture?.x ?? 0) + (picture?.width ?? 0),
  );
});

it("finds what several dead desks share, and drops what works", async () => {
  const { page, complaints } = await site.open("/clients/harbor-dental/");
  await page.keyboard.press("x");
  await page.keyboard.type("D-12");
  await page.keyboard.press("Enter");
  await page.keyboard.type("D-14");
  await page.keyboard.press("Enter");
  await page.locator(".suspects li").first().waitFor();
  expect(await page.locator(".suspects").first().innerText()).toContain("Address service (DHCP) on SRV-01");
  const before = await page.locator(".suspects li").count();
  await page.keyboard.type("+D-08");
  await page.keyboard.press("Enter");
  await page.getByText(/^Cleared:/).waitFor();
  expect(await page.locator(".suspects li").count()).toBeLessThan(before);
  expect(complaints).toEqual([]);
});

it("asks what several dead things share in the midst of a call, and goes on with it", async () => {
  const { page, complaints } = await site.open(RUNBOOK);
  await page.keyboard.press("Enter");
  await answer(page, "Others too");
  await page.keyboard.press("x");
  await page.locator(".down-things li", { hasText: "D-12 is down" }).waitFor();
  await page.keyboard.type("D-14");
  await page.keyboard.press("Enter");
  const [first] = await page.locator(".suspects li").allInnerTexts();
  expect(first).toContain("SRV-01");
  expect(first).toContain("would be down too");
  await page.keyboard.press("Escape");
  expect(await question(page)).toBe("Which desks are down?");
  // What was named stands there still when one comes back to it.
  await page.keyboard.press("x");
  expect(await page.locator(".down-things li").count()).toBe(2);
  await page.getByRole("button", { name: "Back to the call" }).click();
  expect(await question(page)).toBe("Which desks are down?");
  expect(complaints).toEqual([]);
});

it("lists the keys in the midst of a call, and on the first page before anything is typed", async () => {
  const { page } = await site.open(RUNBOOK);
  await page.keyboard.press("Enter");
  await page.locator("dialog.call[open]").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("Escape");
  expect(await question(page)).toBe("Is anyone near you offline too?");
  await page.context().close();
  const first = await site.open("/");
  await first.page.keyboard.press("?");
  await first.page.getByRole("dialog", { name: "Keys" }).waitFor();
  await first.page.keyboard.press("Escape");
  await first.page.keyboard.type("why?");
  expect(await first.page.locator('input[type="search"]').inputValue()).toBe("why?");
  await first.page.context().close();
});
