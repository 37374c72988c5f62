import { outletHome } from "./trace-run.ts";
import { followCable } from "./follow.ts";
import { deviceOf, portsOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { isGuest } from "./guest-vlan.ts";
import { PURPOSE } from "./needs-by-type.ts";
import type { Needs, Part, Seats } from "./network-json.ts";
import type { PartList } from "./part-list.ts";

/**
 * From where people use services: all outlets, wireless networks, PCs, phones and cameras, put together by VLAN and
 * piece of the network, with what they hang on. A service that answers there is one that somebody can use, even if one
 * desk cannot.
 */
export function listSeats(graph: NetworkGraph, parts: PartList): Seats[] {
  const found = new Map<string, { seats: Seats; at: Set<number> }>();
  for (const part of parts.list) {
    const { needs } = part;
    const inside = parts.list[parts.find(part.holds ?? part.key) ?? -1];
    if (needs === undefined || part.idle === true || inside?.type === "access-point") continue;
    const use = PURPOSE[part.type ?? ""];
    if (use === undefined && needs.internet !== true) continue;
    const own = parts.list[needs.vlan ?? -1]?.name;
    const places = isGuest(own) ? [] : hangsOn(graph, parts, part, needs);
    if (places.length === 0) continue;
    const { vlan, near, home, dns, direct } = needs;
    const key = JSON.stringify([use, vlan, near, home, dns]);
    let group = found.get(key);
    if (group === undefined) {
      const seats: Seats = { name: own ?? "", near, home, at: [] };
      if (use !== undefined) seats.use = use;
      if (vlan !== undefined) seats.vlan = vlan;
      if (dns !== undefined) seats.dns = dns;
      if (direct !== undefined) seats.direct = direct;
      group = { seats, at: new Set() };
      found.set(key, group);
    }
    for (const place of places) group.at.add(place);
  }
  return [...found.values()].map(({ seats, at }) => ({ ...seats, at: [...at] }));
}

/** The switches and access points that something at the edge hangs on. */
function hangsOn(graph: NetworkGraph, parts: PartList, part: Part, needs: Needs): readonly number[] {
  if (needs.wifi !== undefined) return needs.wifi;
  const ends =
    part.kind === "outlet"
      ? [outletHome(graph, part.name)]
      : portsOf(graph, part.key).map((port) => followCable(graph, port).at);
  return ends.flatMap((end) => {
    const place = end === null || end.owner === part.key ? undefined : parts.find(end.owner);
    const there = place === undefined ? undefined : parts.list[place];
    const isSwitch = there?.kind === "device" && there.forwards === true && there.idle !== true;
    return place !== undefined && isSwitch && deviceOf(graph, end?.owner ?? "") !== undefined ? [place] : [];
  });
}
