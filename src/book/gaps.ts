import { runbookAddress } from "./addresses.ts";
import type { Book, ClientBook } from "./book.ts";
import { createFacts } from "./facts/index.ts";
import type { FactGap, Facts } from "./facts/index.ts";
import { usedFacts } from "./facts/used-facts.ts";
import { factSubject, instancesOf } from "./instances.ts";
import type { InstanceSubject, RunbookInstance } from "./instances.ts";
import type { Page } from "./page.ts";

/** Something that is not written down, and every runbook that needs it. */
export interface Gap {
  /** The same for the same blank, from build to build. */
  key: string;
  missing: string;
  where: FactGap["where"];
  /** The fact paths it leaves without a value. */
  facts: string[];
  /** By name; one entry for each runbook. */
  runbooks: NeedingRunbook[];
}

export interface NeedingRunbook {
  name: string;
  title: string;
  /** The one rendering that needs it, or the page to choose from if several do. */
  address: string;
  /** For how many of its devices or outlets it is missing; 1 for a runbook about the client. */
  subjects: number;
}

/** The fact paths that a runbook names. */
export type FactsOf = (runbook: Page<"runbook">) => readonly string[];

/**
 * What this client's runbooks need and its pages lack: most needed first (by runbooks, then by how many of their
 * devices and outlets), then by place. `today` is an ISO date.
 */
export function gapsOf(book: Book, client: ClientBook, today: string, factsOf: FactsOf = usedFacts): Gap[] {
  return collectGaps(client, instancesOf(book, client), createFactCache(book, client, today), factsOf);
}

/** Facts by subject, so that runbooks about the same device share what was worked out. */
export type FactCache = (subject: InstanceSubject) => Facts;

export function createFactCache(book: Book, client: ClientBook, today: string): FactCache {
  const known = new Map<string, Facts>();
  return (subject) => {
    const key =
      subject.kind === "device" ? `d:${subject.id}` : subject.kind === "outlet" ? `o:${subject.label}` : "";
    let facts = known.get(key);
    if (facts === undefined) {
      facts = createFacts(book, client, factSubject(subject), today);
      known.set(key, facts);
    }
    return facts;
  };
}

/** The gaps of some renderings of one client's runbooks, in the order of `gapsOf`. */
export function collectGaps(
  client: Pick<ClientBook, "id">,
  instances: readonly RunbookInstance[],
  factsFor: FactCache,
  factsOf: FactsOf,
): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const instance of instances) {
    const facts = factsFor(instance.subject);
    const counted = new Set<string>();
    for (const path of factsOf(instance.runbook)) {
      const fact = facts.get(path);
      if (fact === undefined || fact.known) continue;
      const gap = openGap(gaps, fact);
      if (!gap.facts.includes(path)) gap.facts.push(path);
      if (counted.has(gap.key)) continue;
      counted.add(gap.key);
      countRunbook(client, gap, instance);
    }
  }
  return [...gaps.values()].sort(compareNeed);
}

function openGap(gaps: Map<string, Gap>, { missing, where }: FactGap): Gap {
  // A page that does not exist, and a list without a fitting entry, are told apart by what is missing.
  const key = `${where.file}#${where.field} ${missing}`;
  let gap = gaps.get(key);
  if (gap === undefined) {
    gap = { key, missing, where, facts: [], runbooks: [] };
    gaps.set(key, gap);
  }
  return gap;
}

function countRunbook(client: Pick<ClientBook, "id">, gap: Gap, { runbook, address }: RunbookInstance): void {
  // Instances come runbook by runbook, so the last one is the only one it could be.
  const last = gap.runbooks.at(-1);
  if (last?.name !== runbook.name) {
    gap.runbooks.push({ name: runbook.name, title: runbook.data.title, address, subjects: 1 });
    return;
  }
  last.subjects++;
  last.address = runbookAddress(client.id, runbook.name);
}

function compareNeed(a: Gap, b: Gap): number {
  const subjects = (gap: Gap): number => gap.runbooks.reduce((sum, runbook) => sum + runbook.subjects, 0);
  return (
    b.runbooks.length - a.runbooks.length ||
    subjects(b) - subjects(a) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
