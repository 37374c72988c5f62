import type { ReferenceTarget } from "#schemas/index.ts";
import { UNKNOWN_END } from "#schemas/index.ts";
import { didYouMean, joinAnd, joinOr } from "#book/nearest-name.ts";
import { writePath } from "#book/field-names.ts";
import type { AnyPage } from "#book/page.ts";
import { listReferences } from "#book/references.ts";
import type { Reference } from "#book/references.ts";
import { namesFor, portDevice, resolveReference, scopeOf } from "#book/resolve.ts";
import type { Scope } from "#book/resolve.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";
import { isUnread } from "../unread-pages.ts";

/**
 * What a page names exists.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     location: mian
 *
 * Good:
 *
 *     location: main
 */
export const referenceUnknown: Rule = {
  id: "reference/unknown",
  description: "Every reference names something that exists.",
  severity: "error",
  *check(input: CheckInput): Generator<Draft> {
    const unread = isUnread(input);
    for (const { page } of input.pages) {
      if (page === null) continue;
      const scope = scopeOf(input.book, page.client);
      for (const reference of findUnknown(scope, page))
        if (!unread(reference)) yield describeUnknown(scope, reference);
    }
  },
};

/** The references of a page that name nothing in the given scope. */
export function* findUnknown(scope: Scope, page: AnyPage): Generator<Reference> {
  for (const reference of listReferences(page)) {
    if (reference.value === UNKNOWN_END && reference.targets.includes("port")) continue;
    if (resolveReference(scope, reference) === null && !isWifiEverywhere(scope, reference)) yield reference;
  }
}

/** What is said of such a reference. */
export function describeUnknown(scope: Scope, reference: Reference): Draft {
  const { page, path, value, targets } = reference;
  const at = { file: page.file, path };
  const owner = scope.client?.page.data.name ?? "the practice";
  const ambiguous = describeSharedVlan(scope, reference);
  if (ambiguous !== null) return { at, ...ambiguous };
  const written = typeof value === "number" ? String(value) : JSON.stringify(value);
  const what = joinOr(targets.map((target) => THINGS[target]));
  const names = targets.flatMap((target) => namesFor(scope, target));
  // A cable to nowhere is drawn as such; everything else that is missing would leave a hole in a page.
  const cable = targets.length === 1 && targets[0] === "port";
  return {
    at,
    ...(cable ? { severity: "warning" as const } : {}),
    message: `${writePath(path)} is ${written}, which is not ${what}${ownerOf(targets, owner)}.`,
    fix: suggest(String(value), targets, names, page.client),
  };
}

const THINGS: Record<ReferenceTarget, string> = {
  equipment: "a device",
  credential: "a credential pointer",
  runbook: "a runbook",
  visit: "a visit",
  call: "a call",
  location: "a location",
  contact: "a contact",
  circuit: "a circuit",
  service: "a service",
  backup: "a backup",
  outlet: "an outlet",
  vlan: "a VLAN",
  port: "a port on a device",
  person: "one of our people",
  role: "one of our roles",
  page: "a page",
  field: "a page",
};

/** Where a thing of each kind is written down; `*` stands for its name. */
const HOMES: Partial<Record<ReferenceTarget, string>> = {
  equipment: "equipment/*.mdx",
  port: "equipment/*.mdx",
  credential: "credentials/*.mdx",
  visit: "visits/*.mdx",
  call: "calls/*.mdx",
  location: "the locations of index.mdx",
  contact: "the contacts of index.mdx",
  circuit: "the circuits of index.mdx",
  service: "the services of index.mdx",
  backup: "the backups of index.mdx",
  outlet: "the outlets of network.mdx",
  vlan: "the vlans of network.mdx",
  person: "the people of practice.mdx",
  role: "the roles of practice.mdx",
};

function ownerOf(targets: readonly ReferenceTarget[], client: string): string {
  if (targets.every((target) => target === "person" || target === "role")) return "";
  return targets.includes("runbook") ? " of this book" : ` of ${client}`;
}

function suggest(
  value: string,
  targets: readonly ReferenceTarget[],
  names: readonly string[],
  client: string | null,
): string {
  const port = targets.includes("port") && value.includes("/");
  const name = port ? portDevice(value) : (value.split("#")[0] ?? value);
  const guess = didYouMean(name, names);
  if (guess !== "") return port ? `${guess.slice(0, -1)} before the slash?` : guess;
  const home = HOMES[targets[0] ?? "page"]?.replace("*", name);
  const add =
    home === undefined ? "" : home.startsWith("the ") ? `add it to ${home}` : `add clients/${client}/${home}`;
  const few =
    names.length > 0 && names.length <= 6
      ? `use ${joinOr([...new Set(names)].map((known) => `"${known}"`))}`
      : "";
  const ways = [few, add].filter((way) => way !== "");
  return `${ways.length === 0 ? "write the name of an existing page" : joinOr(ways)}.`;
}

/** A number that two locations share says nothing unless the thing that refers has a location. */
function describeSharedVlan(
  scope: Scope,
  { value, targets, path }: Reference,
): Pick<Draft, "message" | "fix"> | null {
  if (!targets.includes("vlan")) return null;
  const places = [...(scope.client?.vlans.values() ?? [])].flatMap(({ id, location }) =>
    id === value && location !== undefined ? [location] : [],
  );
  if (places.length < 2) return null;
  return {
    message: `${writePath(path)} is ${value}, a number that ${joinAnd(places)} each use for a VLAN of their own.`,
    fix: `say where this is: add \`location: ${places[0]}\` (or ${joinOr(places.slice(1))}).`,
  };
}

/** One wireless network may lead, at each location, into that location's VLAN of this number. */
function isWifiEverywhere({ client }: Scope, { value, path }: Reference): boolean {
  return path[0] === "wifi" && [...(client?.vlans.values() ?? [])].some(({ id }) => id === value);
}
