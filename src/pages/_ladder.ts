import type { ClientBook } from "#book/book.ts";
import type { Page } from "#book/page.ts";
import { buildLadder } from "#network/ladder.ts";
import { networkOf } from "./_network.ts";

/** The name under which an outlet's ladder is a runbook like any other: in call notes and hand-over codes. */
export const LADDER = "ladder";

const ladders = new WeakMap<ClientBook, Map<string, Page<"runbook"> | null>>();

/** An outlet's ladder as a runbook's page, so that call mode, the checks and the codes need not know the difference. */
export function ladderPage(
  client: ClientBook,
  outlet: { label: string; slug: string },
): Page<"runbook"> | null {
  const built = ladders.get(client) ?? new Map<string, Page<"runbook"> | null>();
  ladders.set(client, built);
  const page = built.get(outlet.label) ?? buildPage(client, outlet);
  built.set(outlet.label, page);
  return page;
}

function buildPage(client: ClientBook, outlet: { label: string; slug: string }): Page<"runbook"> | null {
  const ladder = buildLadder(networkOf(client), outlet.label);
  if (ladder === null || client.network === null) return null;
  const { changed, file } = client.network;
  return {
    id: `clients/${client.id}/outlets/${outlet.slug}`,
    kind: "runbook",
    client: client.id,
    name: LADDER,
    file,
    data: {
      kind: "runbook",
      title: ladder.title,
      symptoms: [ladder.title],
      about: "outlet",
      editions: ["help-desk"],
      minutes: 10,
    },
    body: ladder.body,
    ...(changed === undefined ? {} : { changed }),
  };
}
