import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Lucide's icons of these names in one file that the browser keeps, so that a page with fifty icons carries none. */
export async function iconSheet(names: readonly string[]): Promise<Response> {
  const symbols = await Promise.all(names.map(readSymbol));
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`, {
    headers: { "Content-Type": "image/svg+xml" },
  });
}

async function readSymbol(name: string): Promise<string> {
  const file = fileURLToPath(import.meta.resolve(`lucide-static/icons/${name}.svg`));
  const shapes = (await readFile(file, "utf8"))
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s+/g, " ").trim()}</symbol>`;
}
