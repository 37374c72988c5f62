import type { ClientBook } from "#book/book.ts";
import type { NetworkGraph } from "#network/index.ts";
import { Identifier } from "#schemas/scalars.ts";

/**
 * What a device calls one of its ports, as its page does: the same name, else the page's port of the number that the
 * name ends in (`Port 14` and `gi14` are 14, `0/14` and `1/0/14` only where the page writes them so). A name that no
 * page knows is taken as it is; undefined if none of the names can stand on a page.
 */
export function findPort(graph: NetworkGraph, device: string, names: readonly string[]): string | undefined {
  const known = listPorts(graph, device);
  const usable = names.filter((name) => Identifier.safeParse(name).success);
  const exact = usable.find((name) => known.has(name));
  if (exact !== undefined) return exact;
  for (const name of usable) {
    const [number, ...more] = name.match(/\d+/g) ?? [];
    if (number === undefined || more.length > 0 || !new RegExp(`${number}$`).test(name)) continue;
    const plain = String(Number(number));
    if (known.has(plain)) return plain;
  }
  return usable[0];
}

function listPorts({ client, ports }: NetworkGraph, device: string): Set<string> {
  const named = [...ports.values()].filter((port) => port.owner === device).map((port) => port.name);
  return new Set([...named, ...listDocumented(client, device)]);
}

function listDocumented(client: ClientBook, device: string): string[] {
  return (client.equipment.get(device)?.data.ports ?? []).flatMap((port) => {
    if (typeof port !== "string") return [port.name];
    const range = /^(.*?)(\d+)-\1(\d+)$/.exec(port);
    if (range === null) return [port];
    const [, prefix = "", from = "", to = ""] = range;
    const count = Math.min(4096, Math.max(0, Number(to) - Number(from) + 1));
    return Array.from({ length: count }, (_, step) => `${prefix}${Number(from) + step}`);
  });
}
