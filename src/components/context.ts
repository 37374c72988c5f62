import type { FactGap, FactValue } from "#book/facts/index.ts";

/** For whom a page is being rendered: what its facts are, and where its links to other runbooks lead. */
export interface PageContext {
  facts: { get(path: string): FactValue | FactGap | undefined };
  runbookLink(name: string): string;
}
