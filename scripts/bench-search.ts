import { readFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import { askInBrowser, measureCost, openBrowser } from "./search/browser-run.ts";
import { contentFolder } from "../src/settings.ts";
import { parseQueries, tally } from "./search/queries.ts";
import type { TestQuery } from "./search/queries.ts";
import { scoreHeads } from "./search/score-heads.ts";
import { UsageError } from "./site/options.ts";
import { createSiteServer, listen } from "./site/static-server.ts";
import { runEntry } from "./site/entry.ts";

const HELP = `Scores search in a real browser on the built demo: what comes first, how fast, how heavy.

  npm run bench -- search [options]

  --dist <folder>   the built site (default: dist)
  --set <name>      tune, aside or all (default: all)
  --heads           heads and identifiers alone, without a browser: seconds rather than minutes
  --misses          name every query whose answer is not first

Example: npm run bench -- search --set aside
`;

const SETS: Readonly<Record<string, readonly string[]>> = {
  tune: ["tune"],
  aside: ["aside"],
  all: ["tune", "aside"],
  a: ["a"],
  b: ["b"],
};

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      set: { type: "string", default: "all" },
      heads: { type: "boolean", default: false },
      misses: { type: "boolean", default: false },
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
  if (sets === undefined) throw new UsageError(`There is no set "${values.set}"; write tune, aside or all.`);
  if (values.heads) {
    for (const set of sets) show(await scoreHeads(contentFolder(), await read(set)), set);
    return 0;
  }
  const server = createSiteServer(values.dist);
  const port = await listen(server, 4790, "127.0.0.1");
  const origin = `http://127.0.0.1:${port}`;
  const browser = await openBrowser();
  try {
    for (const set of sets) show(tally(await askInBrowser(browser, origin, await read(set))), set);
    const tuned = await read("tune");
    console.table(
      await measureCost(
        browser,
        origin,
        tuned.filter(({ kind }) => kind === "clean" || kind === "hard").slice(0, 40),
      ),
    );
    return 0;
  } finally {
    await browser.close();
    server.close();
  }
});
