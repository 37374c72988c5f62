import { readFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import { askInBrowser, openBrowser } from "./search/browser-run.ts";
import { contentFolder } from "../src/settings.ts";
import { measureClient } from "./search/client-cost.ts";
import { weighFirstLoad } from "./search/first-load.ts";
import { measureLargeSite } from "./search/large-site.ts";
import { parseQueries, tally } from "./search/queries.ts";
import type { TestQuery } from "./search/queries.ts";
import { measureReindex } from "./search/reindex.ts";
import { describeMisses, scoreSpellings } from "./search/score-spellings.ts";
import { scoreHeads } from "./search/score-heads.ts";
import { UsageError } from "./site/options.ts";
import { createSiteServer, listen } from "./site/static-server.ts";
import { runEntry } from "./site/entry.ts";

const HELP = `Scores search in a real browser on the built demo: what comes first, how fast, how heavy.

  npm run bench -- search [options]

  --dist <folder>   the built site (default: dist)
  --set <name>      tune (seven files), aside, unseen (misses that nobody has read) or all (default: all)
  --heads           heads and identifiers alone, without a browser: seconds rather than minutes
  --misses          name every query whose answer is not first
  --quality         what comes first, and nothing else
  --costs           kilobytes, times, memory, indexing and a large generated site, and no queries

Example: npm run bench -- search --set aside
`;

const SETS: Readonly<Record<string, readonly string[]>> = {
  tune: ["tune", "a", "b", "c", "d", "e", "f"],
  aside: ["aside"],
  all: ["tune", "a", "b", "c", "d", "e", "f", "aside", "g"],
  unseen: ["g"],
};

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      set: { type: "string", default: "all" },
      heads: { type: "boolean", default: false },
      misses: { type: "boolean", default: false },
      quality: { type: "boolean", default: false },
      costs: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const show = ({ table, misses }: ReturnType<typeof tally>, set: string): void => {
    process.stdout.write(`\n${set}\n`);
    console.table(table);
    if (values.misses) process.stdout.write(`${misses.join("\n")}\n`);
  };
  const read = async (set: string): Promise<TestQuery[]> =>
    parseQueries(await readFile(`tests/search/queries-${set}.txt`, "utf8"));
  const sets = SETS[values.set];
  if (sets === undefined)
    throw new UsageError(`There is no set "${values.set}"; write tune, aside, unseen or all.`);
  if (values.set === "all" && !values.costs) {
    const score = await scoreSpellings(contentFolder());
    print({
      "identifiers, every spelling": `${((100 * score.first) / score.asked).toFixed(2)} % first of ${score.asked}`,
    });
    if (values.misses) process.stdout.write(`${describeMisses(score).join("\n")}\n`);
  }
  if (values.heads) {
    for (const set of sets) show(await scoreHeads(contentFolder(), await read(set)), set);
    return 0;
  }
  const server = createSiteServer(values.dist);
  const origin = `http://127.0.0.1:${await listen(server, 4790, "127.0.0.1")}`;
  const browser = await openBrowser();
  try {
    if (!values.costs)
      for (const set of sets) show(tally(await askInBrowser(browser, origin, await read(set))), set);
    if (values.quality) return 0;
    const texts = (await read("tune"))
      .filter(({ kind }) => kind === "clean" || kind === "hard")
      .map(({ text }) => text);
    for (const client of ["harbor-dental", "mesa-logistics"]) {
      const { files, brotli, gzip } = await weighFirstLoad(browser, origin, values.dist, client);
      const list = files.map((file) => `${file.name} ${kilobytes(file.brotli)}`).join(", ");
      print({
        [`to the first result, ${client}`]: `${kilobytes(brotli)} brotli, ${kilobytes(gzip)} gzip (${list})`,
      });
    }
    print(await measureClient(browser, origin, texts));
    print(await measureReindex(values.dist, contentFolder()));
    print(await measureLargeSite(browser, values.dist, contentFolder()));
    return 0;
  } finally {
    await browser.close();
    server.close();
  }
});

function print(figures: Readonly<Record<string, string>>): void {
  for (const [name, figure] of Object.entries(figures)) process.stdout.write(`${name}: ${figure}\n`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
