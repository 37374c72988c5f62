import { pageAddress } from "./addresses.ts";
import type { ClientBook, Target } from "./book.ts";
import type { AnyPage } from "./page.ts";

/** All pages of a client, the index first. */
export function listPages(client: Omit<ClientBook, "backlinks">): AnyPage[] {
  return [
    client.page,
    ...(client.network === null ? [] : [client.network]),
    ...client.equipment.values(),
    ...client.credentials.values(),
    ...client.runbooks.values(),
    ...client.visits,
    ...client.calls,
  ];
}

/** A page as the target of a reference. Undefined in, null out, so that look-ups chain. */
export function pageTarget(page: AnyPage | undefined): Target | null {
  if (page === undefined) return null;
  return {
    kind: page.kind,
    key: `${page.kind}:${page.name}`,
    id: page.name,
    label: pageTitle(page),
    page,
    path: [],
    address: pageAddress(page),
  };
}

/** What a page is called in a list. */
export function pageTitle(page: AnyPage): string {
  switch (page.kind) {
    case "runbook":
      return page.data.title;
    case "network":
      return "Network";
    case "visit":
      return `Visit of ${page.data.on}`;
    case "call":
      return `Call of ${page.data.at.slice(0, 10)}: ${page.data.said}`;
    default:
      return page.data.name;
  }
}

/** A page's name as `page` and `field` references write it: `equipment/sw-01`, `network`, `index`. */
export function pageName(page: AnyPage): string {
  return page.client === null ? page.id : page.id.slice(`clients/${page.client}/`.length);
}
