import type { Row } from "./rows.ts";
import type { Engine } from "./engine.ts";
import type { SearchEntry } from "./types.ts";
import type { QueryWord } from "./understand.ts";
import { weightOfWord } from "./stop-words.ts";
import { stemsOf } from "./words.ts";

/**
 * Which device or outlet a runbook is about in this query: the one named by an identifier, the one whose name or alias
 * stands in the words, or the only one there is. Null if the reader must choose.
 */
export function chooseSubject(
  engine: Engine,
  runbook: SearchEntry,
  words: readonly QueryWord[],
  identified: readonly Row[],
): SearchEntry | null {
  if (runbook.about === undefined || runbook.about === "client") return null;
  const subjects = engine.things.filter(
    (thing) =>
      thing.about === runbook.about &&
      thing.unused !== true &&
      (thing.kind === "equipment" || thing.kind === "outlet"),
  );
  const pointed = identified.find((row) => row.score > 9 && subjects.includes(row.entry));
  if (pointed !== undefined) return pointed.entry;
  if (subjects.length === 1) return subjects[0] ?? null;
  const said = new Set(
    words.flatMap((word) =>
      word.alternatives.filter(({ weight }) => weight >= 0.7).flatMap(({ stems }) => stems),
    ),
  );
  let best: { subject: SearchEntry; length: number; tied: boolean } | null = null;
  for (const subject of subjects) {
    const length = Math.max(0, ...namesOf(subject).map((stems) => namedLength(stems, said)));
    if (length < 2) continue;
    if (best === null || length > best.length) best = { subject, length, tied: false };
    else if (length === best.length) best.tied = true;
  }
  return best === null || best.tied ? null : best.subject;
}

/** Devices, outlets and services whose whole name or alias was said, the longest names alone. */
export function mentionedThings(engine: Engine, words: readonly QueryWord[]): SearchEntry[] {
  const said = new Set(words.map((word) => word.stem));
  const named = engine.things
    .filter(({ about }) => about !== undefined)
    .map((thing) => ({
      thing,
      length: Math.max(0, ...namesOf(thing).map((stems) => namedLength(stems, said))),
    }));
  const longest = Math.max(1, ...named.map(({ length }) => length));
  return named.filter(({ length }) => length === longest).map(({ thing }) => thing);
}

/** Where the library keeps runbooks about a kind of thing: a slow X-ray PC is a computer, whatever else is slow. */
export const areasOf: Readonly<Record<string, readonly string[]>> = {
  workstation: ["computers/"],
  printer: ["printing/"],
  scanner: ["printing/scan"],
  phone: ["phones/"],
  "phone-system": ["phones/"],
  camera: ["cameras/"],
  ups: ["power/"],
  pdu: ["power/"],
  server: ["servers/"],
  nas: ["servers/nas"],
  modem: ["internet/"],
  firewall: ["internet/"],
  router: ["internet/"],
  switch: ["network/switch"],
  "access-point": ["network/access-point", "network/wifi"],
  outlet: ["network/desk"],
  email: ["email/"],
  files: ["files/"],
  telephony: ["phones/"],
  "business-app": ["apps/"],
  "remote-access": ["network/vpn"],
  meetings: ["rooms/video"],
};

/** The telling words of each name of a thing, by their stems; read once, because this is asked at every key. */
function namesOf(thing: SearchEntry): readonly (readonly string[])[] {
  const known = names.get(thing);
  if (known !== undefined) return known;
  const read = [thing.title, ...(thing.aliases ?? [])].map((name) =>
    stemsOf(name).filter((root) => weightOfWord(root) > 0),
  );
  names.set(thing, read);
  return read;
}

const names = new WeakMap<SearchEntry, readonly (readonly string[])[]>();

/** How many telling words a name has, if all of them were said; else 0. */
function namedLength(stems: readonly string[], said: ReadonlySet<string>): number {
  return stems.length > 0 && stems.every((root) => said.has(root)) ? stems.length : 0;
}
