import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { describeMachine, figuresTable } from "./bench/figures-table.ts";
import { measureSite, siteBenches, siteIn } from "./bench/site-figures.ts";
import type { Figure } from "./bench/site-figures.ts";
import { runEntry } from "./site/entry.ts";
import { cacheFolder } from "./site/fingerprint.ts";
import { UsageError } from "./site/options.ts";

const HELP = `Measures Sitebook on generated practices and prints a table.

  npm run bench -- [check | build | runbooks | search | maps | network] [options]

  check, build     time, pages per second and peak memory (both, if nothing is named); a build draws all its pictures,
                   as the first one does: later ones find them kept and are quicker
  runbooks         the same for many small clients: what a thousand times the library costs
  search, maps, network
                   what scripts/bench-search.ts, -maps.ts and -network.ts measure; each has a --help of its own
  --sizes <list>   numbers of clients (default: 20,100,500 of 20 devices and 10 other pages each;
                   1000 of three pages for runbooks)

Example: npm run bench -- build --sizes 100
`;

const OTHERS = new Set(["search", "maps", "network"]);

await runEntry(HELP, async () => {
  const [first = "", ...rest] = process.argv.slice(2);
  if (OTHERS.has(first)) return runOther(`scripts/bench-${first}.ts`, rest);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sizes: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [what = "all", ...more] = positionals;
  const site = siteBenches[what];
  if (site === undefined || more.length > 0)
    throw new UsageError(`There is no bench "${positionals.join(" ")}".`);
  const asked = values.sizes ?? site.sizes;
  const sizes = asked.split(",").map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 1000))
    throw new UsageError(`--sizes is "${asked}"; write numbers from 1 to 1000, such as 20,100.`);
  const { phases, size } = site;
  const figures: Figure[] = [];
  const talk = (text: string): void => void process.stderr.write(text);
  // All that is written stays until the end: where many files have just been deleted, ext4 without a journal makes new
  // ones more slowly, and the next size would seem dear.
  const all = mkdtempSync(join(tmpdir(), "sitebook-bench-"));
  try {
    const options = { size, phases, content: resolve("content"), env: process.env, talk };
    for (const clients of sizes)
      figures.push(...(await measureSite({ folder: join(all, String(clients)), clients, ...options })));
  } finally {
    rmSync(all, { recursive: true });
    for (const clients of sizes)
      rmSync(cacheFolder(process.cwd(), siteIn(join(all, String(clients)))), {
        recursive: true,
        force: true,
      });
  }
  const day = new Date().toISOString().slice(0, 10);
  process.stdout.write(`\n${describeMachine(day)}\n\n${figuresTable(figures)}\n`);
  return 0;
});

function runOther(script: string, args: readonly string[]): number {
  if (!existsSync(script)) throw new UsageError(`${script} is not there.`);
  return spawnSync(process.execPath, [script, ...args], { stdio: "inherit" }).status ?? 2;
}
