import process from "node:process";
import { parseArgs } from "node:util";
import { runEntry } from "./site/entry.ts";
import { readSiteOptions, siteEnvironment, siteFlags } from "./site/options.ts";

const HELP = `Checks the content, then builds the site and its search.

  npm run build -- [options]

  --content <folder>  the content folder       (SITEBOOK_CONTENT, else content: the demo practice)
  --out <folder>      where the site goes      (SITEBOOK_OUT, else dist)
  --edition <name>    help-desk or in-house    (SITEBOOK_EDITION, else help-desk)
  --client <id>       the client an in-house edition is for (SITEBOOK_CLIENT)
  --today <date>      the day ages are counted from         (SITEBOOK_TODAY, else today)

Examples
  npm run build
  npm run build -- --content ../our-book/content --out /srv/book

Exit code: 0 built; 1 the check found errors, nothing was built; 2 could not run.
`;

await runEntry(HELP, async () => {
  const { values } = parseArgs({ options: { ...siteFlags, help: { type: "boolean", short: "h" } } });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const options = readSiteOptions(values, process.env, new Date().toISOString().slice(0, 10));
  Object.assign(process.env, siteEnvironment(options));
  // Loaded now, because what it loads reads the environment that was just set.
  const { buildSite } = await import("./site/build-site.ts");
  return buildSite(process.cwd(), options, {
    out: (text) => void process.stdout.write(text),
    talk: (text) => void process.stderr.write(text),
    now: () => performance.now(),
    colour: process.stdout.isTTY,
    folder: process.cwd(),
  });
});
