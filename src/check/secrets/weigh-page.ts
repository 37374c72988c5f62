import { findCandidates } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import { gatherEvidence } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { readSurroundings } from "./page-layout.ts";
import { cleanLine } from "./page-lines.ts";
import { readLine } from "./read-line.ts";
import type { LineReading } from "./read-line.ts";
import type { Surroundings } from "./page-layout.ts";
import type { PageLine } from "./types.ts";

/** A value of a page that may be a secret, with all that speaks for and against it. */
export interface Suspect {
  line: PageLine;
  candidate: Candidate;
  evidence: Evidence;
}

/** Past this many characters a line is data, not writing; only its beginning is read. */
const LONGEST_LINE = 4000;

/** Every value of a page that is worth weighing, in its order. Time is linear in the length of the text. */
export function findSuspects(lines: readonly PageLine[]): Suspect[] {
  for (const line of lines) if (line.raw.length > LONGEST_LINE) line.raw = line.raw.slice(0, LONGEST_LINE);
  const surroundings = readSurroundings(lines);
  return lines.flatMap((line, index) => {
    const around = surroundings[index];
    if (around === undefined || !isWorthReading(line.raw, around)) return [];
    const reading = readLine(cleanLine(line), around);
    return findCandidates(line)
      .filter((candidate) => isWorthWeighing(reading, candidate))
      .map((candidate) => ({ line, candidate, evidence: gatherEvidence(reading, candidate) }));
  });
}

/** Stems of the words that name a secret. */
const CUE =
  /pass|pas+w|pw|p\/w|\bpin|puk|nip\b|code|c[oó]dig|codic|comb|kombi|key|clave|cl[eé]|chave|psk|shared|sae\b|secr|geheim|token|bearer|jwt|community|comunidad|com2sec|cred|word|phrase|wort|senha|parola|answer|digits|sequence|signing|kod|wi-?fi|wlan|ssid|snmp|logi?n|admin|root|unlock|disarm|maiden|question|safe|vault door|gui\b|schl[uü]ssel|sleutel|pword/i;
/** What a made-up value has that plain words lack: digits, signs within, or quotation marks about it. */
const MADE_UP =
  /\d\d|\d[A-Za-z]|[A-Za-z]\d|\d \d|[A-Za-z\d][!@#$%^&*~+][A-Za-z\d]|["“„`]\S|\w[/:]\s?\w|\d[-+&]\d|\d and \d|[a-z]-[A-Z]|\s[-–→]\s/;

/** Most lines of a page neither name a secret nor hold anything made up. */
function isWorthReading(raw: string, around: Surroundings): boolean {
  if (raw.trim() === "") return false;
  return MADE_UP.test(raw) || CUE.test(raw) || hasCueAround(around);
}

function hasCueAround({ heading, opening, previous, parents, header }: Surroundings): boolean {
  return [heading, opening, previous, parents, ...header].some((text) => text !== "" && CUE.test(text));
}

/** Topics beside which a made-up name or a rare word may be a secret although nothing names one. */
const TELLING = ["account", "network", "verbal", "snmp", "opening", "device", "recovery", "access"];
/** A sign that sets a value off, an option, or a word that tells it, right before it. */
const SET_OFF =
  /(?:[:=/|>→(,–—]|\s-|\s-[A-Za-z]|\b(?:is|was|be|to|with|of|use|now|pw|pass|literally|password|phrase|word|type|say|said|name|set|wifi|2c|ro|rw|default|and))\s*["'“‘`]?$/i;

/** Plain words and forms that are public are weighed only where something names a secret, so that most are not. */
function isWorthWeighing(reading: LineReading, candidate: Candidate): boolean {
  const { line, topics, topicsAround, hasCue } = reading;
  const { shape, token, carrier } = candidate;
  if (carrier !== "") return true;
  const isTold = hasCue || topics.size > 0 || topicsAround.size > 0;
  if (!isTold && line.text.trim().length <= token.length + 2) return false;
  switch (shape.group) {
    case "common":
    case "fine":
    case "product":
      return (hasCue && isSetOff(reading, candidate)) || isTwice(reading, candidate);
    case "phrase":
    case "rare":
      return hasCue || (isTelling(reading) && isSetOff(reading, candidate)) || isTwice(reading, candidate);
    case "joined":
      return hasCue || isTelling(reading) || topicsAround.has("account") || isArgument(reading, candidate);
    case "long-digits":
      return hasCue || topics.size > 0;
    case "digits":
      return isTold;
    default:
      return true;
  }
}

function isTelling({ topics }: LineReading): boolean {
  return TELLING.some((topic) => topics.has(topic));
}

function isSetOff({ line }: LineReading, { start, quote }: Candidate): boolean {
  return quote !== "" || SET_OFF.test(line.text.slice(Math.max(0, start - 12), start));
}

/** What follows an option of a command: "-p Heron-4". */
function isArgument({ line }: LineReading, { start }: Candidate): boolean {
  return /(?:^|\s)[-/][A-Za-z]{1,2}\s*["']?$/.test(line.text.slice(Math.max(0, start - 6), start));
}

/** A name and itself, as factory settings have it: "apc / apc". */
function isTwice({ line }: LineReading, { start, token }: Candidate): boolean {
  const before = line.text.slice(Math.max(0, start - token.length - 3), start).toLowerCase();
  return /[/:]\s?$/.test(before) && before.includes(token.toLowerCase());
}
