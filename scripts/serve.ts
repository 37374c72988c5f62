import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { createSiteServer, listen } from "./site/static-server.ts";
import { readSiteOptions, siteFlags } from "./site/options.ts";
import { runEntry } from "./site/entry.ts";

const HELP = `Serves a site that was built, on this machine only.

  npm run serve -- [options]

  --out <folder>   the built site (default: SITEBOOK_OUT, else dist)
  --port <number>  the first port to try (default: 4321)
  --host <name>    the address to listen on (default: 127.0.0.1, which no other machine can reach)
`;

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: {
      ...siteFlags,
      port: { type: "string", default: "4321" },
      host: { type: "string", default: "127.0.0.1" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const { out } = readSiteOptions(values, process.env, new Date().toISOString().slice(0, 10));
  if (!existsSync(join(out, "index.html"))) {
    process.stderr.write(`There is no site in ${out}. Build one first: npm run build\n`);
    return 2;
  }
  const port = await listen(createSiteServer(out), Number(values.port), values.host);
  process.stdout.write(`Sitebook is at http://${values.host}:${port}/ (Ctrl-C ends it)\n`);
  return 0;
});
