import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { fingerprintSite, isBuilt } from "../../../scripts/site/fingerprint.ts";
import { readSiteOptions, siteEnvironment } from "../../../scripts/site/options.ts";
import { DEMO_DAY } from "./demo-day.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built demo. */
    site: string;
  }
}

/** Builds the demo once for all browser tests, as `npm run build` does, unless nothing has changed since the last time. */
export default async function buildDemo(project: TestProject): Promise<void> {
  const root = project.config.root;
  const flags = {
    content: join(root, "content"),
    out: join(root, ".cache", "e2e-site"),
    edition: "help-desk",
    today: DEMO_DAY,
  };
  const options = readSiteOptions(flags, {}, DEMO_DAY);
  if (!(await isBuilt(root, options, await fingerprintSite(root, options)))) {
    const env = { ...process.env, ...siteEnvironment(options), NODE_ENV: "production" };
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build.ts"], {
      cwd: root,
      env,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The demo could not be built.\n${stdout}${stderr}`);
  }
  project.provide("site", options.out);
}
