import type { Facts } from "../plan.ts";
import type { Clients } from "./clients.ts";
import { compact, follow, joinRemarks, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { takeOddStatus } from "./status.ts";
import type { Vlans } from "./vlans.ts";

/** A client's wireless networks. Their keys are secrets and stay where they are. */
export function describeWifi(context: Context, clients: Clients, vlans: Vlans): Map<string, Facts[]> {
  const byClient = new Map<string, Facts[]>();
  for (const record of context.dump.all("wireless.wirelesslan")) {
    context.ledger.refuse(record, "auth_psk", "a secret");
    const client = clients.ownerOf(record);
    const ssid = client === undefined ? undefined : takeText(context, record, "ssid");
    if (client === undefined || ssid === undefined) {
      context.ledger.leave(record, "belongs to no tenant, VLAN or site");
      continue;
    }
    const vlan = vlans.refer(client, undefined, follow(context, record, "vlan", "ipam.vlan"));
    if (vlan !== undefined) context.ledger.carry(record, "vlan");
    else context.ledger.refuse(record, "vlan", "its number means another VLAN at another place");
    const note = joinRemarks([takeText(context, record, "description"), takeOddStatus(context, record)]);
    byClient.set(client.id, [...(byClient.get(client.id) ?? []), compact({ ssid, vlan, note })]);
  }
  return byClient;
}
