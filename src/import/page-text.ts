import { Document, Pair, Scalar, YAMLMap, YAMLSeq, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { ToStringOptions } from "yaml";
import type { Fact, Facts } from "./plan.ts";
import { diffLines, mergeLines } from "./line-diff.ts";

/**
 * A page's text in the three parts an edit needs. `src/book/front-matter.ts` reads pages; this one keeps the front
 * matter as it was typed, because an import must give back every byte it did not change.
 */
export interface PageText {
  open: string;
  yaml: string;
  close: string;
  body: string;
}

const PAGE = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$(?![\s\S])))([\s\S]*)$/m;

/** Splits a page, or null if it does not begin with YAML front matter. */
export function splitPage(text: string): PageText | null {
  const match = PAGE.exec(text);
  if (match === null || match.index !== 0) return null;
  const [, open = "", yaml = "", close = "", body = ""] = match;
  return { open, yaml, close, body };
}

export function joinPage({ open, yaml, close, body }: PageText): string {
  return open + yaml + close + body;
}

/** Reads front matter for editing: a map without anchors and aliases, or a sentence on why it cannot be edited. */
export function parseForEdit(yaml: string): Document | string {
  const document = parseDocument(yaml, READ);
  const [error] = document.errors;
  if (error !== undefined) return `its front matter is not valid YAML (${firstLine(error.message)})`;
  if (document.contents !== null && !isMap(document.contents))
    return "its front matter is not a list of keys";
  let shared = false;
  visit(document, {
    Alias: () => void (shared = true),
    Node: (_, node) => void (shared ||= "anchor" in node && node.anchor !== undefined),
  });
  if (shared) return "its front matter uses YAML anchors, which make one line mean another";
  return document;
}

/**
 * The text of an edited document in which only the touched lines differ from `original`. The `yaml` package prints a
 * whole document in one style; what it would print for the unedited document tells style apart from edit. Of several
 * styles the one nearest to the original is taken, so that new lines are indented like their neighbours.
 */
export function printEdited(original: string, edited: Document): string {
  const ending = original.includes("\r\n") ? "\r\n" : "\n";
  const ours = toLines(original);
  const unedited = parseDocument(original, READ);
  const candidates = STYLES.map((style) => {
    const base = toLines(printDocument(unedited, style));
    return { style, base, distance: countChanged(base, ours) };
  }).sort((a, b) => a.distance - b.distance);
  for (const { style, base } of candidates) {
    const merged = mergeLines(base, ours, toLines(printDocument(edited, style)));
    if (sameFacts(merged, edited)) return merged.map((line) => line + ending).join("");
  }
  const plain = toLines(printDocument(edited, candidates[0]?.style ?? {}));
  return plain.map((line) => line + ending).join("");
}

/** A whole new page. */
export function printPage(facts: Facts, prose: string | undefined): string {
  const document = new Document(null, { version: "1.2" });
  document.contents = toNode(facts, true);
  return `---\n${printDocument(document)}---\n${prose === undefined ? "" : `\n${prose}\n`}`;
}

const LONGEST_LINE = 110;

/**
 * A value as a YAML node: maps of plain values inside lists stand on one line where it is short enough, as people write
 * them. Text is quoted unless every YAML reader takes it for text.
 */
export function toNode(value: Facts, block: true): YAMLMap;
export function toNode(value: Fact, block?: boolean): YAMLMap | YAMLSeq | Scalar;
export function toNode(value: Fact, block = false): YAMLMap | YAMLSeq | Scalar {
  if (Array.isArray(value)) {
    const sequence = new YAMLSeq();
    sequence.items = value.map((item) => toNode(item));
    sequence.flow = value.every((item) => typeof item !== "object") && isShort(value);
    return sequence;
  }
  if (typeof value === "object") {
    const map = new YAMLMap();
    for (const [key, inner] of Object.entries(value))
      map.items.push(new Pair(new Scalar(key), toNode(inner)));
    map.flow = !block && isShort(value) && Object.values(value).every((inner) => typeof inner !== "object");
    return map;
  }
  const scalar = new Scalar(value);
  if (typeof value === "string" && !isPlainText(value)) scalar.type = "QUOTE_DOUBLE";
  return scalar;
}

/** Puts a new value into an existing scalar, keeping its comment and, where it can, the way it is quoted. */
export function setScalar(node: Scalar, value: string | number | boolean): void {
  node.value = value;
  delete node.source;
  delete node.format;
  if (typeof value !== "string") delete node.type;
  else if (node.type === undefined || node.type === "PLAIN") {
    if (isPlainText(value)) delete node.type;
    else node.type = "QUOTE_DOUBLE";
  } else if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") node.type = "QUOTE_DOUBLE";
}

/** Whether a person left a comment in or beside a node. */
export function hasComment(node: unknown): boolean {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return false;
  if (Boolean(node.comment) || Boolean(node.commentBefore)) return true;
  if (isScalar(node)) return false;
  return node.items.some((item) =>
    item instanceof Pair ? hasComment(item.key) || hasComment(item.value) : hasComment(item),
  );
}

const READ = { version: "1.2", merge: false, stringKeys: true } as const;

/** How people lay out YAML; the first is ours. */
const STYLES: readonly ToStringOptions[] = [2, 4].flatMap((indent) =>
  [true, false].flatMap((indentSeq) =>
    [true, false].map((flowCollectionPadding) => ({ indent, indentSeq, flowCollectionPadding })),
  ),
);

function countChanged(from: readonly string[], to: readonly string[]): number {
  return diffLines(from, to).reduce(
    (sum, hunk) => sum + hunk.fromEnd - hunk.fromStart + hunk.toEnd - hunk.toStart,
    0,
  );
}

function printDocument(document: Document, style: ToStringOptions = {}): string {
  const text = document.toString({ lineWidth: 0, minContentWidth: 0, ...style });
  // The package pads both kinds of brackets or neither; people write `{ a: 1 }` but `[a, b]`. Only a list can begin so.
  return text.replace(/^( *(?:- )?\w+: )\[ (.*) \]$/gm, "$1[$2]");
}

function sameFacts(lines: readonly string[], edited: Document): boolean {
  const read = parseDocument(lines.join("\n"), READ);
  return read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(edited.toJS());
}

function toLines(text: string): string[] {
  if (text === "") return [];
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}

function isShort(value: Fact): boolean {
  return JSON.stringify(value).length <= LONGEST_LINE;
}

/** YAML 1.1 readers take `no`, `1_000` and `22:30` for other things than text; so only what none of them does stays bare. */
function isPlainText(value: string): boolean {
  return (
    /^[A-Za-z](?:[\w ./()+-]*[\w.)])?$/.test(value) &&
    !/^(?:y|n|yes|no|on|off|true|false|null|inf|nan)$/i.test(value)
  );
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? "").replace(/[.:]$/, "");
}
