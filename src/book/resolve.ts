import type { ReferenceTarget, Vlan } from "#schemas/index.ts";
import { outletAddress, pageAddress, vlanAddress } from "./addresses.ts";
import type { Book, ClientBook, Target } from "./book.ts";
import type { AnyPage, DataPath, Page } from "./page.ts";
import { listPages, pageName, pageTarget } from "./page-names.ts";
import type { Reference } from "./references.ts";

/** The client a page's references are looked up in, with the practice and library they may also name. */
export interface Scope {
  practice: Page<"practice"> | null;
  library: ReadonlyMap<string, Page<"runbook">>;
  client: Omit<ClientBook, "backlinks"> | null;
}

/** The scope of one client's references, or of the practice's and library's own if `client` is null. */
export function scopeOf(book: Book, client: string | null): Scope {
  return {
    practice: book.practice,
    library: book.library,
    client: client === null ? null : (book.clients.get(client) ?? null),
  };
}

/** Finds what a reference means: the first of its targets that exists, or null. */
export function resolveReference(scope: Scope, reference: Reference): Target | null {
  for (const target of reference.targets) {
    const found = resolveAs(scope, target, reference);
    if (found !== null) return found;
  }
  return null;
}

/** The names that a reference of this kind could have had, for “did you mean”. */
export function namesFor(scope: Scope, target: ReferenceTarget): string[] {
  const client = scope.client;
  switch (target) {
    case "person":
      return scope.practice?.data.people.map((person) => person.id) ?? [];
    case "role":
      return scope.practice?.data.roles.map((role) => role.id) ?? [];
    case "runbook":
      return [...(client?.runbooks.keys() ?? []), ...scope.library.keys()];
    case "port":
      return [...(client?.equipment.keys() ?? [])];
    case "page":
    case "field":
      return client === null ? [] : listPages(client).map(pageName);
    case "visit":
      return client?.visits.map((page) => page.name) ?? [];
    case "call":
      return client?.calls.map((page) => page.name) ?? [];
    default:
      return [...(client?.[COLLECTIONS[target]].keys() ?? [])];
  }
}

/** Finds a VLAN by its number; where two locations share the number, the referring thing's location decides. */
export function findVlan(
  client: Pick<ClientBook, "vlans">,
  id: number,
  location: string | undefined,
): (Vlan & { key: string }) | null {
  const same = [...client.vlans.values()].filter((vlan) => vlan.id === id);
  return (
    same.find((vlan) => vlan.location === location) ??
    same.find((vlan) => vlan.location === undefined) ??
    (same.length === 1 ? (same[0] ?? null) : null)
  );
}

/** The device part of a port: `sw-01` of `sw-01/14`. */
export function portDevice(port: string): string {
  return port.slice(0, port.indexOf("/"));
}

const COLLECTIONS = {
  equipment: "equipment",
  credential: "credentials",
  location: "locations",
  contact: "contacts",
  circuit: "circuits",
  service: "services",
  backup: "backups",
  outlet: "outlets",
  vlan: "vlans",
} as const;

const CLIENT_LISTS = {
  location: "locations",
  contact: "contacts",
  circuit: "circuits",
  service: "services",
  backup: "backups",
} as const;

function resolveAs(scope: Scope, kind: ReferenceTarget, { value, page, path }: Reference): Target | null {
  const name = String(value);
  if (kind === "person" || kind === "role") return resolvePractice(scope, kind, name);
  if (kind === "runbook") return resolveRunbook(scope, name);
  const client = scope.client;
  if (client === null) return null;
  switch (kind) {
    case "equipment":
    case "credential":
      return pageTarget(client[COLLECTIONS[kind]].get(name));
    case "port":
      return pageTarget(client.equipment.get(portDevice(name)));
    case "visit":
      return pageTarget(client.visits.find((visit) => visit.name === name));
    case "call":
      return pageTarget(client.calls.find((call) => call.name === name));
    case "page":
    case "field":
      return pageTarget(listPages(client).find((candidate) => pageName(candidate) === name.split("#")[0]));
    case "vlan":
      return typeof value === "number" ? vlanTarget(client, value, locationOf(page, path)) : null;
    case "outlet":
      return outletTarget(client, name);
    default:
      return entryTarget(client, kind, name);
  }
}

function resolvePractice(scope: Scope, kind: "person" | "role", name: string): Target | null {
  const practice = scope.practice;
  const list = kind === "person" ? practice?.data.people : practice?.data.roles;
  const index = list?.findIndex((item) => item.id === name) ?? -1;
  const found = list?.[index];
  if (practice === null || found === undefined) return null;
  const address = `${pageAddress(practice)}#${kind}-${name}`;
  return {
    kind,
    key: `${kind}:${name}`,
    id: name,
    label: found.name,
    page: practice,
    path: [kind === "person" ? "people" : "roles", index],
    address,
  };
}

function resolveRunbook(scope: Scope, name: string): Target | null {
  const page = scope.client?.runbooks.get(name) ?? scope.library.get(name);
  return pageTarget(page);
}

function vlanTarget(
  client: Omit<ClientBook, "backlinks">,
  id: number,
  location: string | undefined,
): Target | null {
  const vlan = findVlan(client, id, location);
  const page = client.network;
  if (vlan === null || page === null) return null;
  const index =
    page.data.vlans?.findIndex((entry) => entry.id === vlan.id && entry.location === vlan.location) ?? 0;
  return {
    kind: "vlan",
    key: `vlan:${vlan.key}`,
    id: vlan.key,
    label: `VLAN ${vlan.id} ${vlan.name}`,
    page,
    path: ["vlans", index],
    address: vlanAddress(client.id, vlan.key),
  };
}

function outletTarget(client: Omit<ClientBook, "backlinks">, label: string): Target | null {
  const outlet = client.outlets.get(label);
  const page = client.network;
  if (outlet === undefined || page === null) return null;
  const index = page.data.outlets?.findIndex((entry) => entry.label === label) ?? 0;
  return {
    kind: "outlet",
    key: `outlet:${label}`,
    id: label,
    label: `Outlet ${label}`,
    page,
    path: ["outlets", index],
    address: outletAddress(client.id, outlet.slug),
  };
}

function entryTarget(
  client: Omit<ClientBook, "backlinks">,
  kind: keyof typeof CLIENT_LISTS,
  id: string,
): Target | null {
  const list = CLIENT_LISTS[kind];
  const entry = client[list].get(id);
  if (entry === undefined) return null;
  const label =
    "name" in entry ? entry.name : kind === "circuit" && "provider" in entry ? entry.provider : id;
  const index = client.page.data[list]?.findIndex((item) => item.id === id) ?? 0;
  return {
    kind,
    key: `${kind}:${id}`,
    id,
    label,
    page: client.page,
    path: [list, index],
    address: `${pageAddress(client.page)}#${kind}-${id}`,
  };
}

/** Where the thing that refers stands: a device's location, or the location of the entry the path leads through. */
function locationOf(page: AnyPage, path: DataPath): string | undefined {
  if (page.kind === "equipment") return page.data.location;
  const [list, index] = path;
  if (page.kind !== "network" || typeof index !== "number") return undefined;
  if (list === "outlets") return page.data.outlets?.[index]?.location;
  if (list === "wifi") return page.data.wifi?.[index]?.location;
  if (list === "prefixes") return page.data.prefixes?.[index]?.location;
  return undefined;
}
