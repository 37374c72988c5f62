import { factPaths } from "#book/facts/index.ts";

type FactPath = (typeof factPaths)[number];

/** Facts that begin alike: `device`, `outlet`, `service`. */
export interface FactGroup {
  root: string;
  entries: FactPath[];
  /** Which runbooks may name them. */
  where: string;
  /** Too many to stand among the others. */
  isLong: boolean;
}

const ABOUT = { client: "any", outlet: "outlet", device: "device" } as const;

export const factGroups: readonly FactGroup[] = [
  ...Map.groupBy(factPaths, ({ path }) => path.split(".")[0] ?? ""),
].map(([root, entries]) => {
  const subjects = entries[0]?.subjects ?? [];
  const about = subjects.map((subject) => ABOUT[subject]).join(", ");
  const where = subjects.length === 3 ? "in every runbook" : `in runbooks about: ${about}`;
  return { root, entries, where, isLong: entries.length > 200 };
});
