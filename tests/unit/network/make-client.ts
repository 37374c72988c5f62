import { assembleBook } from "#book/assemble.ts";
import type { ClientBook } from "#book/book.ts";
import { parsePage } from "#book/parse-page.ts";
import { buildNetwork } from "#network/index.ts";
import type { NetworkGraph } from "#network/index.ts";
import type { Client, Equipment, Network } from "#schemas/index.ts";

type Device = { type: Equipment["type"] } & Partial<Omit<Equipment, "kind" | "type">>;

/** A client from plain facts, read through the same schemas as a page: a bad fixture fails loudly. */
export function makeClient(
  devices: Record<string, Device>,
  network: Partial<Omit<Network, "kind">> = {},
  client: Partial<Omit<Client, "kind">> = {},
): ClientBook {
  const page = (file: string, data: object) => {
    const text = `---\n${Object.entries(data)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join("\n")}\n---\n`;
    const parsed = parsePage({ file: `clients/harbor/${file}.mdx`, text });
    if (parsed.page === null) throw new Error(JSON.stringify(parsed.findings));
    return parsed.page;
  };
  const book = assembleBook([
    page("index", { kind: "client", name: "Harbor", ...client }),
    page("network", { kind: "network", ...network }),
    ...Object.entries(devices).map(([id, data]) =>
      page(`equipment/${id}`, { kind: "equipment", name: id.toUpperCase(), status: "active", ...data }),
    ),
  ]);
  const made = book.clients.get("harbor");
  if (made === undefined) throw new Error("The fixture has no client.");
  return made;
}

export function makeGraph(...facts: Parameters<typeof makeClient>): NetworkGraph {
  return buildNetwork(makeClient(...facts));
}
