import type { Fact, Facts } from "../plan.ts";
import { joinRemarks, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { prefixed } from "./locations.ts";
import { shareClient } from "./ports.ts";
import type { Ports } from "./ports.ts";

export const ELSEWHERE = "the cable leads to another client's device";

/** Puts a link on a client's network page. */
export function addLink(
  links: Map<string, Facts[]>,
  client: string,
  link: Record<string, Fact | undefined>,
): void {
  links.set(client, [...(links.get(client) ?? []), compactFacts(link)]);
}

function compactFacts(facts: Record<string, Fact | undefined>): Facts {
  const known: Facts = {};
  for (const [key, value] of Object.entries(facts)) if (value !== undefined) known[key] = value;
  return known;
}

/** Wireless links between two of a client's own interfaces. */
export function addWirelessLinks(context: Context, links: Map<string, Facts[]>, ports: Ports): void {
  for (const record of context.dump.all("wireless.wirelesslink")) {
    context.ledger.refuse(record, "auth_psk", "a secret");
    const [from, to] = ["interface_a", "interface_b"].map((field) => {
      const at = context.dump.get("dcim.interface", record.fields[field]);
      return at === undefined ? undefined : ports.endOf(at);
    });
    if (from === undefined || to === undefined || !shareClient(from, to)) {
      context.ledger.leave(
        record,
        from === undefined || to === undefined ? "an end is on no page" : ELSEWHERE,
      );
      continue;
    }
    context.ledger.carry(record, "interface_a", "interface_b");
    addLink(links, from.place.client.id, {
      from: from.ref,
      to: to.ref,
      medium: "wireless",
      note: joinRemarks([
        prefixed("SSID", takeText(context, record, "ssid")),
        takeText(context, record, "description"),
      ]),
    });
  }
}
