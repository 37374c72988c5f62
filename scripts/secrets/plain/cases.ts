import { readCases } from "../../../tests/unit/secrets/read-sample.ts";
import type { SampleCase } from "../../../tests/unit/secrets/read-sample.ts";
import { seedNumbers } from "../../random.ts";
import { COMMANDS } from "./commands.ts";
import type { Fill } from "./fill.ts";
import { LABELLED } from "./labelled.ts";
import { TOLD, TOLD_OF } from "./sentences.ts";
import { makeValues } from "./values.ts";
import type { Pick, Values } from "./values.ts";
import { NOTES, PUBLIC, SLOTS, USERS } from "./words.ts";

/**
 * Lines that tell a secret plainly, and as many lines of the same layouts that tell none, always the same for the same
 * `known` values. The labelled sample is made of cases that are hard to judge; what is ordinary is learned from these.
 */
export function makePlainCases(known: readonly string[], count: number): SampleCase[] {
  const random = seedNumbers(7);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as (typeof items)[number]; // `as`: below its length
  const values = makeValues(known, random, pick);
  const ways = [writeCommand, writeLabelled, writeLabelled, writeLabelled, writeTold, writeTold];
  return Array.from({ length: count }, (_, at) => pick(ways)(pick, values, at % 2 === 0)).flatMap(readCases);
}

/** A case in the form of the sample. */
type Writer = (pick: Pick, values: Values, isSecret: boolean) => string;

const writeLabelled: Writer = (pick, values, isSecret) => {
  const { kind, cues, things } = pick(SLOTS);
  const fill = filler(pick, values, things);
  if (isSecret) return plus(pick(LABELLED)(fill(pick(cues), () => marked(values.secret(kind)))));
  const open = pick(PUBLIC);
  return pick([true, false])
    ? minus(pick(LABELLED)(fill(pick(open.labels), () => values.open(open.value))))
    : minus(pick(LABELLED)(fill(pick(cues), values.none)));
};

const writeTold: Writer = (pick, values, isSecret) => {
  const { kind, cues, things } = pick(SLOTS);
  const write = pick([...TOLD, ...(TOLD_OF[kind] ?? [])]);
  const fill = filler(pick, values, things);
  return isSecret
    ? plus(write(fill(pick(cues), () => marked(values.secret(kind)))))
    : minus(write(fill(pick(cues), values.none)));
};

const writeCommand: Writer = (pick, values, isSecret) => {
  const { kind, secret, harmless } = pick(COMMANDS);
  const { things } = pick(SLOTS);
  const fill = filler(pick, values, things)("", () => marked(values.secret(kind).replaceAll(" ", "-")));
  return isSecret ? plus(secret(fill)) : minus(harmless(fill));
};

function filler(pick: Pick, values: Values, things: readonly string[]) {
  return (cue: string, value: () => string): Fill => ({
    thing: cased(pick, pick(things)),
    other: cased(pick, pick(things)),
    cue: cased(pick, cue),
    value,
    user: pick(USERS),
    ip: values.open("ip"),
    note: pick(NOTES).replace("{date}", values.date()),
  });
}

const CASES = [
  (text: string) => text,
  (text: string) => text,
  (text: string) => text.toLowerCase(),
  (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  (text: string) => text.toUpperCase(),
];

function cased(pick: Pick, text: string): string {
  return pick(CASES)(text);
}

function marked(value: string): string {
  return `«${value}»`;
}

function plus(text: string): string {
  return `+ ${indented(text)}`;
}

function minus(text: string): string {
  return `- ${indented(text)}`;
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => line || "¶")
    .join("\n  ");
}
