import type { APIRoute, GetStaticPaths } from "astro";
import type { Page } from "#book/page.ts";
import { getBook } from "../_book.ts";
import { drawFlowchart } from "../_flowchart.ts";

export const getStaticPaths = (async () => {
  const book = await getBook();
  const runbooks = [
    ...book.library.values(),
    ...[...book.clients.values()].flatMap((client) => [...client.runbooks.values()]),
  ];
  return runbooks.map((runbook) => ({ params: { name: runbook.id }, props: { runbook } }));
}) satisfies GetStaticPaths;

/** A runbook's flowchart, which its pages fetch when somebody opens it. */
export const GET: APIRoute<{ runbook: Page<"runbook"> }> = async ({ props }) =>
  new Response(await drawFlowchart(props.runbook), { headers: { "Content-Type": "image/svg+xml" } });
