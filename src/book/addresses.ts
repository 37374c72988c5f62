import type { AnyPage } from "./page.ts";

/** Makes a label usable in an address: `D-12` → `d-12`, `Ops 3` → `ops-3`. */
export function slugify(label: string): string {
  const slug = label
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "x" : slug;
}

/** The site's address of a page. Every link to a page comes from here. */
export function pageAddress(page: Pick<AnyPage, "kind" | "client" | "name">): string {
  switch (page.kind) {
    case "practice":
      return "/practice/";
    case "client":
      return `/clients/${page.client}/`;
    case "network":
      return `/clients/${page.client}/network/`;
    case "runbook":
      return page.client === null ? `/library/${page.name}/` : runbookAddress(page.client, page.name);
    default:
      return `/clients/${page.client}/${FOLDERS[page.kind]}/${page.name}/`;
  }
}

const FOLDERS = {
  equipment: "equipment",
  credential: "credentials",
  visit: "visits",
  call: "calls",
} as const;

/** A runbook filled with one client's facts; `subject` is a device's id or an outlet's slug where it is about one. */
export function runbookAddress(client: string, name: string, subject?: string): string {
  return `/clients/${client}/runbooks/${name}/${subject === undefined ? "" : `${subject}/`}`;
}

export function outletAddress(client: string, slug: string): string {
  return `/clients/${client}/outlets/${slug}/`;
}

export function vlanAddress(client: string, key: string): string {
  return `/clients/${client}/vlans/${slugify(key)}/`;
}
