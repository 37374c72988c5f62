import type { ClientBook } from "#book/book.ts";
import { keepLately } from "#book/keep-lately.ts";
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
  { label, slug }: { label: string; slug: string },
): Page<"runbook"> | null {
  if (client.network === null || !client.outlets.has(label)) return null;
  const ladders = laddersOf(client);
  const known = ladders.get(label) ?? makePage(client, client.network, { label, slug });
  ladders.set(label, known);
  return known;
}

/** The outlet's page and the file of its graph are rendered with the client's others, and ask for the same ladder. */
const laddersOf = keepLately(2, (_: ClientBook) => new Map<string, Page<"runbook">>());

function makePage(
  client: ClientBook,
  { changed, file }: Page<"network">,
  { label, slug }: { label: string; slug: string },
): Page<"runbook"> {
  const title = ladderTitle(label);
  let text: string | undefined;
  return {
    id: `clients/${client.id}/outlets/${slug}`,
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
      return (text ??= buildLadder(networkOf(client), label)?.body ?? "");
    },
    ...(changed === undefined ? {} : { changed }),
  };
}
