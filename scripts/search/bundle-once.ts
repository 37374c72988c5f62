import { readFile } from "node:fs/promises";
import process from "node:process";
import { deserialize } from "node:v8";
import * as pagefind from "pagefind";
import { makeBundle } from "#search/bundle-worker.ts";
import type { BundleJob } from "#search/bundle-worker.ts";

// One bundle in a process of its own, so that what it takes can be measured: the job stands in the file that is named.
const job = deserialize(await readFile(process.argv[2] ?? "")) as BundleJob; // `as`: reindex.ts writes just this
const started = performance.now();
const { pages } = await makeBundle(job);
const milliseconds = performance.now() - started;
await pagefind.close();
process.stdout.write(JSON.stringify({ pages, milliseconds }));
