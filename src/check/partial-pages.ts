import { valueAt } from "#book/schema-at-path.ts";
import type { AnyPage, DataPath } from "#book/page.ts";
import type { RestOfPage } from "#book/parse-page.ts";
import { clientOf } from "./relative-links.ts";
import type { CheckInput, CheckedPage, Draft, Place } from "./rule.ts";

/** A page as rules are to see it: one that its schema refuses in part, without that part. */
export function seeRest(page: CheckedPage): CheckedPage {
  const { rest } = page;
  return rest === undefined || rest === null ? page : { ...page, page: rest.page, front: rest.front };
}

/**
 * Tells of a draft whether it may well be about nothing but what was left out of a page, or stands in for it: such facts
 * have their own findings, and what follows from their absence would bury them.
 */
export function isDoubtful({ pages }: CheckInput): (rule: string, draft: Draft) => boolean {
  const rests = new Map<string, RestOfPage>();
  for (const { source, rest } of pages) if (rest !== undefined && rest !== null) rests.set(source.file, rest);
  if (rests.size === 0) return () => false;
  const byFile = new Map(pages.map((page) => [page.source.file, page]));
  const isAssumed = (at: Place): boolean =>
    "path" in at &&
    at.path.length > 0 &&
    (rests.get(at.file)?.assumed ?? []).some((path) => overlaps(path, at.path));
  return (rule, draft) => {
    const { at, related = [] } = draft;
    if (isAssumed(at) || related.some((entry) => isAssumed(entry.at))) return true;
    if ([...rests.values()].some((rest) => hangsOnLost(rule, draft, rest))) return true;
    if (!("path" in at)) return false;
    const lacking = rests.get(at.file)?.lacking ?? [];
    if (lacking.some((path) => hangsOn(rule, at.path, path))) return true;
    const page = byFile.get(at.file)?.page;
    if (page === undefined || page === null) return false;
    const names = namesToldOf(rule, page, at.path);
    return [...rests.values()].some(
      (rest) =>
        (rest.page.client === null || rest.page.client === page.client) &&
        names.some((name) => rest.names.has(name)),
    );
  };
}

/** Whether a page that its schema refuses in part may well say something at a place where its rest says nothing. */
export function mayHold(page: CheckedPage | undefined, path: DataPath): boolean {
  const { lacking = [], assumed = [] } = page?.rest ?? {};
  // An entry whose name is not known may be any entry of its list.
  const isNamed = ([list, ...below]: DataPath): boolean => list === path[0] && below.length === 2;
  return lacking.some((left) => overlaps(left, path)) || assumed.some(isNamed);
}

/** Whether a list of a page may well have entries that its rest has not, or has under no name: `key` is what names them. */
export function mayList(page: CheckedPage | undefined, list: string, key: string): boolean {
  const { lacking = [], assumed = [] } = page?.rest ?? {};
  return [...lacking, ...assumed].some(
    ([field, , named]) => field === list && (named === undefined || named === key),
  );
}

/** What a finding says is nowhere: the name it could not find, or the device without a cable. */
function namesToldOf(rule: string, page: AnyPage, path: DataPath): string[] {
  if (rule === "network/uncabled") return [page.name];
  if (!rule.endsWith("/unknown")) return [];
  const value = String(valueAt(page.data, path));
  return [value, value.split("/").at(-1) ?? "", value.split("#")[0] ?? ""];
}

/** A finding about the missing fact or what holds it; references and duplicates are about a value of their own. */
function hangsOn(rule: string, path: DataPath, lacking: DataPath): boolean {
  if (path.length > 0 && startsWith(lacking, path)) return true;
  const holder = lacking.slice(0, -1);
  if (holder.length === 0 || !startsWith(path, holder)) return false;
  // Where two locations share a number, a VLAN is known by the location beside it.
  const isPlaced = lacking.at(-1) === "location" && path.at(-1) === "vlan";
  return isPlaced || !/^(?:reference|duplicate|port)\//.test(rule);
}

/**
 * What rules say because of a fact: where a page's rest lacks it, that may well be wrong. `of` is the field; `says` is tried
 * on the rule and the last step of the place. It concerns that page and what names it, or with `all` the client's pages.
 */
const HANGING: readonly { of: RegExp; says: RegExp; all?: true }[] = [
  // A device of unknown kind may be a patch panel, whose ports have two sides, or need no cable.
  { of: /^type$/, says: /^(?:network|port)\// },
  { of: /^status$/, says: /^network\// },
  { of: /^ports$/, says: /^port\/unknown/ },
  { of: /^location$/, says: /^address\/| vlan$/ },
  { of: /^about$/, says: /^fact\/unknown/ },
  { of: /^editions$/, says: /^(?:edition\/|runbook\/(?:nothing-to-read|risky-without-stop))/ },
  { of: /^verifyCaller$/, says: /^client\/verify-caller/ },
  { of: /^(?:cause|prevention|noneBecause)$/, says: /^escalation\// },
  { of: /^vlans$/, says: /^(?:address|vlan)\/|^network\/two-dhcp/, all: true },
  { of: /^(?:circuits|links|outlets|runsOn)$/, says: /^network\/uncabled/, all: true },
];

function hangsOnLost(rule: string, { at, message }: Draft, { lacking, assumed, page }: RestOfPage): boolean {
  const said = `${rule} ${"path" in at ? String(at.path.at(-1)) : ""}`;
  const lost = [...lacking, ...assumed].map(([field]) => String(field));
  const ways = HANGING.filter(({ of, says }) => says.test(said) && lost.some((field) => of.test(field)));
  if (ways.length === 0) return false;
  if (at.file === page.file) return true;
  if (clientOf(at.file) !== page.client) return false;
  return ways.some(({ all }) => all) || new RegExp(`\\b${page.name}\\b`).test(message);
}

function overlaps(one: DataPath, other: DataPath): boolean {
  return startsWith(one, other) || startsWith(other, one);
}

function startsWith(path: DataPath, beginning: DataPath): boolean {
  return beginning.every((step, at) => path[at] === step);
}
