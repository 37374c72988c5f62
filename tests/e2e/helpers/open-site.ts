import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { createSiteServer, listen } from "../../../scripts/site/static-server.ts";
import { launchBrowser } from "../../../scripts/browser/find-browser.ts";

export interface Site {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  address: string;
  browser: Browser;
  /** Opens an address of the site, such as `/clients/harbor-dental/`, in a window of its own, and waits until it has loaded, fonts included. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  page: Page;
  /** What the console said that a reader should never see: errors, warnings, uncaught exceptions, failed requests. */
  complaints: string[];
}

/** The built demo, served, and a browser to look at it with: the one that `launch` starts. */
export async function openSite(
  launch: () => Promise<Browser> = launchBrowser,
  folder = inject("site"),
): Promise<Site> {
  const server = createSiteServer(folder);
  const port = await listen(server, 46_000, "127.0.0.1");
  const browser = await launch();
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    browser,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      // Windows of one browser process may share what the site keeps; a reader starts with nothing.
      if (options.javaScriptEnabled !== false) {
        await page.goto(`${address}/icon.svg`);
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        });
      }
      const complaints = collectComplaints(page);
      await page.goto(`${address}${path}`, { waitUntil: "load" });
      if (options.javaScriptEnabled !== false)
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return { page, complaints };
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "failed";
    // Leaving a page cancels what it was still loading.
    if (reason !== "net::ERR_ABORTED") complaints.push(`${reason}: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
