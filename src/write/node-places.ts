import { isMap, isScalar, isSeq } from "yaml";
import type { Pair } from "yaml";

/** The value at one step of a path, with its pair if it is in a map; undefined if there is none. */
export function childOf(
  parent: unknown,
  step: string | number,
): { pair: Pair<unknown, unknown> | null; value: unknown } | undefined {
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair === undefined ? undefined : { pair, value: pair.value };
  }
  if (isSeq(parent) && typeof step === "number" && step < parent.items.length)
    return { pair: null, value: parent.items[step] };
  return undefined;
}

/** Where a pair begins. */
export function startOf(pair: Pair<unknown, unknown>): number | null {
  return isScalar(pair.key) ? (pair.key.range?.[0] ?? null) : null;
}

/** Where the last word of a node ends; a block collection's own range runs on over comments. */
export function endOf(node: unknown): number | null {
  if (isScalar(node)) return node.range?.[1] ?? null;
  if (isMap(node) || isSeq(node)) {
    if (node.flow === true) return node.range?.[1] ?? null;
    const last: unknown = node.items.at(-1);
    return last === undefined ? (node.range?.[1] ?? null) : endOf(last);
  }
  if (isPairLike(node)) return endOf(node.value) ?? endOf(node.key);
  return null;
}

function isPairLike(node: unknown): node is { key: unknown; value: unknown } {
  return typeof node === "object" && node !== null && "key" in node && "value" in node;
}

/** How far a place is from the start of its line. */
export function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf("\n", offset - 1) + 1);
}
