import { flatten } from "./field-paths.ts";
import { mergePlan } from "./merge-plan.ts";
import type { Merge } from "./merge-plan.ts";
import type { ImportPlan } from "./plan.ts";
import { parseSidecar, printSidecar, sidecarFile } from "./sidecar.ts";
import type { Sidecar } from "./sidecar.ts";

/**
 * `mergePlan` for a source that saw some things and not others. What it does not mention this time it says nothing
 * about: no value is taken off a page for it, no page counts as gone, and the record of what it once wrote is kept.
 */
export function mergeObserved(
  existing: ReadonlyMap<string, string>,
  plan: ImportPlan,
  sidecar: Sidecar,
  options: { source: string; sidecarText: string | null },
): Merge {
  const { source, sidecarText } = options;
  const mentioned: Sidecar = { ids: sidecar.ids, pages: new Map() };
  for (const page of plan.pages) {
    const written = sidecar.pages.get(page.path);
    if (written === undefined) continue;
    const now = flatten(page.data);
    const facts = new Map([...written.facts].filter(([path]) => now.has(path)));
    mentioned.pages.set(page.path, { ...written, facts });
  }
  const merge = mergePlan(existing, plan, mentioned, { source, sidecarText: null });
  const file = sidecarFile(source);
  const printed = merge.changes.find((change) => change.file === file)?.after ?? null;
  const next = parseSidecar(printed, source);
  for (const [path, written] of sidecar.pages) {
    const facts = new Map([...written.facts, ...(next.pages.get(path)?.facts ?? [])]);
    next.pages.set(path, { ...written, ...next.pages.get(path), facts });
  }
  const after = printSidecar(next, source);
  const changes = merge.changes.filter((change) => change.file !== file);
  if (after !== sidecarText) changes.push({ file, before: sidecarText, after });
  return { changes, findings: merge.findings };
}
