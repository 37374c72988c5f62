import type { Cue } from "./evidence.ts";
import type { SecretHit, SecretKind } from "./types.ts";
import { TOPICS } from "./word-classes.ts";
import { readWords } from "./line-words.ts";
import type { Suspect } from "./weigh-page.ts";

/** A hit for a value that was found to be a secret. Of the value it holds the first character alone. */
export function describeHit({ line, candidate, evidence }: Suspect): SecretHit {
  const { start, end, carrier } = candidate;
  return {
    line: line.number,
    column: start + 1,
    length: end - start,
    kind: carrier === "" ? kindOf(line.raw, evidence.cue) : carriedKind(carrier),
    slot: carrier === "" ? slotOf(evidence.cue) : carrier,
    hint: hintAt(line.raw.charAt(start), end - start),
  };
}

const PLACES: Readonly<Record<Cue["where"], string>> = {
  line: "label",
  after: "words after it",
  column: "table column",
  row: "table row",
  parent: "line above",
  heading: "heading",
  previous: "line above",
  opening: "line above",
};

function slotOf(cue: Cue | undefined): string {
  return cue === undefined
    ? "what it looks like and what the line is about"
    : `${PLACES[cue.where]} "${cue.label}"`;
}

function hintAt(first: string, length: number): string {
  return `${first}… (${String(length)} ${length === 1 ? "character" : "characters"})`;
}

function carriedKind(carrier: string): SecretKind {
  if (carrier === "private key") return "private-key";
  if (carrier === "Wi-Fi QR text") return "wifi-key";
  return /key|otpauth/.test(carrier) ? "token" : "password";
}

/** By the cue, and where it leaves that open by what the line is about. */
function kindOf(raw: string, cue: Cue | undefined): SecretKind {
  const topics = new Set(readWords(raw).flatMap(({ classes }) => classes.map((name) => TOPICS[name])));
  if (topics.has("recovery")) return "recovery-code";
  if (cue?.name === "community" || (cue === undefined && topics.has("snmp"))) return "snmp-community";
  if (cue?.name === "pin") return "pin";
  if (cue?.name === "code" || cue?.name === "combo") return "access-code";
  if (cue?.name === "token") return "token";
  if (cue?.name === "word" || topics.has("verbal")) return "security-answer";
  if (topics.has("licence")) return "licence-key";
  if (/vpn|ipsec|\bike|psk|pre-?shared|tunnel|radius|tacacs/i.test(raw)) return "vpn-key";
  if (topics.has("network")) return "wifi-key";
  return cue === undefined && topics.has("access") ? "access-code" : "password";
}
