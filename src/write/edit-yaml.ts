import { isMap, isScalar, isSeq } from "yaml";
import type { Document, Pair, YAMLMap, YAMLSeq } from "yaml";
import type { DataPath } from "#book/page.ts";
import type { Fact } from "#import/plan.ts";
import { childOf, columnOf, endOf, startOf } from "./node-places.ts";
import { printFlow, printItem, printLike, printPair } from "./print-value.ts";

/** A stretch of text and what takes its place. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/**
 * The smallest change of a text that sets the value at a path, or null if there is no small one: a block of several
 * lines would have to go. `document` is the text parsed; `orderAt` gives the keys of the map at a path in the order in
 * which people write them.
 */
export function spliceSet(
  source: string,
  document: Document,
  path: DataPath,
  value: Fact,
  orderAt: (path: DataPath) => readonly string[],
): Splice | null {
  let node: unknown = document.contents;
  for (const [depth, step] of path.entries()) {
    const parent = node;
    const next = childOf(parent, step);
    if (next === undefined) {
      const rest = nest(path.slice(depth + 1), value);
      if (!isMap(parent) || typeof step !== "string" || rest === null) return null;
      return addKey(source, parent, step, rest, orderAt(path.slice(0, depth)));
    }
    node = next.value;
    if (node === null || (isScalar(node) && node.value === null)) {
      const rest = nest(path.slice(depth + 1), value);
      return rest === null ? null : fillBlank(next.pair, node, rest);
    }
  }
  return replace(node, value);
}

/** The smallest change that adds an item to the list at a path; null if there is none. */
export function spliceAppend(
  source: string,
  document: Document,
  path: DataPath,
  item: Fact,
  orderAt: (path: DataPath) => readonly string[],
): Splice | null {
  const list: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (list === undefined || list === null || (isScalar(list) && list.value === null))
    return spliceSet(source, document, path, [item], orderAt);
  if (!isSeq(list)) return null;
  const last: unknown = list.items.at(-1);
  if (last === undefined) return replace(list, [item]);
  if (list.flow === true) return insertInFlow(source, list, last, printFlow(item));
  const start = list.range?.[0];
  if (start === undefined) return null;
  const lines = printItem(item, !(isMap(last) && last.flow !== true));
  return insertLines(source, last, columnOf(source, start), lines);
}

/** The rest of a path as the value it makes; null if a list would have to be made up. */
function nest(path: DataPath, value: Fact): Fact | null {
  return path.reduceRight<Fact | null>(
    (inner, step) => (inner === null || typeof step === "number" ? null : { [step]: inner }),
    value,
  );
}

function replace(node: unknown, value: Fact): Splice | null {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null;
  const [start, end] = node.range ?? [];
  if (start === undefined || end === undefined) return null;
  if (isScalar(node)) {
    // A block scalar ends with its line.
    const tail = node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL" ? "\n" : "";
    return {
      start,
      end,
      text: (typeof value === "object" ? printFlow(value) : printLike(node, value)) + tail,
    };
  }
  return node.flow === true ? { start, end, text: printFlow(value) } : null;
}

/** `where:` with nothing behind it. A comment there stays behind the value. */
function fillBlank(pair: Pair<unknown, unknown> | null, node: unknown, value: Fact): Splice | null {
  if (pair === null) return null;
  if (isScalar(node) && node.source !== undefined && node.source !== "") return replace(node, value);
  const end = isScalar(pair.key) ? pair.key.range?.[1] : undefined;
  return end === undefined ? null : { start: end, end: end + 1, text: `: ${printFlow(value)}` };
}

function addKey(
  source: string,
  map: YAMLMap,
  key: string,
  value: Fact,
  order: readonly string[],
): Splice | null {
  const [first] = map.items;
  const before = map.items[placeFor(map, key, order)];
  if (map.flow === true) {
    const text = `${key}: ${printFlow(value)}`;
    const start = map.range?.[0];
    if (start === undefined) return null;
    if (first === undefined || before === undefined)
      return first === undefined
        ? { start, end: map.range?.[1] ?? start, text: `{ ${text} }` }
        : { start: startOf(first) ?? start + 1, end: startOf(first) ?? start + 1, text: `${text}, ` };
    return insertInFlow(source, map, before, text);
  }
  const column = first === undefined ? 0 : columnOf(source, startOf(first) ?? 0);
  const lines = printPair(key, value);
  if (before !== undefined) return insertLines(source, before, column, lines);
  const at = first === undefined ? source.length : (startOf(first) ?? 0);
  const text = lines.map((line, index) => (index === 0 ? line : " ".repeat(column) + line)).join("\n");
  return { start: at, end: at, text: `${text}\n${" ".repeat(first === undefined ? 0 : column)}` };
}

/** The place of the last key that people write before this one; the last of all where the order does not say. */
function placeFor(map: YAMLMap, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return map.items.length - 1;
  return map.items.findLastIndex(({ key: other }) => {
    const place = isScalar(other) ? order.indexOf(String(other.value)) : -1;
    return place >= 0 && place < rank;
  });
}

/** Puts text behind an item of a flow collection, with the comma on the right side of it. */
function insertInFlow(source: string, list: YAMLMap | YAMLSeq, item: unknown, text: string): Splice | null {
  const at = endOf(item);
  const close = list.range?.[1];
  if (at === null || close === undefined) return null;
  const trailing = /^\s*,\s*[\]}]$/.test(source.slice(at, close));
  return trailing
    ? { start: source.indexOf(",", at) + 1, end: source.indexOf(",", at) + 1, text: ` ${text}` }
    : { start: at, end: at, text: `, ${text}` };
}

/** Puts whole lines below the line on which an item ends. */
function insertLines(source: string, item: unknown, column: number, lines: readonly string[]): Splice | null {
  const end = endOf(item);
  if (end === null) return null;
  const atLineStart = end > 0 && source[end - 1] === "\n";
  const newline = source.indexOf("\n", end);
  const at = atLineStart ? end : newline < 0 ? source.length : newline + 1;
  const indent = " ".repeat(column);
  const text = lines.map((line) => `${indent}${line}\n`).join("");
  return { start: at, end: at, text: at > 0 && source[at - 1] !== "\n" ? `\n${text}` : text };
}
