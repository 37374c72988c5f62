import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { PICTURE } from "#book/pictures.ts";
import { readContent } from "#book/read-content.ts";
import { contentFolder } from "../../settings.ts";

/** The pictures that pages show, as they are. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { others } = await readContent(contentFolder(), (file) => PICTURE.test(file));
  return others.map((file) => ({ params: { file } }));
};

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(contentFolder(), params["file"] ?? ""))));
