import type * as z from "zod";
import { schemas } from "#schemas/index.ts";
import type { PageKind } from "#schemas/index.ts";
import type { FrontMatter } from "./front-matter.ts";
import { meantBranch, meantKey, mendValue } from "./mend-value.ts";
import type { DataPath } from "./page.ts";
import { isGroup, keysAt, schemasAt, valueAt } from "./schema-at-path.ts";
import { SECRET_KEY } from "./schema-problems.ts";
import { standIn } from "./stand-in.ts";

/** A copy of a page's facts that is changed until its schema takes it, and the way back from its places to the page's. */
export class FactsDraft {
  readonly data: unknown;
  /** Original paths, as are those of `assumed`. */
  readonly lacking: DataPath[] = [];
  readonly assumed: DataPath[] = [];
  readonly names = new Set<string>();
  changes = 0;
  readonly #kind: PageKind;
  readonly #front: FrontMatter;
  readonly #texts: readonly string[];
  /** For each list the original positions of its entries, for each group the original names of its fields. */
  readonly #positions = new WeakMap<unknown[], number[]>();
  readonly #renamed = new WeakMap<object, Map<string, string>>();
  /** Places that were renamed where one field alone can have been meant. */
  readonly #certain: DataPath[] = [];

  constructor(kind: PageKind, front: FrontMatter, name: string) {
    this.data = structuredClone(front.data);
    this.#kind = kind;
    this.#front = front;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
    this.#texts = day === undefined ? [name] : [name, day, `${day}T00:00`];
  }

  settle(issues: readonly z.core.$ZodIssue[]): void {
    const found = issues.flatMap((issue) => this.#unfold(issue, []));
    const mistyped = found.filter(({ issue }) => issue.code === "unrecognized_keys");
    // What is under a mistyped key seems to be missing until that key is mended. Those further down come first, so that
    // the places of those above still hold.
    for (const { issue, path } of (mistyped.length > 0 ? mistyped : found).toReversed())
      this.#settleOne(issue, path);
  }

  /** The issues of the branch of a union that was meant stand for the union's. */
  #unfold(issue: z.core.$ZodIssue, base: DataPath): { issue: z.core.$ZodIssue; path: DataPath }[] {
    const path = [...base, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
    const meant = issue.code === "invalid_union" ? meantBranch(issue, valueAt(this.data, path)) : undefined;
    return meant?.flatMap((inner) => this.#unfold(inner, path)) ?? [{ issue, path }];
  }

  #settleOne(issue: z.core.$ZodIssue, path: DataPath): void {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) this.#renameOrRemove(path, key);
      return;
    }
    const value = valueAt(this.data, path);
    const mended = mendValue(issue, value, this.#front.typed(this.original(path)));
    if (mended === undefined) this.#remove(path);
    else this.#put(path, mended);
  }

  #renameOrRemove(path: DataPath, key: string): void {
    const holder = valueAt(this.data, path);
    const known = keysAt(this.#kind, path);
    // In `{ ip:10.20.1.2 }` the value is a part of the key, and there is none behind it.
    const isMistyped = !SECRET_KEY.test(key) && !key.includes(":");
    const meant = isGroup(holder) && isMistyped ? meantKey(key, known, holder) : undefined;
    if (meant === undefined || !isGroup(holder)) return this.#remove([...path, key]);
    const others = known.filter((name) => name !== meant);
    if (meantKey(key, others, holder) === undefined) this.#certain.push([...path, meant]);
    const names = this.#renamed.get(holder) ?? new Map<string, string>();
    this.#renamed.set(holder, names.set(meant, key));
    holder[meant] = holder[key];
    Reflect.deleteProperty(holder, key);
    this.changes += 1;
  }

  #put(path: DataPath, value: unknown): void {
    const [holder, step] = [valueAt(this.data, path.slice(0, -1)), path.at(-1)];
    if (Array.isArray(holder) && typeof step === "number") holder[step] = value;
    else if (isGroup(holder) && step !== undefined) holder[step] = value;
    else return;
    this.changes += 1;
  }

  /** Takes a value out; where there is none, something has to stand in for it. */
  #remove(path: DataPath): void {
    const step = path.at(-1);
    if (step === undefined) return;
    const holder = valueAt(this.data, path.slice(0, -1));
    if (Array.isArray(holder) && typeof step === "number") {
      if (step >= holder.length) return;
      this.#note(path, holder[step]);
      const positions = this.#positionsOf(holder);
      holder.splice(step, 1);
      positions.splice(step, 1);
    } else if (isGroup(holder) && Object.hasOwn(holder, step)) {
      this.#note(path, holder[step]);
      Reflect.deleteProperty(holder, step);
    } else if (isGroup(holder)) this.#assume(path, String(step));
    else this.#remove(path.slice(0, -1));
  }

  #assume(path: DataPath, key: string): void {
    const texts = path.length === 1 ? this.#texts : [];
    const value = schemasAt(schemas[this.#kind], path)
      .map((schema) => standIn(schema, key, texts))
      .find((found) => found !== undefined);
    if (value === undefined) return this.#remove(path.slice(0, -1));
    this.assumed.push(this.original(path));
    this.#put(path, value);
  }

  #note(path: DataPath, value: unknown): void {
    this.lacking.push(this.original(path));
    this.changes += 1;
    collectNames(value, this.names);
  }

  #positionsOf(list: unknown[]): number[] {
    const known = this.#positions.get(list) ?? list.map((_, index) => index);
    this.#positions.set(list, known);
    return known;
  }

  /** Where on the page the value stands that is at `path` of the copy. */
  original(path: DataPath): DataPath {
    return path.map((step, at) => {
      const holder = valueAt(this.data, path.slice(0, at));
      if (Array.isArray(holder) && typeof step === "number")
        return this.#positions.get(holder)?.[step] ?? step;
      return isGroup(holder) ? (this.#renamed.get(holder)?.get(String(step)) ?? step) : step;
    });
  }

  /** Whether a place is under a mistyped field that can have been meant to be one alone. */
  isBehindMistyped(path: DataPath): boolean {
    return this.#certain.some((place) => place.every((step, at) => path[at] === step));
  }

  /** Where in the copy a place of the page is now; it ends at the list whose entry is gone. */
  current(path: DataPath): DataPath {
    const found: (string | number)[] = [];
    for (const step of path) {
      const holder = valueAt(this.data, found);
      const at = this.#currentStep(holder, step);
      if (at === undefined) break;
      found.push(at);
    }
    return found;
  }

  #currentStep(holder: unknown, step: string | number): string | number | undefined {
    if (Array.isArray(holder) && typeof step === "number") {
      const at = this.#positions.get(holder)?.indexOf(step) ?? step;
      return at === -1 ? undefined : at;
    }
    const names = isGroup(holder) ? this.#renamed.get(holder) : undefined;
    return [...(names ?? [])].find(([, original]) => original === step)?.[0] ?? step;
  }
}

function collectNames(value: unknown, names: Set<string>): void {
  // The device of a port, too.
  if (typeof value === "string" || typeof value === "number")
    for (const name of [String(value), ...String(value).split("/")]) names.add(name);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collectNames(part, names);
}
