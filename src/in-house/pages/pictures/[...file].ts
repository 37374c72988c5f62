import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { contentFolder } from "../../../settings.ts";

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** The pictures that staging copied, as they are. */
export const getStaticPaths: GetStaticPaths = async () => {
  const folder = contentFolder();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && PICTURE.test(entry.name))
    .map((entry) => ({
      params: { file: relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/") },
    }));
};

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(contentFolder(), params["file"] ?? ""))));
