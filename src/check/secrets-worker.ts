import { parentPort, workerData } from "node:worker_threads";
import type { SourceFile } from "#book/page.ts";
import { findSecretFindings } from "./check-secrets.ts";

const sources = workerData as SourceFile[]; // `as`: search-secrets.ts sends just this

parentPort?.postMessage(await findSecretFindings(sources));
