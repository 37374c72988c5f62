import { vlanOfDevice } from "./device-vlan.ts";
import type { Pieces } from "./find-pieces.ts";
import type { NetworkGraph } from "./graph.ts";
import { lineEnd } from "./line-ends.ts";
import type { PartList } from "./part-list.ts";

/** Writes on parts what is missing about them, where that hides what depends on them. */
export function noteGaps(
  graph: NetworkGraph,
  parts: PartList,
  { pieceOf }: Pieces,
  core: readonly number[],
): void {
  const { circuits, vlans } = graph.client;
  const ends = new Set<string | undefined>();
  for (const circuit of circuits.values()) {
    const end = lineEnd(graph, circuit);
    ends.add(end);
    const line = parts.list[parts.find(`circuit:${circuit.id}`) ?? -1];
    if (line !== undefined && end === undefined)
      line.gap = "The line names no modem, so what it passes on its way in is not known.";
    const modem = parts.list[parts.find(end ?? "") ?? -1];
    if (modem !== undefined && circuit.modem === undefined)
      modem.gap = `${line?.name ?? circuit.provider} names no modem; this is the only one it can end at.`;
  }
  for (const vlan of vlans.values()) {
    const part = parts.list[parts.find(`vlan:${vlan.key}`) ?? -1];
    if (part !== undefined && vlan.gateway === undefined) part.gap = sayNoGateway(part.name);
  }
  const ways = new Set(core.map((place) => pieceOf[place]));
  for (const [place, part] of parts.list.entries()) {
    if (part.kind !== "device" || part.idle === true) continue;
    if (part.type === "modem" && !ends.has(part.key))
      part.gap = `No line names ${part.name} as its modem, so who depends on it is not known.`;
    else if (part.forwards === true && (pieceOf[place] ?? -1) >= 0 && !ways.has(pieceOf[place])) {
      const vlan = vlanOfDevice(graph, part.key);
      part.gap =
        vlan === null
          ? "No way out is documented for what it is cabled to: only what is cabled through it is counted."
          : sayNoGateway(`VLAN ${vlan.id} ${vlan.name}`);
    }
  }
}

function sayNoGateway(vlan: string): string {
  return `No gateway is written down for ${vlan}, so no way out of it is documented.`;
}
