import type { ClientBook } from "#book/book.ts";
import { inPageOrder, textOf } from "./documented.ts";
import type { Facts, ImportFinding, PlannedPage } from "./plan.ts";

/** What was seen of a client's devices, gathered for their pages. */
export interface Sightings {
  /** The one device on whose page an address is; undefined if none or several. */
  ownerOfIp(ip: string): string | undefined;
  ownerOfMac(mac: string): string | undefined;
  seeAddress(device: string, address: Facts): void;
  /** Facts of outlets by label, and links, for the network page. */
  seeOutlet(label: string, facts: Facts): void;
  seeLink(link: Facts): void;
  contradict(device: string | null, field: string, message: string, fix: string): void;
  need(message: string, fix: string): void;
  pages(): PlannedPage[];
  findings(): ImportFinding[];
}

export function createSightings(book: ClientBook): Sightings {
  const addresses = new Map<string, Facts[]>();
  const outlets = new Map<string, Facts>();
  const links: Facts[] = [];
  const findings: ImportFinding[] = [];
  const owners = { ip: indexAddresses(book, "ip"), mac: indexAddresses(book, "mac") };
  const folder = `clients/${book.id}`;
  return {
    ownerOfIp: (ip) => owners.ip.get(ip) ?? undefined,
    ownerOfMac: (mac) => owners.mac.get(mac) ?? undefined,
    seeAddress(device, address) {
      const known = addresses.get(device) ?? [];
      const same = known.find((one) => one["ip"] === address["ip"]);
      if (same === undefined) known.push(address);
      else for (const [key, value] of Object.entries(address)) same[key] ??= value;
      addresses.set(device, known);
    },
    seeOutlet: (label, facts) => void outlets.set(label, { label, ...facts }),
    seeLink: (link) => void links.push(link),
    contradict(device, field, message, fix) {
      const file = device === null ? `${folder}/network.mdx` : `${folder}/equipment/${device}.mdx`;
      findings.push({ kind: "contradiction", file, field, message, fix });
    },
    need: (message, fix) => void findings.push({ kind: "needed", file: `${folder}/equipment`, message, fix }),
    pages: () => [
      ...[...addresses].map(([device, seen]) => planAddresses(book, device, seen)),
      ...planNetwork(book, [...outlets.values()], links),
    ],
    findings: () => findings,
  };
}

/** Null marks what several devices claim. */
function indexAddresses(book: ClientBook, field: "ip" | "mac"): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const [id, { data }] of book.equipment)
    for (const address of data.addresses ?? []) {
      const value = address[field]?.toLowerCase();
      if (value === undefined) continue;
      const known = owners.get(value);
      owners.set(value, known === undefined || known === id ? id : null);
    }
  return owners;
}

function planAddresses(book: ClientBook, device: string, seen: readonly Facts[]): PlannedPage {
  const documented = book.equipment.get(device)?.data.addresses ?? [];
  const onPage = documented.map(({ ip, mac }) => ip ?? mac ?? "");
  const keyOf = ({ ip, mac }: Facts): string =>
    onPage.includes(textOf(ip)) || !documented.some((one) => one.ip === undefined && one.mac === mac)
      ? textOf(ip ?? mac)
      : textOf(mac);
  return {
    path: `clients/${book.id}/equipment/${device}.mdx`,
    kind: "equipment",
    data: { addresses: inPageOrder(seen, keyOf, onPage) },
  };
}

function planNetwork(book: ClientBook, outlets: readonly Facts[], links: readonly Facts[]): PlannedPage[] {
  if (outlets.length === 0 && links.length === 0) return [];
  const ordered = inPageOrder(outlets, ({ label }) => textOf(label), [...book.outlets.keys()]);
  return [
    {
      path: `clients/${book.id}/network.mdx`,
      kind: "network",
      data: {
        kind: "network",
        ...(ordered.length === 0 ? {} : { outlets: ordered }),
        ...(links.length === 0 ? {} : { links: [...links] }),
      },
    },
  ];
}
