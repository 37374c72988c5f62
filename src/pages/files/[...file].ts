import type { APIRoute, GetStaticPaths } from "astro";
import { listLinkedFiles, readLinkedFile } from "#book/linked-files.ts";
import { contentFolder } from "../../settings.ts";

/** The files that pages link to, as they are. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await listLinkedFiles(contentFolder())).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await readLinkedFile(contentFolder(), params["file"] ?? ""));
