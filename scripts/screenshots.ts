import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { launchBrowser } from "./browser/find-browser.ts";
import { toPalettePng } from "./browser/palette-png.ts";
import { looks, shots } from "./browser/shots.ts";
import { runEntry } from "./site/entry.ts";
import { UsageError } from "./site/options.ts";
import { createSiteServer, listen } from "./site/static-server.ts";

const HELP = `Takes the README's pictures from the built demo, in light and dark, wide and narrow.

  npm run screenshots -- [options]

  --dist <folder>  the built demo (default: dist); build it first: npm run build
  --out <folder>   where the pictures go (default: .github/screenshots)
  --only <name>    one of ${shots.map(({ name }) => name).join(", ")}
`;

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      out: { type: "string", default: ".github/screenshots" },
      only: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!existsSync(join(values.dist, "index.html")))
    throw new UsageError(`${values.dist} holds no built site. Build the demo first: npm run build.`);
  const server = createSiteServer(resolve(values.dist));
  const address = `http://127.0.0.1:${await listen(server, 47_000, "127.0.0.1")}`;
  const browser = await launchBrowser();
  await mkdir(values.out, { recursive: true });
  for (const shot of shots.filter(({ name }) => values.only === undefined || name === values.only)) {
    for (const { name: look, width, height, colorScheme } of looks) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme,
        reducedMotion: "reduce",
      });
      await page.goto(`${address}${shot.path}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await shot.act?.(page);
      const file = join(values.out, `${shot.name}-${look}.png`);
      await writeFile(file, await toPalettePng(await page.screenshot({ caret: "hide" })));
      process.stdout.write(`${file}\n`);
      await page.close();
    }
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
  return 0;
});
