import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";

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

/**
 * No sandbox, because tests may run as root in a container; nothing that talks to the outside; letters as wide as the
 * font says, whatever the machine's settings make of small ones.
 */
const QUIET = [
  "--font-render-hinting=slight",
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
  /** What its environment needs besides ours. */
  env?: Record<string, string>;
}

/** Starts the browser that `findBrowser` finds. */
export async function launchBrowser(program?: BrowserProgram): Promise<Browser> {
  const { path, args, env } = program ?? (await findBrowser());
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...env }))
    if (value !== undefined) all[name] = value;
  return playwright.launch({ executablePath: path, args, env: all });
}

/**
 * A browser that is there: the one CHROMIUM_PATH names, an installed one, else the one inside the npm package
 * `@sparticuz/chromium`, which is unpacked from the disk. Nothing is downloaded.
 */
export async function findBrowser(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<BrowserProgram> {
  const named = environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is nothing.`);
    return { path: named, args: QUIET };
  }
  const installed = USUAL.find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, args: QUIET };
  return packedBrowser();
}

/**
 * The browser inside the npm package, whatever else is installed. A bare Debian lacks libraries it needs (NSS); the
 * package brings them too, but unpacks them by itself only on the machines it was made for.
 */
export async function packedBrowser(): Promise<BrowserProgram> {
  const { default: chromium, inflate } = await import("@sparticuz/chromium");
  // Not with the package's own flags: they put everything into one process, which ends with the first page that is closed.
  const program = { path: await chromium.executablePath(), args: QUIET };
  if (await starts(program.path, {})) return program;
  const packed = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin");
  const libraries = join(await inflate(join(packed, "al2023.tar.br")), "lib");
  const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(tmpdir(), "fonts") };
  if (await starts(program.path, env)) return { ...program, env };
  throw new Error("No browser starts here. Install Chromium, or name one with CHROMIUM_PATH.");
}

async function starts(path: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    await promisify(execFile)(path, ["--version"], { env: { ...process.env, ...env }, timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
