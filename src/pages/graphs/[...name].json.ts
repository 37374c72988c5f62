import type { APIRoute, GetStaticPaths } from "astro";
import type { Page } from "#book/page.ts";
import { getBook } from "../_book.ts";
import { listGraphs } from "../_codes.ts";
import { ladderPage } from "#network/outlet-runbook.ts";

export const getStaticPaths = (async () => {
  const book = await getBook();
  const clients = [...book.clients.values()];
  const written = [
    ...book.library.values(),
    ...clients.flatMap((client) => [...client.runbooks.values()]),
  ].map((runbook) => () => runbook);
  // Asked for anew when it is rendered: by then it is the very ladder that its outlet's page shows.
  const ladders = clients.flatMap((client) =>
    [...client.outlets.values()].map((outlet) => () => ladderPage(client, outlet)),
  );
  return [...written, ...ladders].flatMap((open) => {
    const runbook = open();
    return runbook === null ? [] : { params: { name: runbook.id }, props: { open } };
  });
}) satisfies GetStaticPaths;

/** A runbook's questions as they are and as they were, for reading hand-over codes. */
export const GET: APIRoute<{ open: () => Page<"runbook"> | null }> = async ({ props }) => {
  const runbook = props.open();
  return runbook === null ? new Response(null, { status: 404 }) : Response.json(await listGraphs(runbook));
};
