import type { Outlet, Vlan } from "#schemas/index.ts";
import { outletAddress, pageAddress, slugify, vlanAddress } from "./addresses.ts";
import type { Backlink, Book, ClientBook } from "./book.ts";
import { isKind } from "./page.ts";
import type { AnyPage, DataPath, Page } from "./page.ts";
import { findPageLinks } from "./page-links.ts";
import { listReferences } from "./references.ts";
import { listPages, pageTarget, pageTitle } from "./page-names.ts";
import { resolveReference } from "./resolve.ts";
import type { Scope } from "./resolve.ts";

/**
 * Joins pages into one cross-linked book. Pure: the same pages give the same book, whoever read them. Pages of a client
 * without an `index.mdx` are left out (`npm run check` says so); of two entries with one id the first counts.
 */
export function assembleBook(pages: readonly AnyPage[]): Book {
  const practice = pages.find((page) => isKind(page, "practice")) ?? null;
  const library = new Map<string, Page<"runbook">>();
  const byClient = new Map<string, AnyPage[]>();
  for (const page of pages) {
    if (page.client !== null) byClient.set(page.client, [...(byClient.get(page.client) ?? []), page]);
    else if (isKind(page, "runbook")) library.set(page.name, page);
  }
  const clients = new Map<string, ClientBook>();
  for (const [id, own] of byClient) {
    const client = assembleClient(id, own);
    if (client !== null)
      clients.set(id, { ...client, backlinks: collectBacklinks({ practice, library, client }) });
  }
  return { practice, library, clients };
}

function assembleClient(id: string, pages: readonly AnyPage[]): Omit<ClientBook, "backlinks"> | null {
  const page = pages.find((candidate) => isKind(candidate, "client"));
  if (page === undefined) return null;
  const network = pages.find((candidate) => isKind(candidate, "network")) ?? null;
  return {
    id,
    page,
    network,
    equipment: byName(pages.filter((candidate) => isKind(candidate, "equipment"))),
    credentials: byName(pages.filter((candidate) => isKind(candidate, "credential"))),
    runbooks: byName(pages.filter((candidate) => isKind(candidate, "runbook"))),
    visits: pages
      .filter((candidate) => isKind(candidate, "visit"))
      .sort(newestFirst((visit) => visit.data.on)),
    calls: pages.filter((candidate) => isKind(candidate, "call")).sort(newestFirst((call) => call.data.at)),
    locations: byId(page.data.locations),
    contacts: byId(page.data.contacts),
    circuits: byId(page.data.circuits),
    services: byId(page.data.services),
    backups: byId(page.data.backups),
    outlets: outletsByLabel(network?.data.outlets ?? []),
    vlans: vlansByKey(network?.data.vlans ?? []),
  };
}

function byName<Kind extends AnyPage>(pages: readonly Kind[]): Map<string, Kind> {
  return new Map(pages.map((page) => [page.name, page]));
}

function byId<Entry extends { id: string }>(entries: readonly Entry[] | undefined): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries ?? []) if (!found.has(entry.id)) found.set(entry.id, entry);
  return found;
}

function newestFirst<Kind extends AnyPage>(when: (page: Kind) => string): (a: Kind, b: Kind) => number {
  return (a, b) => (when(a) === when(b) ? (a.name < b.name ? 1 : -1) : when(a) < when(b) ? 1 : -1);
}

function outletsByLabel(outlets: readonly Outlet[]): Map<string, Outlet & { slug: string }> {
  const found = new Map<string, Outlet & { slug: string }>();
  const used = new Set<string>();
  for (const outlet of outlets) {
    if (found.has(outlet.label)) continue;
    const base = slugify(outlet.label);
    let slug = base;
    for (let copy = 2; used.has(slug); copy++) slug = `${base}-${copy}`;
    used.add(slug);
    found.set(outlet.label, { ...outlet, slug });
  }
  return found;
}

function vlansByKey(vlans: readonly Vlan[]): Map<string, Vlan & { key: string }> {
  const found = new Map<string, Vlan & { key: string }>();
  for (const vlan of vlans) {
    const shared = vlans.some((other) => other.id === vlan.id && other.location !== vlan.location);
    const key = shared && vlan.location !== undefined ? `${vlan.id}@${vlan.location}` : String(vlan.id);
    if (!found.has(key)) found.set(key, { ...vlan, key });
  }
  return found;
}

function collectBacklinks(scope: Scope & { client: Omit<ClientBook, "backlinks"> }): Map<string, Backlink[]> {
  const links = new Map<string, Backlink[]>();
  const pages = listPages(scope.client);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const add = (key: string, link: Backlink): void => {
    const known = links.get(key) ?? [];
    if (known.some((other) => other.address === link.address && other.label === link.label)) return;
    links.set(key, [...known, link]);
  };
  for (const page of pages) {
    for (const reference of listReferences(page)) {
      const target = resolveReference(scope, reference);
      if (target !== null && target.page !== page)
        add(target.key, describeSource(scope.client, page, reference.path));
      else if (target !== null && target.path.length > 0)
        add(target.key, describeSource(scope.client, page, reference.path));
    }
    for (const file of findPageLinks(page)) {
      const target = pageTarget(byFile.get(file));
      if (target !== null && target.page !== page)
        add(target.key, { page, path: null, label: pageTitle(page), address: pageAddress(page) });
    }
  }
  return links;
}

/** Names the part of a page that refers, where the page is long: an outlet or VLAN rather than “Network”. */
function describeSource(client: Omit<ClientBook, "backlinks">, page: AnyPage, path: DataPath): Backlink {
  const [list, index] = path;
  const plain = { page, path, label: pageTitle(page), address: pageAddress(page) };
  if (typeof index !== "number") return plain;
  if (page.kind === "network") {
    const outlet = list === "outlets" ? page.data.outlets?.[index] : undefined;
    if (outlet !== undefined)
      return {
        ...plain,
        label: `Outlet ${outlet.label}`,
        address: outletAddress(client.id, client.outlets.get(outlet.label)?.slug ?? ""),
      };
    const vlan = list === "vlans" ? page.data.vlans?.[index] : undefined;
    if (vlan !== undefined) {
      const key =
        [...client.vlans.values()].find((entry) => entry.id === vlan.id && entry.location === vlan.location)
          ?.key ?? String(vlan.id);
      return { ...plain, label: `VLAN ${vlan.id} ${vlan.name}`, address: vlanAddress(client.id, key) };
    }
    const wifi = list === "wifi" ? page.data.wifi?.[index] : undefined;
    if (wifi !== undefined) return { ...plain, label: `Wi-Fi ${wifi.ssid}` };
  }
  if (page.kind === "client") {
    const entry =
      list === "services"
        ? page.data.services?.[index]
        : list === "contacts"
          ? page.data.contacts?.[index]
          : undefined;
    if (entry !== undefined)
      return {
        ...plain,
        label: entry.name,
        address: `${plain.address}#${String(list).slice(0, -1)}-${entry.id}`,
      };
    const circuit = list === "circuits" ? page.data.circuits?.[index] : undefined;
    if (circuit !== undefined)
      return { ...plain, label: circuit.provider, address: `${plain.address}#circuit-${circuit.id}` };
    const backup = list === "backups" ? page.data.backups?.[index] : undefined;
    if (backup !== undefined)
      return { ...plain, label: `Backup ${backup.id}`, address: `${plain.address}#backup-${backup.id}` };
  }
  return plain;
}
