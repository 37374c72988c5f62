import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, layoutShift, scrollsSideways, sticksOut, transferred } from "./helpers/audit-page.ts";
import { openSite } from "./helpers/open-site.ts";
import type { Site } from "./helpers/open-site.ts";

const pages = {
  home: "/",
  client: "/clients/harbor-dental/",
  equipment: "/clients/harbor-dental/equipment/sw-01/",
  network: "/clients/harbor-dental/network/",
  outlet: "/clients/harbor-dental/outlets/d-12/",
  credential: "/clients/harbor-dental/credentials/unifi/",
  runbook: "/clients/harbor-dental/runbooks/network/desk-has-no-network/d-12/",
  visit: "/clients/harbor-dental/visits/2026-11-10/",
  call: "/clients/harbor-dental/calls/2026-10-13-front-desk-offline/",
  vlan: "/clients/harbor-dental/vlans/10/",
  gaps: "/clients/tide-pool-trust/gaps/",
  readiness: "/readiness/",
  audit: "/audit/",
  "audit of calls": "/audit/calls/",
  "audit of escalations": "/audit/escalations/",
  "audit of restores": "/audit/restores/",
  "audit of visits": "/audit/visits/",
  reference: "/reference/",
  "all facts": "/reference/facts/",
  "the facts of which there are most": "/reference/facts/service/",
  "a client's sheet": "/audit/quarter/harbor-dental/",
  "a runbook that asks which device": "/clients/mesa-logistics/runbooks/printing/printer-offline/",
  "a large network": "/clients/mesa-logistics/network/",
  "a client with next to nothing": "/clients/tide-pool-trust/",
};
const kinds = Object.entries(pages);
const looks = [
  { name: "1440 px", options: {} },
  { name: "1440 px, dark", options: { colorScheme: "dark" } },
  { name: "390 px", options: { viewport: { width: 390, height: 844 } } },
  { name: "390 px, dark", options: { viewport: { width: 390, height: 844 }, colorScheme: "dark" } },
] as const;
const LIMIT = 60 * 1024;
/** A thousandth of what is thought good (0.1): a line of text that settles by a pixel. */
const STILL = 0.001;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(kinds)("%s", (_, path) => {
  it.each(looks)("is light, stays still, fits, and has no barrier: $name", async ({ options }) => {
    const { page, complaints } = await site.open(path, options);
    expect(complaints).toEqual([]);
    expect(await transferred(page)).toBeLessThanOrEqual(LIMIT);
    expect(await layoutShift(page)).toBeLessThanOrEqual(STILL);
    expect(await sticksOut(page)).toEqual([]);
    expect(await scrollsSideways(page)).toEqual([]);
    expect(await findBarriers(page)).toEqual([]);
    await page.context().close();
  });

  it("says the same without JavaScript", async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    await expect(page.locator("h1").first().textContent()).resolves.toMatch(/\S/);
    await page.context().close();
  });
});

it.each([390, 768, 1024, 1440])("shows the whole way in, at %s px", async (width) => {
  for (const client of ["harbor-dental", "pacific-law", "mesa-logistics", "tide-pool-trust"]) {
    const { page } = await site.open(`/clients/${client}/`, { viewport: { width, height: 900 } });
    const map = page.locator(".path-map");
    await map.locator(".stop").first().waitFor();
    const outside = await map.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return [...element.querySelectorAll(".stop, .cable, .zone")]
        .filter((part) => {
          const box = part.getBoundingClientRect();
          return part.checkVisibility() && (box.left < left - 1 || box.right > right + 1);
        })
        .map((part) => part.textContent);
    });
    expect(outside).toEqual([]);
    await page.context().close();
  }
});

it("starts with the search box ready for typing", async () => {
  const { page } = await site.open("/");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  await page.context().close();
});

it("says whose clients they are before what needs attention, and does not move for those seen lately", async () => {
  const { page } = await site.open("/");
  const headings = await page.locator("h2").allInnerTexts();
  expect(headings.map((text) => text.replace(/\s+\d+$/, "")).slice(0, 3)).toEqual([
    "Clients",
    "Needs attention",
    "Changed lately",
  ]);
  await page.evaluate(() =>
    localStorage.setItem("search-recent", JSON.stringify([{ id: "harbor-dental", name: "Harbor Dental" }])),
  );
  await page.reload();
  await page.locator(".recent a").waitFor();
  expect(await layoutShift(page)).toBeLessThanOrEqual(STILL);
  await page.context().close();
});

it.each(["/clients/mesa-logistics/", "/clients/harbor-dental/", "/"])(
  "does not move when scripts come late: %s",
  async (path) => {
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.route("**/*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(`${site.address}${path}`);
    await page.locator("local-clock:defined").first().waitFor();
    expect(await layoutShift(page)).toBeLessThanOrEqual(STILL);
    await context.close();
  },
);

it("says that it has copied, on the button and to a screen reader", async () => {
  const { page } = await site.open("/clients/harbor-dental/equipment/sw-01/", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const chip = page.locator("[data-copy]", { hasText: "10.20.1.2" }).first();
  await chip.focus();
  await page.keyboard.press("c");
  await page.locator("[data-copied]").waitFor();
  await page.locator('[role="status"]', { hasText: "Copied" }).waitFor({ state: "attached" });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("10.20.1.2");
  await page.context().close();
});

it("has its own page for what is not there", async () => {
  const response = await (await site.browser.newPage()).goto(`${site.address}/nothing/here/`);
  expect(response?.status()).toBe(404);
  expect(await response?.text()).toContain("<html");
});
