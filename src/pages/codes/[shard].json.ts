import type { APIRoute, GetStaticPaths } from "astro";
import type { CodeRow } from "../../browser/call/code-directory.ts";
import { getBook } from "../_book.ts";
import { listCodeRows } from "../_codes.ts";

export const getStaticPaths = (async () => {
  const shards = listCodeRows(await getBook());
  return [...shards].map(([shard, rows]) => ({ params: { shard: String(shard) }, props: { rows } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ rows: CodeRow[] }> = ({ props }) => Response.json(props.rows);
