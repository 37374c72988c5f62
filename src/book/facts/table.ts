import type { DataPath } from "../page.ts";
import type { FactScope } from "./scope.ts";
import type { Fact, FactGap, FactKind, FactValue } from "./types.ts";

/** A part of the book that facts are about: a device, an outlet, a contact; with where it is written. */
export interface Thing<Data> {
  data: Data;
  /** Its name inside a sentence: `SW-01`, `outlet D-12`. */
  name: string;
  page: { id: string; file: string };
  /** Where on the page: `["outlets", 11]`, or `[]` for a page of its own. */
  path: DataPath;
  /** The same as pages refer to it: `outlets.D-12`. */
  field: string;
  address: string;
}

/** One fact of a kind of thing: what it is, who may see it, and how it is read. */
export interface Entry<Owner> {
  description: string;
  helpDeskOnly: boolean;
  read(owner: Owner, scope: FactScope): Fact;
}

/** The facts of a kind of thing by the rest of their path: `name`, `power.outlet`. */
export type Table<Owner> = ReadonlyMap<string, Entry<Owner>>;

/** A table from entries and from other tables' entries, in reading order. */
export function table<Owner>(...rows: readonly Iterable<readonly [string, Entry<Owner>]>[]): Table<Owner> {
  return new Map(rows.flatMap((row) => [...row]));
}

/** One row. `read` gives the fact itself, so that it can look further than one field. */
export function row<Owner>(
  name: string,
  description: string,
  read: Entry<Owner>["read"],
): [string, Entry<Owner>][] {
  return [[name, { description, helpDeskOnly: false, read }]];
}

/**
 * A row that is one field of the thing. `gap` names what is missing with `%` for the thing: `the model of %`. A value
 * that is blank is a gap at that field.
 */
export function field<Data>(
  name: string,
  kind: FactKind,
  description: string,
  gap: string,
  read: (data: Data, scope: FactScope) => string | undefined,
  path: DataPath = [name],
): [string, Entry<Thing<Data>>][] {
  return row(name, description, (thing, scope) => {
    const text = read(thing.data, scope);
    return text === undefined || text === ""
      ? blank(thing, path, `${fill(gap, thing)} is not documented`)
      : known(thing, path, text, kind);
  });
}

/**
 * The facts of an inner thing as facts of the outer one, below `prefix`. `open` finds the inner thing, or says why there
 * is none; it may also answer for a single fact (`rest`) itself, as for a service that runs in the cloud.
 */
export function nest<Outer, Inner extends object>(
  prefix: string,
  about: string,
  inner: Table<Inner>,
  open: (outer: Outer, scope: FactScope, rest: string) => Inner | Fact,
): [string, Entry<Outer>][] {
  return [...inner].map(([rest, entry]) => [
    `${prefix}.${rest}`,
    {
      description: `${about}: ${entry.description.charAt(0).toLowerCase()}${entry.description.slice(1)}`,
      helpDeskOnly: entry.helpDeskOnly,
      read: (outer, scope) => {
        const thing = open(outer, scope, rest);
        return isFact(thing) ? thing : entry.read(thing, scope);
      },
    },
  ]);
}

/** Some rows of a table: what is left of a device's facts where another device's facts name it. */
export function pick<Owner>(from: Table<Owner>, names: readonly string[]): Table<Owner> {
  return new Map([...from].filter(([name]) => names.includes(name)));
}

/** The same rows, for the help desk's eyes only. */
export function helpDeskOnly<Owner>(from: Table<Owner>): Table<Owner> {
  return new Map([...from].map(([name, entry]) => [name, { ...entry, helpDeskOnly: true }]));
}

const COPIED: ReadonlySet<FactKind> = new Set<FactKind>(["identifier", "phone", "email", "web"]);

/** A value that is written at `path` below the thing. */
export function known<Data>(
  thing: Thing<Data>,
  path: DataPath,
  text: string,
  kind: FactKind = "text",
): FactValue {
  const label = thing.name.charAt(0).toUpperCase() + thing.name.slice(1);
  const source = { address: thing.address, label, page: thing.page.id, path: [...thing.path, ...path] };
  return { known: true, text, kind, copy: COPIED.has(kind), source };
}

/** A gap at `path` below the thing. */
export function blank<Data>(thing: Thing<Data>, path: DataPath, missing: string): FactGap {
  return {
    known: false,
    missing,
    where: {
      page: thing.page.id,
      file: thing.page.file,
      path: [...thing.path, ...path],
      field: [thing.field, ...path].filter((part) => part !== "").join("."),
      address: thing.address,
    },
  };
}

export function isGap(value: object): value is FactGap {
  return "known" in value && value.known === false;
}

function isFact<Inner extends object>(value: Inner | Fact): value is Fact {
  // A thing has `data`, and parts of the book that are not things have no `known`.
  return "known" in value && typeof value.known === "boolean";
}

function fill<Data>(words: string, thing: Thing<Data>): string {
  return words.replace("%", () => thing.name);
}
