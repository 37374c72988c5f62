import { valueAt } from "#book/schema-at-path.ts";
import type { AnyPage, DataPath } from "#book/page.ts";
import type { RestOfPage } from "#book/parse-page.ts";
import type { CheckInput, CheckedPage, Draft } from "./rule.ts";

/** A page as rules are to see it: one that its schema refuses in part, without that part. */
export function seeRest(page: CheckedPage): CheckedPage {
  const { rest } = page;
  return rest === undefined || rest === null ? page : { ...page, page: rest.page, front: rest.front };
}

/**
 * Tells of a draft whether it may well be about nothing but what was left out of a page: such facts have their own
 * findings, and what follows from their absence would bury them.
 */
export function isDoubtful({ pages }: CheckInput): (rule: string, draft: Draft) => boolean {
  const rests = new Map<string, RestOfPage>();
  for (const { source, rest } of pages) if (rest !== undefined && rest !== null) rests.set(source.file, rest);
  if (rests.size === 0) return () => false;
  const byFile = new Map(pages.map((page) => [page.source.file, page]));
  return (rule, { at }) => {
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
  return holder.length > 0 && startsWith(path, holder) && !/^(?:reference|duplicate|port)\//.test(rule);
}

function startsWith(path: DataPath, beginning: DataPath): boolean {
  return beginning.every((step, at) => path[at] === step);
}
