import { defineConfig } from "astro/config";

export default defineConfig({
  outDir: process.env.SITEBOOK_OUT ?? "dist",
  output: "static",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  // Pages asked for at once: enough that every rendering thread (scripts/site/prerender) has some waiting.
  build: { concurrency: 1024, inlineStylesheets: "never" },
});
