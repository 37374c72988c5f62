import type * as z from "zod";
import { schemas } from "#schemas/index.ts";
import type { PageData, PageKind } from "#schemas/index.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { DataPath } from "./page.ts";

/** What is left of a page's facts without those that its schema refuses, so that the rest can be checked as well. */
export interface Salvaged<Kind extends PageKind = PageKind> {
  data: PageData[Kind];
  /** Tells where a value of `data` stands: entries that were left out are counted there. */
  front: FrontMatter;
  /** Where facts were left out: paths of `data`, the field or the entry that lacks something now. */
  lacking: readonly DataPath[];
  /** Every text and number within what was left out, and its parts at each slash: other pages may well refer to it. */
  names: ReadonlySet<string>;
}

/** A page with more mistakes than this, one hidden behind the other, is not worth the time. */
const ROUNDS = 8;

/** Takes out what the schema refuses, until it refuses nothing. Null if the page cannot do without it, such as its name. */
export function salvagePage<Kind extends PageKind>(kind: Kind, front: FrontMatter): Salvaged<Kind> | null {
  const draft = new Draft(front.data);
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = schemas[kind].safeParse(draft.data);
    if (result.success)
      return {
        data: result.data as PageData[Kind], // `as`: parsed by this kind's schema
        front: {
          ...front,
          locate: (path, key) => front.locate(draft.original(path), key),
          typed: (path) => front.typed(draft.original(path)),
        },
        lacking: draft.lacking.map((path) => draft.current(path)),
        names: draft.names,
      };
    const before = draft.lacking.length;
    // Those further down first, so that the places of those above still hold.
    for (const issue of result.error.issues.toReversed()) draft.leaveOut(issue);
    if (draft.lacking.length === before) return null;
  }
  return null;
}

/** A copy of a page's facts from which some are taken out, and the way back from its places to those on the page. */
class Draft {
  readonly data: unknown;
  /** Original paths. */
  readonly lacking: DataPath[] = [];
  readonly names = new Set<string>();
  /** For each list the original positions of its entries. */
  readonly #positions = new WeakMap<unknown[], number[]>();

  constructor(data: unknown) {
    this.data = structuredClone(data);
  }

  leaveOut(issue: z.core.$ZodIssue): void {
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) this.#remove([...path, key]);
    else this.#remove(path);
  }

  /** Takes a value out; where there is none, what lacks it. */
  #remove(path: DataPath): void {
    const step = path.at(-1);
    if (step === undefined) return;
    const holder = this.#at(path.slice(0, -1));
    if (Array.isArray(holder) && typeof step === "number") {
      if (step >= holder.length) return;
      this.#note(path, holder[step]);
      const positions = this.#positionsOf(holder);
      holder.splice(step, 1);
      positions.splice(step, 1);
    } else if (typeof holder === "object" && holder !== null && Object.hasOwn(holder, step)) {
      this.#note(path, (holder as Record<string, unknown>)[step]); // `as`: narrowed to an object that has the key
      Reflect.deleteProperty(holder, step);
    } else this.#remove(path.slice(0, -1));
  }

  #note(path: DataPath, value: unknown): void {
    this.lacking.push(this.original(path));
    collectNames(value, this.names);
  }

  #at(path: DataPath): unknown {
    return path.reduce<unknown>(
      (value, step) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string | number, unknown>)[step] // `as`: narrowed to an object that has the key
          : undefined,
      this.data,
    );
  }

  #positionsOf(list: unknown[]): number[] {
    const known = this.#positions.get(list) ?? list.map((_, index) => index);
    this.#positions.set(list, known);
    return known;
  }

  /** Where on the page the value stands that is at `path` of the copy. */
  original(path: DataPath): DataPath {
    return path.map((step, at) => {
      const holder = this.#at(path.slice(0, at));
      return Array.isArray(holder) && typeof step === "number"
        ? (this.#positions.get(holder)?.[step] ?? step)
        : step;
    });
  }

  /** Where in the copy a place of the page is now; it ends at the list whose entry is gone. */
  current(path: DataPath): DataPath {
    const found: (string | number)[] = [];
    for (const step of path) {
      const holder = this.#at(found);
      const positions = Array.isArray(holder) ? this.#positions.get(holder) : undefined;
      const at = typeof step === "number" && positions !== undefined ? positions.indexOf(step) : step;
      if (at === -1) break;
      found.push(at);
    }
    return found;
  }
}

function collectNames(value: unknown, names: Set<string>): void {
  // The device of a port, too.
  if (typeof value === "string" || typeof value === "number")
    for (const name of [String(value), ...String(value).split("/")]) names.add(name);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collectNames(part, names);
}
