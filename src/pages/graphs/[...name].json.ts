import type { APIRoute, GetStaticPaths } from "astro";
import type { Page } from "#book/page.ts";
import { getBook } from "../_book.ts";
import { listGraphs } from "../_codes.ts";
import { ladderPage } from "#network/outlet-runbook.ts";

export const getStaticPaths = (async () => {
  const book = await getBook();
  const runbooks = [
    ...book.library.values(),
    ...[...book.clients.values()].flatMap((client) => [...client.runbooks.values()]),
  ];
  const ladders = [...book.clients.values()].flatMap((client) =>
    [...client.outlets.values()].flatMap((outlet) => ladderPage(client, outlet) ?? []),
  );
  return [...runbooks, ...ladders].map((runbook) => ({ params: { name: runbook.id }, props: { runbook } }));
}) satisfies GetStaticPaths;

/** A runbook's questions as they are and as they were, for reading hand-over codes. */
export const GET: APIRoute<{ runbook: Page<"runbook"> }> = async ({ props }) =>
  Response.json(await listGraphs(props.runbook));
