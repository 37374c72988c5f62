import process from "node:process";
import { indexSite } from "../site/index-site.ts";
import { readSiteOptions } from "../site/options.ts";

// The other phase of a build, on a site that scripts/bench/render.ts has left in SITEBOOK_OUT.
const options = readSiteOptions({}, process.env, new Date().toISOString().slice(0, 10));
const { pages } = await indexSite(process.cwd(), options);
process.stdout.write(JSON.stringify({ pages }));
