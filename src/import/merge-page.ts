import { isMap, isScalar, isSeq } from "yaml";
import type { Document, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Fact, Facts } from "./plan.ts";
import { collect, flatten, holdsThings, isSequence, itemKeys, itemPath, keyPath } from "./field-paths.ts";
import type { FieldPath, Scalar as Value } from "./field-paths.ts";
import {
  disagree,
  isUntouched,
  keepGone,
  keepRemoved,
  noteAdded,
  show,
  showFact,
  toFact,
  writtenOrder,
  wrote,
} from "./merge-record.ts";
import type { Disagreement, Run } from "./merge-record.ts";
import { setScalar, toNode } from "./page-text.ts";

export interface MergedFacts {
  touched: boolean;
  /** What the importer answers for from now on. */
  written: Map<FieldPath, Value>;
  disagreements: Disagreement[];
}

/**
 * Brings a page's front matter up to date, in place. `written` is what the importer wrote last time. A value it wrote
 * and nobody changed follows the source; everything else is a person's and stays. An equal value counts as written.
 */
export function mergeFacts(
  document: Document,
  planned: Facts,
  written: ReadonlyMap<FieldPath, Value>,
): MergedFacts {
  const run: Run = { written, next: new Map(), disagreements: [], touched: false };
  if (isMap(document.contents)) mergeMap(document.contents, planned, "", run);
  else {
    document.contents = toNode(planned, true);
    run.touched = true;
    run.next = flatten(planned);
  }
  return { touched: run.touched, written: run.next, disagreements: run.disagreements };
}

function mergeMap(map: YAMLMap, planned: Facts, path: FieldPath, run: Run): void {
  for (const [key, value] of Object.entries(planned)) {
    const field = keyPath(path, key);
    const node = map.get(key, true);
    if (!isMap(node) && !isSeq(node) && !(isScalar(node) && node.value !== null)) {
      if (wrote(field, run)) keepRemoved(field, value, run);
      else {
        map.set(key, toNode(value));
        noteAdded(field, value, run);
      }
    } else mergeValue(node, value, field, run);
  }
  for (const pair of [...map.items]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const field = keyPath(path, key);
    if (Object.hasOwn(planned, key) || !wrote(field, run)) continue;
    if (isSeq(pair.value)) mergeList(pair.value, [], field, run);
    else if (isMap(pair.value)) mergeMap(pair.value, {}, field, run);
    else if (isUntouched(pair.value, field, run)) pair.value = null;
    else keepGone(field, pair.value, run);
    if (pair.value !== null && !isEmptyCollection(pair.value)) continue;
    map.delete(key);
    run.touched = true;
  }
}

function mergeValue(node: Scalar | YAMLMap | YAMLSeq, planned: Fact, field: FieldPath, run: Run): void {
  if (isSeq(node) && Array.isArray(planned)) {
    if (isSequence(field)) mergeSequence(node, planned, field, run);
    else mergeList(node, planned, field, run);
  } else if (isMap(node) && typeof planned === "object" && !Array.isArray(planned))
    mergeMap(node, planned, field, run);
  else if (isScalar(node) && typeof planned !== "object") mergeScalar(node, planned, field, run);
  else disagree({ field, kind: "changed", page: show(node), source: showFact(planned) }, run);
}

function mergeScalar(node: Scalar, planned: Value, field: FieldPath, run: Run): void {
  const base = run.written.get(field);
  if (node.value === planned) run.next.set(field, planned);
  else if (base !== undefined && node.value === base) {
    setScalar(node, planned);
    run.touched = true;
    run.next.set(field, planned);
  } else disagree({ field, kind: "changed", page: show(node), source: showFact(planned) }, run);
}

function mergeSequence(list: YAMLSeq, planned: readonly Fact[], field: FieldPath, run: Run): void {
  if (JSON.stringify(toFact(list)) === JSON.stringify(planned)) {
    collect([...planned], field, run.next);
  } else if (wrote(field, run) && isUntouched(list, field, run)) {
    list.items = planned.map((item) => toNode(item));
    noteAdded(field, [...planned], run);
  } else disagree({ field, kind: "changed", page: show(list), source: showFact([...planned]) }, run);
}

function mergeList(list: YAMLSeq, planned: readonly Fact[], path: FieldPath, run: Run): void {
  const keys = itemKeys(path, list.items.map(toFact));
  const plannedKeys = itemKeys(path, planned);
  if (path === "addresses") adoptAddresses(list, keys, planned, plannedKeys);
  removeItems(list, keys, new Set(plannedKeys), path, run);
  for (const [index, item] of planned.entries()) {
    const key = plannedKeys[index] ?? "";
    const field = itemPath(path, key);
    const node = list.items[keys.indexOf(key)];
    if (isMap(node) || isSeq(node) || isScalar(node)) mergeValue(node, item, field, run);
    else if (wrote(field, run)) keepRemoved(field, item, run);
    else {
      const at = placeFor(index, keys, plannedKeys);
      list.items.splice(at, 0, toNode(item));
      keys.splice(at, 0, key);
      noteAdded(field, item, run);
    }
  }
  reorder(list, keys, plannedKeys, path, run);
}

/** A page's MAC address without an IP address is the same interface as a planned address with both. */
function adoptAddresses(
  list: YAMLSeq,
  keys: string[],
  planned: readonly Fact[],
  plannedKeys: readonly string[],
): void {
  const read = (fact: Fact, field: string): Fact | undefined =>
    typeof fact === "object" && !Array.isArray(fact) ? fact[field] : undefined;
  const items = list.items.map(toFact);
  for (const [index, item] of planned.entries()) {
    const [key, mac] = [plannedKeys[index] ?? "", read(item, "mac")];
    if (keys.includes(key) || mac === undefined) continue;
    const at = items.findIndex((one) => read(one, "mac") === mac && read(one, "ip") === undefined);
    if (at !== -1 && !plannedKeys.includes(keys[at] ?? "")) keys[at] = key;
  }
}

function removeItems(
  list: YAMLSeq,
  keys: string[],
  planned: ReadonlySet<string>,
  path: FieldPath,
  run: Run,
): void {
  for (const key of [...keys]) {
    const field = itemPath(path, key);
    if (planned.has(key) || !wrote(field, run)) continue;
    const at = keys.indexOf(key);
    if (!holdsThings(path) && isUntouched(list.items[at], field, run)) {
      list.items.splice(at, 1);
      keys.splice(at, 1);
      run.touched = true;
    } else keepGone(field, list.items[at], run);
  }
}

/** A new item follows the one it follows in the source; failing that, it precedes the one it precedes there. */
function placeFor(index: number, keys: readonly string[], planned: readonly string[]): number {
  for (let before = index - 1; before >= 0; before--) {
    const at = keys.indexOf(planned[before] ?? "");
    if (at !== -1) return at + 1;
  }
  const next = planned.slice(index + 1).find((key) => keys.includes(key));
  return next === undefined ? keys.length : keys.indexOf(next);
}

/** Follows the source's order (a device's first address is its main one) unless a person has put the items in another. */
function reorder(
  list: YAMLSeq,
  keys: readonly string[],
  planned: readonly string[],
  path: FieldPath,
  run: Run,
): void {
  const ours = planned.filter((key) => keys.includes(key));
  const current = keys.filter((key) => ours.includes(key));
  if (ours.join("\0") === current.join("\0")) return;
  const before = writtenOrder(path, run).filter((key) => ours.includes(key));
  const untouched = current.filter((key) => before.includes(key));
  if (before.join("\0") !== untouched.join("\0")) return;
  const slots = keys.flatMap((key, index) => (ours.includes(key) ? [index] : []));
  const sorted = ours.map((key) => list.items[keys.indexOf(key)]);
  for (const [index, slot] of slots.entries()) list.items[slot] = sorted[index];
  run.touched = true;
}

function isEmptyCollection(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.items.length === 0;
}
