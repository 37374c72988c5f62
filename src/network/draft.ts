import type { ClientBook } from "#book/book.ts";
import type { Equipment, Port } from "#schemas/index.ts";
import type { Cable, Owner, PortNode } from "./graph.ts";
import { REAR, readPort } from "./port-names.ts";

/** The graph while it is being built. */
export interface Draft {
  client: ClientBook;
  owners: Map<string, Owner>;
  ports: Map<string, PortNode>;
  /** What pages say about single ports, by device and name. */
  details: Map<string, Map<string, Port>>;
  cables: Cable[];
}

/** Notes what a device's page says about single ports. */
export function readDetails(draft: Draft, device: string, data: Equipment): void {
  const details = new Map<string, Port>();
  for (const port of data.ports ?? []) if (typeof port !== "string") details.set(port.name, port);
  draft.details.set(device, details);
  for (const port of details.values()) touchPort(draft, device, port.name, false);
}

/** The port that a page names, made known to the graph; null for `unknown`. */
export function portAt(draft: Draft, reference: string): PortNode | null {
  const known = draft.ports.get(reference);
  if (known !== undefined) return known;
  const name = readPort(reference);
  return name === null ? null : touchPort(draft, name.device, name.port, name.rear);
}

/** A port, made known to the graph together with its other side if it is a panel's. */
export function touchPort(draft: Draft, device: string, name: string, rear: boolean): PortNode {
  const key = `${device}/${name}${rear ? REAR : ""}`;
  const known = draft.ports.get(key);
  if (known !== undefined) return known;
  const owner = draft.owners.get(device);
  if (owner === undefined) draft.owners.set(device, { kind: "missing", key: device });
  const detail = rear ? undefined : draft.details.get(device)?.get(name);
  const panel = owner?.kind === "device" && owner.page.data.type === "patch-panel";
  const passive = panel || rear || detail?.rear !== undefined;
  const port: PortNode = { key, owner: device, name, rear, passive, cables: [], mates: [] };
  if (detail !== undefined) port.detail = detail;
  draft.ports.set(key, port);
  if (passive && rear) {
    port.mates = frontsOf(draft, device, name);
    for (const mate of port.mates) touchPort(draft, device, mate.port.slice(device.length + 1), false);
  } else if (passive) {
    const back = touchPort(draft, device, detail?.rear ?? name, true);
    port.mates = [{ port: back.key, position: detail?.position ?? 1 }];
  }
  return port;
}

/** The front ports behind which a rear port lies: those that name it, else the one of the same name. */
function frontsOf(draft: Draft, device: string, rear: string): PortNode["mates"] {
  const details = draft.details.get(device);
  const named = [...(details?.values() ?? [])]
    .filter((port) => port.rear === rear)
    .map((port) => ({ port: `${device}/${port.name}`, position: port.position ?? 1 }));
  if (named.length > 0) return named;
  const other = details?.get(rear)?.rear;
  return other === undefined || other === rear ? [{ port: `${device}/${rear}`, position: 1 }] : [];
}
