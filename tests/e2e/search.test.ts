import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../scripts/search/browser-run.ts";
import { openSite } from "./helpers/open-site.ts";
import type { OpenPage, Site } from "./helpers/open-site.ts";

let site: Site;
beforeAll(async () => void (site = await openSite(openBrowser)));
afterAll(() => site.close());

const narrow = { viewport: { width: 390, height: 844 } };
const box = (page: Page): Locator => page.locator('search-box input[type="search"]');
const results = (page: Page): Locator => page.locator("li[data-result] > a.result");

async function complete(page: Page): Promise<void> {
  await page.locator('.search-panel[data-complete="true"]').waitFor({ state: "attached" });
}

/** Opens an address and types; gives the addresses of the results once full text has joined. */
async function search(path: string, text: string, options = {}): Promise<OpenPage & { found: string[] }> {
  const opened = await site.open(path, options);
  await box(opened.page).focus();
  await opened.page.keyboard.type(text, { delay: 10 });
  await complete(opened.page);
  return { ...opened, found: await addresses(opened.page) };
}

async function addresses(page: Page): Promise<string[]> {
  return results(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

describe("who is calling, what thing, what is wrong", () => {
  it.each([
    ["1440", {}],
    ["390", narrow],
  ])("are understood from one line, at %s px", async (_, options) => {
    const { page, found, complaints } = await search("/", "harbor d12 no internet", options);
    expect(await page.locator(".client-chip").textContent()).toContain("Harbor Dental");
    expect(found[0]).toBe("/clients/harbor-dental/outlets/d-12/");
    expect(found[1]).toBe("/clients/harbor-dental/runbooks/network/desk-has-no-network/d-12/");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("Tab keeps the client, Backspace lets it go, and the address says so", async () => {
    const { page, complaints } = await search("/", "harbor printer offline");
    await page.keyboard.press("Tab");
    await page.locator(".client-chip[data-locked]").waitFor();
    expect(await box(page).inputValue()).toBe("printer offline");
    expect(new URL(page.url()).search).toBe("?q=printer+offline&client=harbor-dental");
    await page.keyboard.press("Home");
    await page.keyboard.press("Backspace");
    expect(await page.locator(".client-chip[data-locked]").count()).toBe(0);
    expect(await box(page).inputValue()).toBe("printer offline");
    expect(new URL(page.url()).search).toBe("?q=printer+offline");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("an address with a query and a client is answered at once", async () => {
    const { page } = await site.open("/?q=wifi+drops&client=mesa-logistics");
    await complete(page);
    expect(await page.locator(".client-chip[data-locked]").textContent()).toContain("Mesa Logistics");
    expect((await addresses(page))[0]).toContain(
      "/clients/mesa-logistics/runbooks/network/wifi-slow-or-drops/",
    );
    await page.context().close();
  });

  it("other clients come after, and are not hidden", async () => {
    const { page, found } = await search("/clients/harbor-dental/", "10.60.60.24");
    expect(found.some((address) => address.startsWith("/clients/mesa-logistics/equipment/cam-04"))).toBe(
      false,
    );
    expect(await page.locator(".unknown-id").textContent()).toContain("10.60.60.24");
    await box(page).fill("pacific law");
    await complete(page);
    expect(await page.locator('li[data-result="others"] a[href="/clients/pacific-law/"]').count()).toBe(1);
    await page.context().close();
  });
});

describe("the keyboard", () => {
  it("moves through results and back, and Enter opens the first", async () => {
    const { page } = await search("/", "forgot password");
    const [first = ""] = await addresses(page);
    await page.keyboard.press("ArrowDown");
    expect(await focusedAddress(page)).toBe((await addresses(page))[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${first}`);
    await page.context().close();
  });

  it("the chosen row stays where it is when full text arrives", async () => {
    const { page } = await site.open("/clients/harbor-dental/");
    await page.route("**/pagefind/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await box(page).focus();
    await page.keyboard.type("shared drive slow scan");
    await results(page).nth(3).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const chosen = await focusedAddress(page);
    await complete(page);
    expect(await focusedAddress(page)).toBe(chosen);
    expect((await addresses(page))[2]).toBe(chosen);
    await page.context().close();
  });

  it("Esc clears, and an answer to what was typed before never comes back", async () => {
    const { page } = await search("/", "printer");
    await page.keyboard.type(" offline");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(600);
    expect(await box(page).inputValue()).toBe("");
    expect(await results(page).count()).toBe(0);
    expect(await page.locator("#home-below").isVisible()).toBe(true);
    await page.context().close();
  });
});

describe("what a reader is told", () => {
  it("the count, for whoever does not see it", async () => {
    const { page } = await search("/", "printer offline");
    await expect
      .poll(() => page.locator('search-box [role="status"]').textContent())
      .toMatch(/^\d+ results\. First: /);
    await page.context().close();
  });

  it("nothing any more once the box is empty", async () => {
    const { page } = await search("/", "printer offline");
    const status = page.locator('search-box [role="status"]');
    await expect.poll(() => status.textContent()).toMatch(/results/);
    await page.keyboard.type(" again");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(700);
    expect(await status.textContent()).toBe("");
    await page.context().close();
  });

  it.each([
    ["pritner is offline", "mark", /printer/i],
    ["mfp is offline", ".why", /synonym of/],
    ["my fone is dead", ".why", /sounds like phone/],
    ["outlok pasword", ".why", /read as|sounds like/],
    ["0e:21", ".why", /hardware address .* ends so/],
  ])("why a result is there: %s", async (text, selector, said) => {
    const { page } = await search("/clients/harbor-dental/", text);
    await expect
      .poll(() =>
        page
          .locator(`li[data-result] ${selector}`)
          .allTextContents()
          .then((all) => all.join(" ")),
      )
      .toMatch(said);
    await page.context().close();
  });

  it.each([["printer"], ["harbordental.example"], ["maria"], ["bitlocker"], ["949 555 0111"]])(
    "why every result is there: %s",
    async (text) => {
      const { page } = await search("/clients/harbor-dental/", text);
      const bare = await page
        .locator("li[data-result]")
        .evaluateAll((rows) =>
          rows
            .filter((row) => row.querySelector("mark, .why") === null)
            .map((row) => row.querySelector(".title")?.textContent),
        );
      expect(bare).toEqual([]);
      expect(await page.locator(".search-panel").innerText()).not.toMatch(/&(?:gt|lt|amp);/);
      await page.context().close();
    },
  );

  it("what can be done next: start, call, copy", async () => {
    const { page } = await search("/clients/harbor-dental/", "printer front");
    expect(
      await page.locator('li[data-kind="equipment"] [data-copy]').first().getAttribute("data-copy"),
    ).toMatch(/^10\./);
    await box(page).fill("printer is offline");
    await complete(page);
    expect(await page.locator('li[data-kind="runbook"] .next').first().textContent()).toBe("Start");
    await box(page).fill("maria");
    await expect
      .poll(() => page.locator('li[data-kind="contact"] a[href^="tel:"]').count())
      .toBeGreaterThan(0);
    await page.context().close();
  });

  it.each([["10.20.1.77"], ["D-99"], ["0x8007dead"], ["hd-0999"]])("that nobody has %s", async (text) => {
    const { page, found } = await search("/clients/harbor-dental/", text);
    await page.locator(".unknown-id").waitFor();
    expect(found.filter((address) => /\/(?:equipment|outlets)\//.test(address))).toEqual([]);
    await page.context().close();
  });
});

describe("where nothing answers", () => {
  const hint = (page: Page): Promise<string[]> => page.locator(".search-panel .hint").allTextContents();
  const headings = (page: Page): Promise<string[]> => page.locator(".search-panel h3").allTextContents();

  it.each([
    ["harbor qxzvk", "No page knows “qxzvk”. Start from the general ladder"],
    ["qxzvk wzzq", "Start from the general ladder"],
    ["プリンタが動かない", "Start from the general ladder"],
    ["!?…", "There is no word in this that can be searched. Start from the general ladder"],
  ])("the general ladder is offered, with what was not understood: %s", async (text, sentence) => {
    const { page, found } = await search("/", text);
    await expect.poll(() => hint(page).then((all) => all.join())).toContain(sentence);
    expect(found.some((address) => address.includes("network/desk-has-no-network/"))).toBe(true);
    expect(await headings(page)).toContain("General ladder");
    await expect
      .poll(() => page.locator('search-box [role="status"]').textContent())
      .toContain("Start from the general ladder");
    await page.context().close();
  });

  it("at each key of a search, nothing is called wrong before it is", async () => {
    const { page } = await site.open("/");
    await box(page).focus();
    const wrong: string[] = [];
    for (const letter of "harbor printer") {
      await page.keyboard.type(letter);
      await page.waitForTimeout(80);
      if ((await hint(page)).length > 0) wrong.push(await box(page).inputValue());
      if ((await results(page).count()) === 0) wrong.push(`nothing: ${await box(page).inputValue()}`);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["/", "p", "Begins so", "/clients/pacific-law/"],
    ["/", "harbor p", "Begins so", "/clients/harbor-dental/equipment/printer-front/"],
    ["/clients/harbor-dental/", "10.", "Begins so", "/clients/harbor-dental/equipment/ap-01/"],
    ["/", "0x", "Begins so", "/library/accounts/account-locked/"],
    ["/", "10.20.1", "Matches in part", "/clients/harbor-dental/equipment/sw-01/"],
    ["/clients/harbor-dental/", "usw-48", "Matches in part", "/clients/harbor-dental/equipment/sw-01/"],
    ["/clients/harbor-dental/", "f4e2c600", "Matches in part", "/clients/harbor-dental/equipment/sw-01/"],
  ])("%s: the beginning of something: %s", async (path, text, title, address) => {
    const { page } = await search(path, text);
    await expect.poll(() => addresses(page)).toContain(address);
    expect(await headings(page)).toContain(title);
    expect(await headings(page)).not.toContain("Exactly this");
    expect(await hint(page)).toEqual([]);
    expect(await page.locator(".unknown-id").count()).toBe(0);
    await page.context().close();
  });
});

describe("what the box remembers", () => {
  it("clients seen lately come first, and searches that opened nothing can be taken away", async () => {
    const { page } = await search("/", "harbor printer offline");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/clients/harbor-dental/**");
    await page.goto(`${site.address}/`);
    await page.locator(".search-panel .recent a").first().waitFor();
    expect(await page.locator(".search-panel .recent a").first().textContent()).toBe("Harbor Dental");
    await box(page).focus();
    await page.keyboard.type("flux capacitor wobbles");
    await complete(page);
    await page.keyboard.press("Escape");
    await page.keyboard.type("printer");
    const download = page.waitForEvent("download");
    await page.locator("[data-export]").click();
    const file = await (await download).path();
    expect(await readFile(file, "utf8")).toContain("\tflux capacitor wobbles\n");
    await page.context().close();
  });
});

describe("whatever is typed", () => {
  it.each([
    ["x".repeat(10_000)],
    ["printer ".repeat(1_300)],
    ["!?…()[]{}*+^$|\\"],
    ["プリンタが動かない"],
    ["принтер не печатает"],
    ["<img src=x onerror=alert(1)><b>printer</b>"],
    ["(.*)+$ [a-z"],
    ["__proto__ constructor"],
  ])("is answered calmly: %.24s", async (text) => {
    const { page, complaints } = await site.open("/");
    await box(page).fill(text);
    await complete(page);
    expect(await page.locator(".search-panel").innerText()).toMatch(/\S/);
    expect(await page.locator(".search-panel img, .search-panel b > *").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["**/search/**", "Search could not be loaded."],
    ["**/search/shared/head.json", "The shared runbooks could not be loaded"],
    ["**/search/shared/more.json", "Some symptoms and error codes could not be loaded"],
    ["**/search/shared/sayings.json", "More ways to say what is wrong could not be loaded"],
    ["**/search/clients.json", "The list of clients could not be loaded"],
    ["**/search/clients/*/more.json", "addresses and numbers could not be loaded"],
    ["**/search/clients/*/head.json", "This client’s pages could not be loaded"],
    ["**/search/**/pagefind.js*", "Full text could not be loaded"],
    ["**/search/**/*.pf_index", "Full text could not be loaded"],
    ["**/search/**/*.pf_fragment", "Full text could not be loaded"],
    ["**/search/**/pages.json", "Full text could not be loaded"],
    ["**/aids*", "misspellings and identifiers could not be loaded"],
  ])("what is missing with %s out of reach, and it is asked for again", async (pattern, sentence) => {
    const opened = await site.open("/about:blank");
    const { page, complaints } = opened;
    let asked = 0;
    await page.route(pattern, (route) => {
      asked++;
      return route.abort();
    });
    await page.goto(`${site.address}/clients/harbor-dental/`);
    await box(page).focus();
    await page.keyboard.type("printer offline");
    const missing = page.locator(".search-panel .missing");
    await expect.poll(() => missing.textContent(), { timeout: 5_000 }).toContain(sentence);
    await page.waitForTimeout(300);
    const before = asked;
    await page.waitForTimeout(1_000);
    expect(asked).toBe(before);
    if (pattern !== "**/search/**") expect(await results(page).count()).toBeGreaterThan(0);
    await page.unroute(pattern);
    await missing.getByRole("button").click();
    await missing.waitFor({ state: "detached" });
    expect((await addresses(page))[0]).toContain("printing/printer-offline");
    expect(complaints.filter((complaint) => complaint.startsWith("exception"))).toEqual([]);
    await page.context().close();
  });

  it("that other clients could not be searched, before it calls anything unknown", async () => {
    const { page } = await site.open("/");
    await page.route("**/search/across/*", (route) => route.abort());
    await box(page).fill("10.20.1.99");
    await expect.poll(() => page.locator(".search-panel .missing").textContent()).toContain("may be theirs");
    expect(await page.locator(".unknown-id").count()).toBe(0);
    await page.unroute("**/search/across/*");
    await page.keyboard.type(" ");
    await page.locator(".unknown-id").waitFor();
    await page.context().close();
  });

  it("that there is no such client as the address names, with all of them searched", async () => {
    const { page, complaints } = await site.open("/?q=no+internet&client=nonsense");
    await results(page).first().waitFor();
    await expect.poll(() => page.locator(".unknown-id").textContent()).toContain("no client “nonsense”");
    expect(await page.locator(".client-chip").count()).toBe(0);
    await expect
      .poll(() => page.locator('search-box [role="status"]').textContent())
      .toContain("no client “nonsense”");
    expect(new URL(page.url()).search).toBe("?q=no+internet");
    expect(complaints).toEqual([]);
    await box(page).focus();
    await page.keyboard.type("s");
    expect(await page.locator(".unknown-id").count()).toBe(0);
    await page.context().close();
  });

  it("without what understands more than plain words, plain words are answered", async () => {
    const { page, complaints } = await site.open("/");
    await page.route(/aids|more\.json|pagefind/, (route) => route.abort());
    await page.reload();
    await box(page).fill("printer is offline");
    await results(page).first().waitFor();
    expect((await addresses(page))[0]).toContain("printing/printer-offline");
    expect(complaints.filter((complaint) => complaint.startsWith("exception"))).toEqual([]);
    await page.context().close();
  });
});

function focusedAddress(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("href") ?? null);
}
