import process from "node:process";
import { readSiteOptions, siteEnvironment } from "../site/options.ts";

// One phase of a build, in a process of its own so that its time and memory are its own. Told by the environment alone.
const options = readSiteOptions({}, process.env, new Date().toISOString().slice(0, 10));
Object.assign(process.env, siteEnvironment(options));
const { renderSite } = await import("../site/render-site.ts");
process.stdout.write(String(await renderSite(process.cwd(), options)));
