import { assembleBook } from "../assemble.ts";
import type { Book, ClientBook } from "../book.ts";
import { collectGaps, createFactCache } from "../gaps.ts";
import type { Gap } from "../gaps.ts";
import { factSubject, instancesOf } from "../instances.ts";
import { loadPages } from "../load-pages.ts";
import { didYouMean } from "../nearest-name.ts";
import { createFacts, factPaths } from "./index.ts";
import type { Fact, FactSubject } from "./index.ts";
import { usedFacts } from "./used-facts.ts";

export interface FactsCommandOptions {
  /** The content folder. */
  content: string;
  client: string;
  /** A device's id, for the facts of a runbook about it. */
  device?: string | undefined;
  /** An outlet's label, likewise. */
  outlet?: string | undefined;
  /** Only what runbooks need and the pages lack. */
  gaps: boolean;
  format: "text" | "json";
  today: string;
}

export interface FactsCommandIo {
  /** Takes the results. */
  out(text: string): void;
  /** Takes what is said about the work. */
  talk(text: string): void;
}

/** Lists a client's facts, or its gaps. Resolves to the exit code: 0 listed, 2 could not run. */
export async function runFactsCommand(options: FactsCommandOptions, io: FactsCommandIo): Promise<number> {
  let book: Book;
  try {
    book = assembleBook(await loadPages(options.content));
  } catch (error) {
    // Reading throws plain errors for what somebody wrote and for files that are not there; all else is a bug.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    io.talk(`The content in ${options.content} cannot be read. ${error.message}\n`);
    return 2;
  }
  const client = book.clients.get(options.client);
  const problem =
    client === undefined ? unknown("client", options.client, book.clients) : findProblem(client, options);
  if (client === undefined || problem !== null) {
    io.talk(`${problem}\n`);
    return 2;
  }
  io.out(options.gaps ? listGaps(book, client, options) : listFacts(book, client, options));
  return 0;
}

function findProblem(client: ClientBook, { device, outlet }: FactsCommandOptions): string | null {
  if (device !== undefined && outlet !== undefined) return "Name a device or an outlet, not both.";
  if (device !== undefined && !client.equipment.has(device))
    return unknown("device", device, client.equipment);
  if (outlet !== undefined && !client.outlets.has(outlet)) return unknown("outlet", outlet, client.outlets);
  return null;
}

function unknown(what: string, name: string, known: ReadonlyMap<string, unknown>): string {
  const near = didYouMean(name, known.keys());
  const first = [...known.keys()].slice(0, 8).join(", ");
  const choice =
    first === "" ? "there is none." : `there are ${first}${known.size > 8 ? " and others" : ""}.`;
  return `There is no ${what} "${name}": ${near === "" ? choice : near}`;
}

function subjectOf({ device, outlet }: FactsCommandOptions): FactSubject {
  return { ...(device === undefined ? {} : { device }), ...(outlet === undefined ? {} : { outlet }) };
}

function listFacts(book: Book, client: ClientBook, options: FactsCommandOptions): string {
  const facts = createFacts(book, client, subjectOf(options), options.today);
  const rows = factPaths.flatMap(({ path }) => {
    const fact = facts.get(path);
    return fact === undefined ? [] : [{ path, fact }];
  });
  if (options.format === "json") return toJson(rows.map(({ path, fact }) => ({ path, ...fact })));
  const width = Math.max(...rows.map(({ path }) => path.length));
  return rows.map(({ path, fact }) => `${path.padEnd(width)}  ${sayFact(fact)}\n`).join("");
}

function sayFact(fact: Fact): string {
  return fact.known ? fact.text : `(${fact.missing}; ${sayPlace(fact.where)})`;
}

function listGaps(book: Book, client: ClientBook, options: FactsCommandOptions): string {
  const { device, outlet, format, today } = options;
  const instances = instancesOf(book, client).filter(({ subject }) => {
    const its = factSubject(subject);
    return (device === undefined || its.device === device) && (outlet === undefined || its.outlet === outlet);
  });
  const gaps = collectGaps(client, instances, createFactCache(book, client, today), usedFacts);
  if (format === "json") return toJson(gaps);
  return gaps.map(sayGap).join("");
}

function sayGap({ missing, where, facts, runbooks }: Gap): string {
  const needs = runbooks.map(({ name, subjects }) => (subjects === 1 ? name : `${name} (${subjects} times)`));
  return `${missing}\n  write it in ${sayPlace(where)}\n  ${facts.join(", ")}\n  needed by ${needs.join(", ")}\n`;
}

function sayPlace({ file, field }: Gap["where"]): string {
  return field === "" ? file : `${file}#${field}`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
