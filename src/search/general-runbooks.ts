import { findPageLinks } from "#book/page-links.ts";
import { placeOf } from "#book/page.ts";
import type { Page } from "#book/page.ts";

/**
 * Where to start when nobody knows what a caller's words mean: the runbooks that others lead to most, the best of each
 * area, most general first.
 */
export function generalRunbooks(runbooks: readonly Page<"runbook">[], limit = 6): string[] {
  const leads = new Map<string, number>();
  for (const runbook of runbooks)
    for (const file of findPageLinks(runbook)) {
      const target = placeOf(file)?.name ?? "";
      leads.set(target, (leads.get(target) ?? 0) + 1);
    }
  const ranked = runbooks
    .map(({ name }) => ({ name, count: leads.get(name) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  const areas = new Set<string>();
  const best = ranked.filter((name) => !areas.has(areaOf(name)) && areas.add(areaOf(name)));
  return best.slice(0, limit);
}

function areaOf(name: string): string {
  return name.split("/")[0] ?? "";
}
