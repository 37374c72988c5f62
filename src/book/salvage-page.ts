import { schemas } from "#schemas/index.ts";
import type { PageData, PageKind } from "#schemas/index.ts";
import { FactsDraft } from "./facts-draft.ts";
import { writePath } from "./field-names.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { DataPath } from "./page.ts";
import { describeIssues } from "./schema-problems.ts";
import type { SchemaProblem } from "./value-problems.ts";

/**
 * A page's facts as far as its schema takes them, so that they can be checked as well: what it refuses is mended where its
 * finding says how, and left out where that is for the writer to say. Where a page cannot do without, something stands in.
 */
export interface Salvaged<Kind extends PageKind = PageKind> {
  data: PageData[Kind];
  /** Tells where a value of `data` stands on the page. */
  front: FrontMatter;
  /** Where facts were left out: paths of `data`, the field, or the list that has lost an entry. */
  lacking: readonly DataPath[];
  /** Where something stands in for what the page does not say: paths of `data`. */
  assumed: readonly DataPath[];
  /** Every text and number within what was left out, and its parts at each slash: other pages may well refer to it. */
  names: ReadonlySet<string>;
  /** What is wrong with values behind mistyped fields, at the places where they stand on the page. */
  behind: readonly SchemaProblem[];
}

/** A page with more mistakes than this, one hidden behind the other, is not worth the time. */
const ROUNDS = 10;

/** Null if there is nothing to be saved. `name` is the page's own, for the name or day that its facts may lack. */
export function salvagePage<Kind extends PageKind>(
  kind: Kind,
  front: FrontMatter,
  name: string,
): Salvaged<Kind> | null {
  const draft = new FactsDraft(kind, front, name);
  const seen: FrontMatter = {
    ...front,
    data: draft.data,
    locate: (path, key) => front.locate(draft.original(path), key),
    typed: (path) => front.typed(draft.original(path)),
  };
  const behind = new Map<string, SchemaProblem>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = schemas[kind].safeParse(draft.data);
    if (result.success)
      return {
        data: result.data as PageData[Kind], // `as`: parsed by this kind's schema
        front: { ...seen, data: front.data },
        lacking: draft.lacking.map((path) => draft.current(path)),
        assumed: draft.assumed.map((path) => draft.current(path)),
        names: draft.names,
        behind: [...behind.values()],
      };
    for (const problem of describeIssues(kind, result.error.issues, seen)) {
      const place = writePath(draft.original(problem.path));
      // What a later round says of the same place is the consequence of how it was settled.
      if (draft.isBehindMistyped(problem.path) && !behind.has(place))
        behind.set(place, { ...problem, path: draft.original(problem.path) });
    }
    const before = draft.changes;
    draft.settle(result.error.issues);
    if (draft.changes === before) return null;
  }
  return null;
}
