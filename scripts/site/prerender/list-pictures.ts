import { parentPort, workerData } from "node:worker_threads";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { listPictures } from "../../../src/components/pictures.ts";

const content = workerData as string; // `as`: studio-thread.ts starts this thread
parentPort?.postMessage(listPictures(assembleBook(await loadPages(content))));
