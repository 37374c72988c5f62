import { readFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import { measureCost, openBrowser } from "./search/browser-run.ts";
import { askInBrowser } from "./search/browser-run.ts";
import { parseQueries, tally } from "./search/queries.ts";
import { createSiteServer, listen } from "./site/static-server.ts";
import { runEntry } from "./site/entry.ts";

const HELP = `Scores search in a real browser on the built demo: what comes first, how fast, how heavy.

  npm run bench -- search [options]

  --dist <folder>   the built site (default: dist)
  --set <name>      tune, aside or all (default: all)
  --misses          name every query whose answer is not first

Example: npm run bench -- search --set aside
`;

const SETS: Readonly<Record<string, readonly string[]>> = {
  tune: ["tune"],
  aside: ["aside"],
  all: ["tune", "aside"],
};

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      set: { type: "string", default: "all" },
      misses: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const server = createSiteServer(values.dist);
  const port = await listen(server, 4790, "127.0.0.1");
  const origin = `http://127.0.0.1:${port}`;
  const browser = await openBrowser();
  try {
    for (const set of SETS[values.set] ?? []) {
      const queries = parseQueries(await readFile(`tests/search/queries-${set}.txt`, "utf8"));
      const results = await askInBrowser(browser, origin, queries);
      const { table, misses } = tally(results);
      process.stdout.write(`\n${set}\n`);
      console.table(table);
      if (values.misses) process.stdout.write(`${misses.join("\n")}\n`);
    }
    const tuned = parseQueries(await readFile("tests/search/queries-tune.txt", "utf8"));
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
