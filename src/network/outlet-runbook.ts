import type { ClientBook } from "#book/book.ts";
import type { Page } from "#book/page.ts";
import { buildLadder, ladderTitle } from "./ladder.ts";
import { networkOf } from "./network-of.ts";

/** The name under which an outlet's ladder is a runbook like any other: in call notes and hand-over codes. */
export const LADDER = "ladder";

/**
 * An outlet's ladder as a runbook's page, so that call mode, the checks and the codes need not know the difference. Its
 * text is written when it is asked for: lists of all ladders name thousands of them. Null if the outlet has none.
 */
export function ladderPage(
  client: ClientBook,
  outlet: { label: string; slug: string },
): Page<"runbook"> | null {
  if (client.network === null || !client.outlets.has(outlet.label)) return null;
  const { changed, file } = client.network;
  const title = ladderTitle(outlet.label);
  return {
    id: `clients/${client.id}/outlets/${outlet.slug}`,
    kind: "runbook",
    client: client.id,
    name: LADDER,
    file,
    data: {
      kind: "runbook",
      title,
      symptoms: [title],
      about: "outlet",
      editions: ["help-desk"],
      minutes: 10,
    },
    get body() {
      return buildLadder(networkOf(client), outlet.label)?.body ?? "";
    },
    ...(changed === undefined ? {} : { changed }),
  };
}
