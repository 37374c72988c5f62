import type { ClientBook } from "#book/book.ts";
import { didYouMean, joinOr } from "#book/nearest-name.ts";
import { listReferences } from "#book/references.ts";
import { writePath } from "#book/field-names.ts";
import { UNKNOWN_END } from "#schemas/index.ts";
import { listPortNames, listRearNames, splitPort } from "../port-names.ts";
import type { CheckInput, Draft, Place, Rule } from "../rule.ts";

/**
 * Where a device lists its ports, a cable goes into one of them. A device that lists none may have any.
 *
 * Bad, at `clients/harbor/network.mdx`:
 *
 *     links: [{ from: sw-01/480, to: fw-01/lan1 }]
 *
 * Good:
 *
 *     links: [{ from: sw-01/48, to: fw-01/lan1 }]
 */
export const portUnknown: Rule = {
  id: "port/unknown",
  description: "A named port is one of its device's.",
  // Pages show what is written down and say what is doubtful about it, so a book with such a cable is still built.
  severity: "warning",
  *check({ book, pages }: CheckInput): Generator<Draft> {
    const known = new Map<string, DevicePorts | null>();
    for (const { page } of pages) {
      const client = page === null || page.client === null ? undefined : book.clients.get(page.client);
      if (page === null || client === undefined) continue;
      if (page.kind === "equipment")
        for (const [index, { port }] of (page.data.addresses ?? []).entries())
          if (port !== undefined)
            yield* judgePort(client, known, `${page.name}/${port}`, {
              file: page.file,
              path: ["addresses", index, "port"],
            });
      for (const { path, value, targets } of listReferences(page)) {
        const port = String(value);
        if (targets.includes("port") && port !== UNKNOWN_END && port.includes("/"))
          yield* judgePort(client, known, port, { file: page.file, path });
      }
    }
  },
};

interface DevicePorts {
  front: readonly string[];
  rear: readonly string[];
  isPanel: boolean;
}

function* judgePort(
  client: ClientBook,
  known: Map<string, DevicePorts | null>,
  reference: string,
  at: Extract<Place, { path: unknown }>,
): Generator<Draft> {
  const { device, port, rear } = splitPort(reference);
  const ports = portsOf(client, known, device);
  if (ports === null) return;
  // An address of the device itself names the port without the device.
  const written = at.path.at(-1) === "port" ? port : reference;
  const what = `${writePath(at.path)} is ${JSON.stringify(written)}`;
  if (rear && !ports.isPanel) {
    yield {
      at,
      message: `${what}, but only a patch panel's ports have a rear.`,
      fix: `write "${device}/${port}".`,
    };
    return;
  }
  const names = rear ? [...ports.rear, ...ports.front] : ports.front;
  if (names.length === 0 || names.includes(port)) return;
  // To a wrong number, other numbers are near but no likelier than the rest.
  const guess = /^\d+$/.test(port) ? "" : didYouMean(port, names);
  const some = [...names.slice(0, 3), ...(names.length > 4 ? ["…"] : []), ...names.slice(3).slice(-1)];
  yield {
    at,
    message: `${what}, but ${device} lists no port "${port}".`,
    fix: guess === "" ? `use one of its ports (${joinOr(some)}), or add the port to its page.` : guess,
  };
}

function portsOf(
  client: ClientBook,
  known: Map<string, DevicePorts | null>,
  device: string,
): DevicePorts | null {
  const key = `${client.id}/${device}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const data = client.equipment.get(device)?.data;
  const ports =
    data === undefined
      ? null
      : {
          front: listPortNames(data.ports ?? []),
          rear: listRearNames(data.ports ?? []),
          isPanel: data.type === "patch-panel",
        };
  known.set(key, ports);
  return ports;
}
