import { areasOf, chooseSubject, mentionedThings } from "./choose-subject.ts";
import type { Engine, Understood } from "./engine.ts";
import type { HeadHit } from "./head-index.ts";
import { localise, subjectSlug } from "./rows.ts";
import type { Row, RowGroup } from "./rows.ts";
import type { SearchEntry } from "./types.ts";
import type { Alternative, QueryWord } from "./understand.ts";
import { stemsOf } from "./words.ts";

/** How much each kind of thing counts beside a runbook that agrees as well. */
const KIND_WEIGHT: Readonly<Partial<Record<SearchEntry["kind"], number>>> = {
  runbook: 1,
  equipment: 0.72,
  service: 0.6,
  contact: 0.72,
  circuit: 0.66,
  client: 0.6,
  outlet: 0.6,
  credential: 0.58,
  wifi: 0.55,
  vlan: 0.55,
  location: 0.5,
  backup: 0.5,
  page: 0.5,
  call: 0.42,
  visit: 0.38,
};

/** Runbooks and things found by what is wrong. */
export function wordRows(engine: Engine, understood: Understood, identified: readonly Row[]): Row[] {
  const { words, onlyWho } = understood;
  if (words.length === 0) return [];
  const pointed = [
    ...identified.filter((row) => row.score > 9).map(({ entry }) => entry),
    ...mentionedThings(engine, words),
  ];
  const about = new Set(pointed.map((entry) => entry.about));
  const exact = new Set(
    identified.filter((row) => row.score > 9 && row.group === "identifier").map(({ entry }) => entry.about),
  );
  const areas = pointed.flatMap((entry) => areasOf[entry.about ?? ""] ?? []);
  const fitting = new Set<string>();
  const runbooks = (onlyWho ? [] : engine.searchRunbooks(understood)).flatMap((hit): Row[] => {
    const entry = engine.runbooks[hit.entry];
    if (entry === undefined) return [];
    const local = localise(engine, entry);
    const subject = local.own ? chooseSubject(engine, entry, words, identified) : null;
    const fits =
      (entry.about !== undefined && about.has(entry.about)) ||
      areas.some((area) => entry.name?.startsWith(area) === true);
    if (fits) fitting.add(local.address);
    const address = subject === null ? local.address : `${local.address}${subjectSlug(subject)}/`;
    const row = toRow(
      hit,
      entry,
      local.own ? "client" : "library",
      address,
      hit.score * (exact.has(entry.about ?? "") ? 3 : fits ? 1.35 : 1),
    );
    return [{ ...row, key: local.address, ...(subject === null ? {} : { subject }) }];
  });
  const things = engine.searchThings(words).flatMap((hit): Row[] => {
    const entry = engine.things[hit.entry];
    if (entry === undefined) return [];
    const named = hit.agreement > 0.9 ? 1.5 : 1;
    // With the trouble in the query's words, a thing is what it is about, not the answer.
    const score = hit.score * (KIND_WEIGHT[entry.kind] ?? 0.5) * named * (0.35 + 0.65 * hit.agreement);
    const row = toRow(hit, entry, "client", entry.address, score);
    const better = runbooks.find(
      (runbook) =>
        saysMore(runbook, hit.found, words, fitting.has(runbook.key) ? 0.3 : 0.75) ||
        namesTrouble(runbook.entry, entry, words),
    );
    return [better === undefined ? row : { ...row, score: Math.min(score, better.score * 0.98) }];
  });
  const rows = [...runbooks, ...belowPeople(things)];
  const best = Math.max(...rows.map((row) => row.score), 0);
  return rows.filter((row) => row.score > best * 0.12);
}

/** A person comes before what is called after her: "Maria" before the outlet of Maria's PC. */
function belowPeople(things: readonly Row[]): Row[] {
  const people = things.filter(({ entry, found }) => {
    const name = new Set(stemsOf(entry.title));
    return entry.kind === "contact" && found.every(({ stems }) => stems.every((root) => name.has(root)));
  });
  return things.map((row) => {
    const person = people.find(({ found }) => found.length >= row.found.length);
    const below = person !== undefined && row.entry.kind !== "contact";
    return below ? { ...row, score: Math.min(row.score, person.score * 0.98) } : row;
  });
}

/** Whether a runbook is about more of what was said (words of at least `weight`) than a thing is: a trouble, not a name. */
function saysMore(
  runbook: Row,
  found: readonly (Alternative | null)[],
  words: readonly QueryWord[],
  weight: number,
): boolean {
  return words.some((word, index) => {
    const telling = word.weight >= weight && found[index] === null;
    return (
      telling &&
      runbook.found.some((alternative) => word.alternatives.includes(alternative) && alternative.weight > 0.5)
    );
  });
}

/** Whether the trouble that a runbook is named after was said: "beeping" of `ups-beeping`, though the thing is called so too. */
function namesTrouble(
  { name = "", about }: SearchEntry,
  thing: SearchEntry,
  words: readonly QueryWord[],
): boolean {
  if (about === undefined || about !== thing.about) return false;
  const kind = new Set(stemsOf(`${thing.title} ${thing.about ?? ""} desk`));
  const trouble = stemsOf(name.split("/")[1] ?? "").filter((root) => !kind.has(root));
  return words.some(({ stem: said, weight }) => weight === 1 && trouble.includes(said));
}

function toRow(hit: HeadHit, entry: SearchEntry, group: RowGroup, address: string, score: number): Row {
  const found = hit.found.filter((alternative) => alternative !== null);
  return {
    key: entry.address,
    group,
    entry,
    address,
    score,
    found,
    ...(hit.line !== "" && hit.line !== entry.title ? { line: hit.line } : {}),
  };
}
