import { mergeFacts } from "./merge-page.ts";
import type { Disagreement } from "./merge-record.ts";
import { flatten } from "./field-paths.ts";
import { joinPage, parseForEdit, printEdited, printPage, splitPage } from "./page-text.ts";
import type { Change, ImportFinding, ImportPlan, PlannedPage } from "./plan.ts";
import { printSidecar, sidecarFile } from "./sidecar.ts";
import type { Sidecar, WrittenPage } from "./sidecar.ts";

export interface Merge {
  /** In the order of their paths; the sidecar comes last. */
  changes: Change[];
  findings: ImportFinding[];
}

/**
 * Works out what an import changes, without touching a file. `existing` holds the text of every file of the content
 * folder that the plan or the sidecar names; `sidecarText` is the sidecar as it stands, `source` its name in words.
 */
export function mergePlan(
  existing: ReadonlyMap<string, string>,
  plan: ImportPlan,
  sidecar: Sidecar,
  options: { source: string; sidecarText: string | null },
): Merge {
  const changes: Change[] = [];
  const findings: ImportFinding[] = [];
  const next: Sidecar = { ids: plan.ids, pages: new Map() };
  for (const page of [...plan.pages].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const before = existing.get(page.path) ?? null;
    const written = sidecar.pages.get(page.path) ?? { facts: new Map(), prose: new Map() };
    const merged = before === null ? createPage(page) : mergePage(page, before, written, findings);
    if (before === null && sidecar.pages.has(page.path)) findings.push(rewritten(page.path));
    next.pages.set(page.path, merged.written);
    if (merged.text !== before) changes.push({ file: page.path, before, after: merged.text });
  }
  for (const [file, written] of sidecar.pages) {
    if (next.pages.has(file) || !existing.has(file)) continue;
    next.pages.set(file, written);
    findings.push(gone(file));
  }
  const after = printSidecar(next, options.source);
  if (after !== options.sidecarText)
    changes.push({ file: sidecarFile(options.source), before: options.sidecarText, after });
  findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { changes, findings };
}

interface MergedPage {
  text: string;
  written: WrittenPage;
}

function createPage(page: PlannedPage): MergedPage {
  const texts = textsOf(page);
  return {
    text: printPage(page.data, texts.size === 0 ? undefined : [...texts.values()].join("\n\n")),
    written: { facts: flatten(page.data), prose: texts },
  };
}

function mergePage(
  page: PlannedPage,
  before: string,
  written: WrittenPage,
  findings: ImportFinding[],
): MergedPage {
  const parts = splitPage(before);
  const document = parts === null ? "it does not begin with YAML front matter" : parseForEdit(parts.yaml);
  if (parts === null || typeof document === "string") {
    findings.push(unreadable(page.path, typeof document === "string" ? document : "it cannot be read"));
    return { text: before, written };
  }
  const facts = mergeFacts(document, page.data, written.facts);
  findings.push(...facts.disagreements.map((disagreement) => contradiction(page.path, disagreement)));
  const texts = textsOf(page);
  const kept = new Map<string, string>();
  let { body } = parts;
  for (const key of new Set([...written.prose.keys(), ...texts.keys()])) {
    const prose = mergeProse(body, texts.get(key), written.prose.get(key) || undefined);
    body = prose.body;
    if (prose.written !== undefined) kept.set(key, prose.written);
    if (prose.contradicts) findings.push(proseContradiction(page.path, key));
  }
  const yaml = facts.touched ? printEdited(parts.yaml, document) : parts.yaml;
  return {
    text: joinPage({ ...parts, yaml, body }),
    written: { facts: facts.written, prose: kept },
  };
}

/** The texts below a page's facts, by key, in their order. */
function textsOf({ prose, sections = [] }: PlannedPage): Map<string, string> {
  const own = prose === undefined ? [] : [["", prose] as const];
  return new Map([...own, ...sections.map(({ key, text }) => [key, text] as const)]);
}

/** The importer's paragraphs are replaced where they stand unchanged; all other words on the page are a person's. */
function mergeProse(
  body: string,
  planned: string | undefined,
  written: string | undefined,
): { body: string; written: string | undefined; contradicts: boolean } {
  const lines = body.replaceAll("\r\n", "\n");
  const newline = body.includes("\r\n") ? "\r\n" : "\n";
  if (planned === undefined && written === undefined) return { body, written, contradicts: false };
  if (planned !== undefined && occursOnce(lines, planned))
    return { body, written: planned, contradicts: false };
  if (written === undefined) {
    const start = lines.trim() === "" ? "\n" : `${lines.replace(/\n*$/, "\n")}\n`;
    return {
      body: `${start}${planned ?? ""}\n`.replaceAll("\n", newline),
      written: planned,
      contradicts: false,
    };
  }
  if (!occursOnce(lines, written)) return { body, written, contradicts: planned !== written };
  const at = lines.indexOf(written);
  const rest = lines.slice(at + written.length);
  const replaced =
    planned === undefined
      ? (lines.slice(0, at).replace(/\n+$/, "\n") + rest.replace(/^\n+/, "\n")).replace(/^\n+$/, "")
      : lines.slice(0, at) + planned + rest;
  return { body: replaced.replaceAll("\n", newline), written: planned, contradicts: false };
}

function occursOnce(text: string, part: string): boolean {
  return part !== "" && text.includes(part) && text.indexOf(part) === text.lastIndexOf(part);
}

function contradiction(file: string, { field, kind, page, source }: Disagreement): ImportFinding {
  if (kind === "gone")
    return {
      kind: "gone",
      file,
      field,
      message: `${field} is no longer in the source; the page keeps ${page ?? "it"}.`,
      fix: "remove it from the page if it is gone, or put it back into the source.",
    };
  const said =
    kind === "removed"
      ? `${field} was taken off the page by hand; the source still says ${source ?? "otherwise"}.`
      : `${field} is ${page ?? "it"} on the page and ${source ?? "otherwise"} in the source; the page's value stays.`;
  return {
    kind: "contradiction",
    file,
    field,
    message: said,
    fix: "find out which is true; correct the source, or write the source's value on the page.",
  };
}

function proseContradiction(file: string, key: string): ImportFinding {
  const what = key === "" ? "comments below the front matter were" : `document ${key} was`;
  return {
    kind: "contradiction",
    file,
    field: key === "" ? "prose" : `prose[${key}]`,
    message: `The imported ${what} changed by hand, and the source's text differs.`,
    fix: "compare the two, and make the source say what is true.",
  };
}

function gone(file: string): ImportFinding {
  return {
    kind: "gone",
    file,
    message: "The source no longer has what this page describes; the page stays.",
    fix: "delete the page, or set its status to retired.",
  };
}

function rewritten(file: string): ImportFinding {
  return {
    kind: "rewritten",
    file,
    message: "The page was deleted by hand, but the source still has what it describes; it is written again.",
    fix: "remove it from the source too, and then delete the page.",
  };
}

function unreadable(file: string, why: string): ImportFinding {
  return {
    kind: "unreadable",
    file,
    message: `The page is left as it is: ${why}.`,
    fix: "mend the front matter, then import again.",
  };
}
