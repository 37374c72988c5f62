import { openHeadDesk } from "./head-desk.ts";
import { tally } from "./queries.ts";
import type { TestQuery } from "./queries.ts";

/**
 * Puts queries to heads and identifiers in plain Node, without a browser or full text: quick enough to tune by.
 * `folder` is the content folder.
 */
export async function scoreHeads(
  folder: string,
  queries: readonly TestQuery[],
): Promise<ReturnType<typeof tally>> {
  const { ask } = await openHeadDesk(folder);
  return tally(
    queries.map((query) => {
      const { rows, unknown } = ask(query.client, query.text);
      return { query, given: { addresses: rows.map(({ address }) => address), unknown: unknown.length > 0 } };
    }),
  );
}
