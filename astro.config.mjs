import { fileURLToPath } from "node:url";
import mdx from "@astrojs/mdx";
import { unified } from "@astrojs/markdown-remark";
import { defineConfig } from "astro/config";
import { remarkFacts } from "./src/markdown/remark-facts.ts";
import { remarkGate } from "./src/markdown/remark-gate.ts";
import { rehypeDiagrams } from "./src/markdown/rehype-diagrams.ts";
import { rehypeSteps } from "./src/markdown/rehype-steps.ts";
import { remarkPageLinks } from "./src/markdown/remark-page-links.ts";

export default defineConfig({
  outDir: process.env.SITEBOOK_OUT ?? "dist",
  output: "static",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  // Pages asked for at once: enough that every rendering thread (scripts/site/prerender) has some waiting.
  build: { concurrency: 1024, inlineStylesheets: "never" },
  integrations: [mdx({ optimize: false })],
  markdown: {
    // The unified processor, because the check reads pages with remark too: what is checked is what is published.
    processor: unified({
      remarkPlugins: [remarkGate, remarkFacts, remarkPageLinks],
      rehypePlugins: [rehypeDiagrams, rehypeSteps],
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  vite: {
    // A company's content folder lies outside this one, where Node would look for Astro's runtime in vain.
    resolve: {
      alias: [
        {
          find: /^astro\/jsx-runtime$/,
          replacement: fileURLToPath(import.meta.resolve("astro/jsx-runtime")),
        },
      ],
    },
  },
});
