import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { APIRoute } from "astro";
import { iconNames } from "../icons.ts";

/** All icons of this edition in one file. */
export const GET: APIRoute = async () => {
  const symbols = await Promise.all(
    iconNames.map(async (name) => {
      const file = fileURLToPath(import.meta.resolve(`lucide-static/icons/${name}.svg`));
      const shapes = (await readFile(file, "utf8"))
        .replace(/<!--[\s\S]*?-->/g, "")
        .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "");
      return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s+/g, " ").trim()}</symbol>`;
    }),
  );
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
};
