import { existsSync } from "node:fs";

/** Where Chromium and its kin are usually installed. */
const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** No sandbox, because tests may run as root in a container; nothing that talks to the outside. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface BrowserProgram {
  path: string;
  args: string[];
}

/**
 * A browser that is there: the one CHROMIUM_PATH names, an installed one, else the one inside the npm package
 * `@sparticuz/chromium`, which is unpacked from the disk. Nothing is downloaded.
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<BrowserProgram> {
  const named = environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is nothing.`);
    return { path: named, args: QUIET };
  }
  const installed = USUAL.find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, args: QUIET };
  return packedBrowser();
}

/** The browser inside the npm package, whatever else is installed. */
export async function packedBrowser(): Promise<BrowserProgram> {
  const { default: chromium } = await import("@sparticuz/chromium");
  return { path: await chromium.executablePath(), args: [...QUIET, ...chromium.args] };
}
