import type { Engine, Understood } from "./engine.ts";
import { localise, subjectSlug } from "./rows.ts";
import type { Row } from "./rows.ts";
import type { SearchEntry } from "./types.ts";
import { foundAs } from "./understand.ts";
import { tokenize } from "./words.ts";

const LINES = 12;

/** What is there because somebody or something was named, beside what bears the name itself. */
export function namedRows(engine: Engine, understood: Understood, identified: readonly Row[]): Row[] {
  return [
    ...clientRows(engine, understood),
    ...lineRows(engine, understood),
    ...(understood.words.length === 0 ? runbooksAbout(engine, identified) : []),
    ...(engine.head !== null && understood.onlyWho ? overview(engine) : []),
  ];
}

/**
 * What was identified, as the words beside it would have it. A thing that is only called something ("packing 3", "Copier
 * 2") says where the trouble is: the runbook comes first. Of runbooks with one error code the words tell which is meant.
 */
export function besideTrouble(row: Row, { claims, words }: Understood, worded: readonly Row[]): Row {
  const trouble = worded.find(({ entry }) => entry.kind === "runbook");
  if (row.identifier?.field === "code" && trouble !== undefined) {
    const same = worded.find(({ key }) => key === row.key);
    return { ...row, score: row.score + (0.9 * (same?.score ?? 0)) / trouble.score };
  }
  const { field, value = "" } = row.identifier ?? {};
  const called = field === "alias" || (field === "label" && / /.test(value));
  if (!called || trouble === undefined || row.group === "others") return row;
  const more = words.some(
    ({ token }) => !claims.some(({ start, kindEnd }) => token.start >= start && token.end <= kindEnd),
  );
  return more ? { ...row, group: "client", score: trouble.score * 0.99 } : row;
}

/** What people have and are asked for. */
const HAD = /^(?:phone|telephone|number|extension|ext|mobile|cell|cellphone|e?mail|address|contact|details)$/;

/** Of these, what is no device or program as well: "harbor email" is a trouble with mail. */
const WRITTEN = /^(?:number|address|contact|details)$/;

/** Who is asked for by a number or an address, and nothing else: "Maria phone". The client itself, if no person is named. */
export function peopleAsked(engine: Engine, { clients, text, words }: Understood): Row[] {
  const named = clients.find(({ id }) => id === engine.head?.client)?.words;
  if (named === undefined || words.length === 0 || !words.every(({ token }) => HAD.test(token.word)))
    return [];
  const tokens = tokenize(text, 40);
  const said = [...named].flatMap((at) => tokens[at]?.word ?? []);
  const rows = engine.things.flatMap((entry): Row[] => {
    if (entry.kind !== "contact" && entry.kind !== "client") return [];
    const name = tokenize(entry.title).map(({ word }) => word);
    const found = said
      .filter((word) => name.some((part) => word === part || word === `${part}s`))
      .map(foundAs);
    const { address } = entry;
    return [{ key: address, group: "identifier", entry, address, score: found.length, found }];
  });
  const people = rows.filter(({ entry, score }) => entry.kind === "contact" && score > 0);
  if (people.length > 0 || !words.some(({ token }) => WRITTEN.test(token.word))) return people;
  return rows.filter(({ entry }) => entry.kind === "client");
}

/** Clients that the query names, other than the one chosen. */
function clientRows(engine: Engine, { clients, text, onlyWho: alone }: Understood): Row[] {
  const tokens = tokenize(text, 40);
  return clients
    .filter(({ id, certainty }) => id !== engine.head?.client && certainty > 0.3)
    .slice(0, alone ? 6 : 3)
    .map(({ id, name, certainty, by, words }): Row => {
      const said = [...words].flatMap((at) => tokens[at]?.word ?? []);
      const address = `/clients/${id}/`;
      const entry: SearchEntry = {
        kind: "client",
        title: name,
        address,
        icon: "building",
        ...(by === "name" ? {} : { description: `by ${by}` }),
      };
      return {
        key: address,
        group: alone && engine.head === null ? "identifier" : "others",
        entry,
        address,
        score: certainty,
        found: said.map(foundAs),
        clientName: name,
      };
    });
}

/** Internet lines of all clients, by who provides them: a client's own are among its things. */
function lineRows(engine: Engine, { words }: Understood): Row[] {
  if (engine.head !== null) return [];
  const tokens = words.map(({ token }) => token);
  const { reader } = engine.library;
  const lines = reader?.clients.linesNamed(tokens, (word) => reader.isOrdinary(word)) ?? [];
  return lines.slice(0, LINES).map(({ client, name, provider, id, words: said }): Row => {
    const address = `/clients/${client}/#circuit-${id}`;
    const entry: SearchEntry = { kind: "circuit", title: provider, address, icon: "globe" };
    const found = said.map((word) => foundAs(word));
    const score = 0.5 * said.length;
    return { key: address, group: "others", entry, address, score, found, clientName: name };
  });
}

/** With nothing wrong said, what may be wrong with the thing that was named. */
function runbooksAbout(engine: Engine, identified: readonly Row[]): Row[] {
  const thing = identified[0]?.entry;
  if (thing?.about === undefined || engine.head === null) return [];
  return engine.runbooks.flatMap((entry, index) => {
    const local = localise(engine, entry);
    if (entry.about !== thing.about || !local.own) return [];
    const address = `${local.address}${subjectSlug(thing)}/`;
    return [
      {
        key: local.address,
        group: "client" as const,
        entry,
        address,
        subject: thing,
        score: 1 - index / 1000,
        found: [],
        reason: `about ${thing.title}`,
      },
    ];
  });
}

/** The client alone was named: its own page, its people, its lines. */
function overview(engine: Engine): Row[] {
  return engine.things
    .filter(({ kind }) => kind === "client" || kind === "contact" || kind === "circuit" || kind === "page")
    .slice(0, 8)
    .map((entry, index) => ({
      key: entry.address,
      group: "client" as const,
      entry,
      address: entry.address,
      score: 0.001 - index / 1e6,
      found: [],
      reason: `at ${engine.head?.name ?? ""}`,
    }));
}
