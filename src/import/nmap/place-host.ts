import type { ClientBook } from "#book/book.ts";
import type { DeviceNames } from "../documented.ts";
import type { Sightings } from "../sightings.ts";
import { compact } from "../tables/take.ts";
import type { Context } from "../tables/take.ts";
import type { Host } from "./read-host.ts";

export interface Comparing {
  context: Context;
  book: ClientBook;
  devices: DeviceNames;
  sightings: Sightings;
  /** All that answered: an address that still answers has not moved. */
  hosts: readonly Host[];
}

/** Finds a host's page by its addresses, then by its name, and notes there what the page lacks. */
export function placeHost(comparing: Comparing, host: Host): void {
  const { context, sightings, devices } = comparing;
  const [ip = ""] = host.ips;
  const byIp = host.ips.map((each) => sightings.ownerOfIp(each)).find((owner) => owner !== undefined);
  const byMac = host.mac === undefined ? undefined : sightings.ownerOfMac(host.mac);
  if (byIp !== undefined && byMac !== undefined && byIp !== byMac) {
    context.ledger.leave(host.record, "its addresses are on two devices' pages");
    sightings.contradict(
      byIp,
      "addresses",
      `${ip} answers from ${host.mac ?? ""}, which ${byMac}'s page says is its own; ${byIp}'s page says that it has ${ip}.`,
      "find out which of the two answers there, and correct the pages.",
    );
    return;
  }
  const byName = host.name === undefined ? undefined : devices.find(host.name);
  const device = byIp ?? byMac ?? byName;
  if (device === undefined) {
    sightings.need(
      `${describeHost(host)} answers and is on no page.`,
      "find out what it is; write its page, or take it off the network.",
    );
    return;
  }
  if (byIp === undefined && hasMoved(comparing, host, device)) return;
  const { record } = host;
  for (const [index, address] of host.ips.entries())
    sightings.seeAddress(
      device,
      compact({
        ip: address,
        mac: index === 0 || sightings.ownerOfIp(address) === device ? host.mac : undefined,
        name: index === 0 ? host.name : undefined,
      }),
    );
  context.ledger.carry(record, "ip", ...(host.mac === undefined ? [] : ["mac"]));
  if (host.name !== undefined) context.ledger.carry(record, "name");
}

/** A device that is documented at other addresses, none of which it still answers at: moved, or not the same. */
function hasMoved({ context, book, sightings, hosts }: Comparing, host: Host, device: string): boolean {
  const documented = (book.equipment.get(device)?.data.addresses ?? [])
    .filter(({ mac }) => host.mac === undefined || mac === undefined || mac === host.mac)
    .flatMap(({ ip }) => ip ?? []);
  const stays = documented.some((ip) =>
    hosts.some((other) => other.mac === host.mac && other.ips.includes(ip)),
  );
  if (documented.length === 0 || stays) return false;
  context.ledger.leave(host.record, "its page gives it another address");
  sightings.contradict(
    device,
    "addresses",
    `${device}'s page says that it has ${documented.join(" and ")}; it answers at ${host.ips.join(" and ")}${host.mac === undefined ? "" : ` (${host.mac})`}.`,
    "find out whether it was moved or gets its address by DHCP, and correct the page.",
  );
  return true;
}

function describeHost({ ips, mac, name, vendor }: Host): string {
  const more = [mac, vendor, name].filter((part) => part !== undefined);
  return `${ips.join(" and ")}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
}
