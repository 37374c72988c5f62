import { LACKS } from "./losses.ts";
import type { Part } from "./network-json.ts";

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** What a loss means to those who use the thing; of several, the one they notice first. */
export function sayLoss(kind: Part["kind"], bits: number): string {
  if ((bits & LACKS.power) !== 0) return kind === "service" ? "stops working" : "has no power";
  if ((bits & LACKS.network) !== 0 && kind === "service") return "cannot be reached from every location";
  if ((bits & LACKS.network) !== 0) return kind === "wifi" ? "is gone" : "has no network";
  if ((bits & LACKS.addresses) !== 0) return noAddress[kind] ?? "gets no address when it is next switched on";
  return lostWords[bits] ?? "";
}

const noAddress: Partial<Record<Part["kind"], string>> = {
  wifi: "gives newcomers no address",
  outlet: "gives no address to what is next switched on there",
};

function sayLost(bits: number): string {
  if (bits === LACKS.service) return "has lost the service it is for";
  const lost = [
    (bits & LACKS.internet) !== 0 ? "no internet" : "",
    (bits & LACKS.names) !== 0 ? "no way to look up names" : "",
    (bits & LACKS.service) !== 0 ? "lost the service it is for" : "",
  ].filter((words) => words !== "");
  return `has ${listWords(lost)}`;
}

/** Said once for all: ten thousand things may lose the same. */
const lostWords = Array.from({ length: 2 * LACKS.service }, (_, bits) => sayLost(bits));
