import { Pair, isMap, isScalar, isSeq } from "yaml";
import type { Fact } from "./plan.ts";
import { collect, isWithin } from "./field-paths.ts";
import type { FieldPath, Scalar as Value } from "./field-paths.ts";
import { hasComment } from "./page-text.ts";

/** A field on which the page and the source disagree. The page's value stays. */
export interface Disagreement {
  field: FieldPath;
  /** What became of it: another value by hand, taken away by hand, or no longer in the source. */
  kind: "changed" | "removed" | "gone";
  /** What each says, as JSON, cut short. */
  page?: string;
  source?: string;
}

/** What is known and found out while one page is merged. */
export interface Run {
  written: ReadonlyMap<FieldPath, Value>;
  next: Map<FieldPath, Value>;
  disagreements: Disagreement[];
  touched: boolean;
}

/** The keys of a list's items in the order in which they were written: that of the record's entries. */
export function writtenOrder(path: FieldPath, run: Run): string[] {
  const keys: string[] = [];
  for (const field of run.written.keys()) {
    if (!field.startsWith(`${path}[`)) continue;
    const key = /^\[((?:[^\\\]]|\\.)*)\]/.exec(field.slice(path.length))?.[1]?.replace(/\\(.)/g, "$1");
    if (key !== undefined && keys.at(-1) !== key) keys.push(key);
  }
  return keys;
}

/** Whether the importer wrote this field, or anything in it, last time. */
export function wrote(field: FieldPath, run: Run): boolean {
  if (run.written.has(field)) return true;
  for (const path of run.written.keys()) if (isWithin(path, field)) return true;
  return false;
}

/** Whether a value is exactly what the importer wrote, with nothing added and no comment. */
export function isUntouched(node: unknown, field: FieldPath, run: Run): boolean {
  if (hasComment(node) && !isScalar(node)) return false;
  const now = new Map<FieldPath, Value>();
  collect(toFact(node), field, now);
  for (const [path, value] of run.written) if (isWithin(path, field) && now.get(path) !== value) return false;
  return [...now].every(([path, value]) => run.written.get(path) === value);
}

export function noteAdded(field: FieldPath, value: Fact, run: Run): void {
  collect(value, field, run.next);
  run.touched = true;
}

export function keepRemoved(field: FieldPath, planned: Fact, run: Run): void {
  disagree({ field, kind: "removed", source: showFact(planned) }, run);
}

export function keepGone(field: FieldPath, node: unknown, run: Run): void {
  disagree({ field, kind: "gone", page: show(node) }, run);
}

/** The record keeps what it held, so that the next import still knows which of the two has changed. */
export function disagree(disagreement: Disagreement, run: Run): void {
  run.disagreements.push(disagreement);
  for (const [path, value] of run.written) if (isWithin(path, disagreement.field)) run.next.set(path, value);
}

export function toFact(node: unknown): Fact {
  if (isSeq(node)) return node.items.map(toFact);
  if (isMap(node))
    return Object.fromEntries(
      node.items.flatMap((pair): [string, Fact][] =>
        pair instanceof Pair && isScalar(pair.key) ? [[String(pair.key.value), toFact(pair.value)]] : [],
      ),
    );
  const value: unknown = isScalar(node) ? node.value : "";
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : "";
}

const LONGEST_SHOWN = 80;

export function show(node: unknown): string {
  return showFact(toFact(node));
}

export function showFact(fact: Fact): string {
  const text = JSON.stringify(fact);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
