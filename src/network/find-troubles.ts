import { deviceOf, feedsOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";

/** Devices that feed each other in a circle, each circle once, beginning at its first name. */
export function findPowerLoops(graph: NetworkGraph): string[][] {
  const loops = new Map<string, string[]>();
  const done = new Set<string>();
  const visit = (device: string, trail: readonly string[]): void => {
    const at = trail.indexOf(device);
    if (at >= 0) {
      const ring = trail.slice(at);
      loops.set([...ring].sort().join("\0"), ring);
      return;
    }
    if (done.has(device)) return;
    const data = deviceOf(graph, device);
    for (const feed of data === undefined ? [] : feedsOf(data)) visit(feed.from, [...trail, device]);
    done.add(device);
  };
  for (const device of graph.client.equipment.keys()) visit(device, []);
  return [...loops.values()];
}

/** Active devices that should hang on a cable and of which none is written down. */
export function findUncabled(graph: NetworkGraph): string[] {
  const cabled = new Set(
    graph.cables
      .flatMap(({ from, to }) => [from, to])
      .flatMap((end) => (end === null ? [] : (graph.ports.get(end.port)?.owner ?? []))),
  );
  const modems = new Set([...graph.client.circuits.values()].map(({ modem }) => modem));
  const wireless = (graph.client.network?.data.wifi ?? []).length > 0;
  return [...graph.client.equipment.values()].flatMap((page) => {
    const { type, status, runsOn, ports } = page.data;
    if (status !== "active" || runsOn !== undefined || cabled.has(page.name)) return [];
    if (NEVER.has(type) || modems.has(page.name)) return [];
    // A UPS without a network card has no port; a laptop without one is on the air.
    if ((type === "ups" || ROAMING.has(type)) && (ports === undefined || wireless)) return [];
    return [page.name];
  });
}

const NEVER = new Set(["pdu"]);
const ROAMING = new Set(["workstation", "scanner", "phone", "printer", "camera", "other"]);

/** Two VLANs, by their places in the list, that hand out the same addresses. */
export interface RivalServers {
  first: number;
  second: number;
  subnet: string;
  servers: [string, string];
}

/** VLANs whose subnet is another's too, each with its own address service: two answers to one question. */
export function findRivalServers(graph: NetworkGraph): RivalServers[] {
  const vlans = graph.client.network?.data.vlans ?? [];
  return vlans.flatMap((vlan, second): RivalServers[] => {
    const { subnet, dhcp } = vlan;
    const first = vlans.findIndex((other) => {
      const same =
        (other.id === vlan.id && other.location === vlan.location) ||
        (subnet !== undefined && other.subnet === subnet);
      return same && other.dhcp !== undefined && dhcp !== undefined && other.dhcp !== dhcp;
    });
    const rival = vlans[first]?.dhcp;
    if (dhcp === undefined || rival === undefined || first >= second) return [];
    return [{ first, second, subnet: subnet ?? `VLAN ${vlan.id}`, servers: [rival, dhcp] }];
  });
}
