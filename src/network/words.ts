import { LACKS } from "./lacks.ts";
import type { Lack } from "./lacks.ts";
import type { Part } from "./network-json.ts";

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** A name that begins with an article, within a sentence: `the mail service`. */
export function inSentence(name: string): string {
  return name.replace(/^(?:The|An?)(?= )/, (article) => article.toLowerCase());
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a loss means to those who use the thing, with its verb: `has no internet`. */
export function sayLoss(part: Part, bits: number): string {
  const key = `${part.kind} ${part.type} ${part.needs?.internet} ${bits}`;
  let words = said.get(key);
  if (words === undefined) {
    words = findWords(part, bits);
    said.set(key, words);
  }
  return words;
}

/** Ten thousand things may lose the same. */
const said = new Map<string, string>();

function findWords({ kind, type, needs }: Part, bits: number): string {
  const lost = (lack: Lack): boolean => (bits & LACKS[lack]) !== 0;
  if (lost("power")) return kind === "service" ? "stops working" : "has no power";
  if (lost("network") && kind === "service") return "cannot be reached from everywhere";
  if (lost("network")) return kind === "wifi" ? "is gone" : "has no network";
  const places = kind === "outlet" || kind === "wifi";
  // Who cannot get out has no use for names; what its work is lost with needs no more words.
  const [shut, idle] = [lost("internet") || lost("beyond"), lost("service")];
  const parts = [
    lost("internet") ? "no internet" : "",
    lost("beyond") && !idle ? "no way to other VLANs" : "",
    lost("names") && !shut && !idle
      ? `no way to look up names${needs?.internet === true ? " (so web pages and e-mail do not open)" : ""}`
      : "",
    idle ? (PURPOSES[type ?? ""] ?? "no service to do its work with") : "",
    lost("addresses")
      ? places
        ? "no new addresses (what is running keeps its own for a while)"
        : "no new address when next switched on"
      : "",
  ];
  return `has ${listWords(parts.filter((words) => words !== ""))}`;
}

const PURPOSES: Partial<Record<string, string>> = {
  phone: "no telephone service",
  camera: "no recording",
};

/** Whether what people do with a thing is nothing at present. */
export function isUnused(use: string): boolean {
  return /^nothing\b/i.test(use);
}
