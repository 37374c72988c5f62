import type { APIRoute, GetStaticPaths } from "astro";
import { listPictures, readPicture } from "#book/pictures.ts";
import { contentFolder } from "../../settings.ts";

/** The pictures that pages show, without what cameras wrote into them. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await listPictures(contentFolder())).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await readPicture(contentFolder(), params["file"] ?? ""));
