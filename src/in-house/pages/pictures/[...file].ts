import type { APIRoute, GetStaticPaths } from "astro";
import { listPictures, readPicture } from "#book/pictures.ts";
import { contentFolder } from "../../../settings.ts";

/** The pictures that were staged for this edition. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await listPictures(contentFolder())).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await readPicture(contentFolder(), params["file"] ?? ""));
