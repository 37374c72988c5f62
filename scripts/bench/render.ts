import process from "node:process";
import { configureRenderer, countPictures } from "#diagram/index.ts";
import { readSiteOptions, siteEnvironment } from "../site/options.ts";

// One phase of a build, in a process of its own so that its time and memory are its own. Told by the environment alone,
// also where pictures are kept: in an empty folder all are drawn, as in the first build of a book.
const pictures = process.env["SITEBOOK_PICTURES"];
if (pictures !== undefined) await configureRenderer({ cacheFolder: pictures });
const options = readSiteOptions({}, process.env, new Date().toISOString().slice(0, 10));
Object.assign(process.env, siteEnvironment(options));
const { renderSite } = await import("../site/render-site.ts");
const pages = await renderSite(process.cwd(), options);
process.stdout.write(JSON.stringify({ pages, pictures: countPictures() }));
