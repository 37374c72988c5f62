import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { closeRenderer, configureRenderer, renderMermaid } from "#diagram/index.ts";
import { listPictures } from "../src/components/pictures.ts";
import type { SitePicture } from "../src/components/pictures.ts";
import { describeMachine } from "./bench/figures-table.ts";
import { generatePractice } from "./bench/generate.ts";
import { runEntry } from "./site/entry.ts";
import { UsageError } from "./site/options.ts";

const HELP = `Measures what the maps of a generated practice cost: every client's network, every switch, every flowchart.

  npm run bench -- maps [options]

  --clients <number>   how many clients (default: 100)

Cold: nothing was drawn before. Warm: everything lies in the cache. A build draws beside its other work, in a thread of
its own, so that on two cores it waits for no more than what is left of this at its end.
`;

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: {
      clients: { type: "string", default: "100" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const clients = Number(values.clients);
  if (!Number.isInteger(clients) || clients < 1 || clients > 500)
    throw new UsageError(`--clients is "${values.clients}"; write a number from 1 to 500, such as 100.`);
  const folder = await mkdtemp(join(tmpdir(), "sitebook-maps-"));
  try {
    await generatePractice(join(folder, "content"), clients, resolve("content"));
    const book = assembleBook(await loadPages(join(folder, "content")));
    const before = process.cpuUsage();
    const charts = listPictures(book);
    const planned = cpuSince(before);
    await configureRenderer({ cacheFolder: join(folder, "cache") });
    const cold = await drawAll(charts);
    const warm = await drawAll(charts);
    await closeRenderer();
    process.stdout.write(
      `${describeMachine(new Date().toISOString().slice(0, 10))}
${clients} clients: ${countKinds(charts)}; ${cold.pictures} different pictures, ${(cold.bytes / 1024).toFixed(0)} KB of SVG

| | seconds | processor seconds |
| --- | ---: | ---: |
| plan from the book | | ${planned.toFixed(1)} |
| draw, cold | ${cold.seconds.toFixed(1)} | ${cold.cpu.toFixed(1)} |
| draw, warm | ${warm.seconds.toFixed(1)} | ${warm.cpu.toFixed(1)} |
`,
    );
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

interface Drawn {
  seconds: number;
  cpu: number;
  pictures: number;
  bytes: number;
}

async function drawAll(charts: readonly SitePicture[]): Promise<Drawn> {
  const started = performance.now();
  const before = process.cpuUsage();
  const sizes = new Map<string, number>();
  for (const { source, title, nodes } of charts) {
    const { svg } = await renderMermaid(source, { title, nodes });
    sizes.set(svg, Buffer.byteLength(svg));
  }
  return {
    seconds: (performance.now() - started) / 1000,
    cpu: cpuSince(before),
    pictures: sizes.size,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  };
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function countKinds(charts: readonly SitePicture[]): string {
  return [...Map.groupBy(charts, ({ kind }) => kind)]
    .map(([kind, { length }]) => `${length} ${kind}${length === 1 ? "" : kind === "switch" ? "es" : "s"}`)
    .join(", ");
}
