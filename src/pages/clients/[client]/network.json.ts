import type { APIRoute, GetStaticPaths } from "astro";
import type { ClientBook } from "#book/book.ts";
import { toNetworkJson } from "#network/to-network-json.ts";
import { getBook } from "../../_book.ts";
import { networkOf } from "#network/network-of.ts";

export const getStaticPaths = (async () => {
  const book = await getBook();
  return [...book.clients.values()].map((client) => ({ params: { client: client.id }, props: { client } }));
}) satisfies GetStaticPaths;

/** What can fail and what needs it, for “something is down”: fetched when somebody begins to type there. */
export const GET: APIRoute<{ client: ClientBook }> = ({ props }) =>
  Response.json(toNetworkJson(networkOf(props.client)));
