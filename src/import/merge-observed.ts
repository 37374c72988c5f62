import { flatten } from "./field-paths.ts";
import type { FieldPath, Scalar } from "./field-paths.ts";
import { mergePlan } from "./merge-plan.ts";
import type { Merge } from "./merge-plan.ts";
import { toFact } from "./merge-record.ts";
import { parseForEdit, splitPage } from "./page-text.ts";
import type { ImportPlan } from "./plan.ts";
import { parseSidecar, printSidecar, sidecarFile } from "./sidecar.ts";
import type { Sidecar } from "./sidecar.ts";

/** No page holds this, so a value that was written before never makes way for what is seen now. */
const WRITTEN_BEFORE = "\u0000";

/**
 * `mergePlan` for a source that saw some things and not others. It only adds: what it does not mention stays, and what it
 * sees otherwise than a page says is reported, even where an earlier observation wrote it, since somebody may rely on it
 * by now. What it wrote and a person took away is not written again.
 */
export function mergeObserved(
  existing: ReadonlyMap<string, string>,
  plan: ImportPlan,
  sidecar: Sidecar,
  options: { source: string; sidecarText: string | null },
): Merge {
  const { source, sidecarText } = options;
  const merge = mergePlan(existing, plan, mentionedIn(plan, sidecar), { source, sidecarText: null });
  const file = sidecarFile(source);
  const printed = merge.changes.find((change) => change.file === file)?.after ?? null;
  const next: Sidecar = { ids: plan.ids, pages: new Map(sidecar.pages) };
  for (const [path, { facts }] of parseSidecar(printed, source).pages) {
    const before = readFacts(existing.get(path));
    const known = sidecar.pages.get(path)?.facts ?? new Map<FieldPath, Scalar>();
    const added = [...facts].filter(([field]) => !before.has(field) && !known.has(field));
    const all = new Map([...known, ...added]);
    const prose = sidecar.pages.get(path)?.prose ?? new Map<string, string>();
    if (all.size > 0) next.pages.set(path, { facts: all, prose });
  }
  const after = printSidecar(next, source);
  const changes = merge.changes.filter((change) => change.file !== file);
  const isNew = sidecarText === null && next.pages.size === 0;
  if (after !== sidecarText && !isNew) changes.push({ file, before: sidecarText, after });
  return { changes, findings: merge.findings };
}

function mentionedIn(plan: ImportPlan, sidecar: Sidecar): Sidecar {
  const pages: Sidecar["pages"] = new Map();
  for (const page of plan.pages) {
    const written = sidecar.pages.get(page.path);
    if (written === undefined) continue;
    const now = flatten(page.data);
    const facts = [...written.facts.keys()].filter((path) => now.has(path));
    pages.set(page.path, {
      facts: new Map(facts.map((path) => [path, WRITTEN_BEFORE])),
      prose: written.prose,
    });
  }
  return { ids: sidecar.ids, pages };
}

/** A page's facts as they stand; none if it cannot be read. */
function readFacts(text: string | undefined): ReadonlyMap<FieldPath, Scalar> {
  const parts = text === undefined ? null : splitPage(text);
  const document = parts === null ? null : parseForEdit(parts.yaml);
  const facts = document === null || typeof document === "string" ? {} : toFact(document.contents);
  return typeof facts === "object" && !Array.isArray(facts) ? flatten(facts) : new Map();
}
