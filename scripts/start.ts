import { spawnSync } from "node:child_process";
import process from "node:process";
import { parseArgs } from "node:util";
import { runEntry } from "./site/entry.ts";
import { fingerprintSite, isBuilt } from "./site/fingerprint.ts";
import { readSiteOptions, siteEnvironment, siteFlags } from "./site/options.ts";
import { createSiteServer, listen } from "./site/static-server.ts";

const HELP = `Checks and builds the book, unless nothing has changed, and serves it on this machine.

  npm start -- [options]

  --content <folder>  the content folder (default: SITEBOOK_CONTENT, else content: the demo practice)
  --out <folder>      where the site goes (default: SITEBOOK_OUT, else dist)
  --port <number>     the first port to try (default: 4321)
  --rebuild           build even if nothing has changed
`;

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: {
      ...siteFlags,
      port: { type: "string", default: "4321" },
      rebuild: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const root = process.cwd();
  const options = readSiteOptions(values, process.env, new Date().toISOString().slice(0, 10));
  if (!values.rebuild && (await isBuilt(root, options, await fingerprintSite(root, options)))) {
    process.stderr.write("Nothing has changed since the last build.\n");
  } else {
    // A process of its own, so that the server does not keep the memory of a build.
    const env = { ...process.env, ...siteEnvironment(options) };
    const { status } = spawnSync(process.execPath, ["scripts/build.ts"], {
      cwd: root,
      env,
      stdio: "inherit",
    });
    if (status !== 0) return status ?? 2;
  }
  const port = await listen(createSiteServer(options.out), Number(values.port), "127.0.0.1");
  process.stdout.write(`\n  Sitebook is at http://127.0.0.1:${port}/\n\n  Ctrl-C ends it.\n`);
  return 0;
});
