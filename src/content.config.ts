import { createHash } from "node:crypto";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import { loadPages } from "#book/load-pages.ts";
import { contentFolder } from "./settings.ts";

/** Astro's view of the book: the same reader as the scripts'. Its text is rendered by src/markdown. */
const bookLoader: Loader = {
  name: "book",
  load: async ({ store, config, watcher }) => {
    const folder = contentFolder();
    const root = fileURLToPath(config.root);
    const fill = async (): Promise<void> => {
      const pages = await loadPages(folder);
      const stale = new Set(store.keys());
      for (const { body, ...data } of pages) {
        const filePath = relative(root, resolve(folder, data.file));
        const digest = createHash("sha256")
          .update(JSON.stringify(data))
          .update(body)
          .update(filePath)
          .digest("hex");
        stale.delete(data.id);
        store.set({ id: data.id, data: { ...data }, body, filePath, digest });
      }
      for (const id of stale) store.delete(id);
    };
    await fill();
    watcher?.add(folder);
    watcher?.on("all", (_, path) => {
      if (path.startsWith(folder) && path.endsWith(".mdx")) void fill();
    });
  },
};

export const collections = { pages: defineCollection({ loader: bookLoader }) };
