import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { APIRoute } from "astro";
import { iconNames } from "../components/icons.ts";

/** All icons in one file that the browser keeps, so that a page with fifty icons carries none. */
export const GET: APIRoute = async () => {
  const symbols = await Promise.all(
    iconNames.map(async (name) => {
      const svg = await readFile(
        fileURLToPath(import.meta.resolve(`lucide-static/icons/${name}.svg`)),
        "utf8",
      );
      const shapes = svg.replace(/<!--[\s\S]*?-->/g, "").replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "");
      return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s+/g, " ").trim()}</symbol>`;
    }),
  );
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`, {
    headers: { "Content-Type": "image/svg+xml" },
  });
};
