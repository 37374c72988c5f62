import { factSubject, instanceAddress, instancesOf, subjectId } from "#book/instances.ts";
import { createFacts } from "#book/facts/index.ts";
import type { InstanceSubject } from "#book/instances.ts";
import { linkRunbook } from "#book/link-runbook.ts";
import { runbookAddress } from "#book/addresses.ts";
import type { Page } from "#book/page.ts";
import { makeHandOverCode } from "#runbook/hand-over.ts";
import type { CallPage } from "../browser/call/page-data.ts";
import type { PageContext } from "../components/context.ts";
import { buildDay } from "../settings.ts";
import type { InHouse } from "./book.ts";
import { groupOf, groups, onlyHere } from "./trouble-groups.ts";

/** A runbook, and what it can be about here. */
export interface Trouble {
  runbook: Page<"runbook">;
  subjects: InstanceSubject[];
  /** Its page; with several subjects the one that asks which is meant. */
  address: string;
}

/** Every runbook of this edition, in the order of their names. */
export function listTroubles({ book, client }: InHouse): Trouble[] {
  const byRunbook = Map.groupBy(instancesOf(book, client), ({ runbook }) => runbook);
  return [...byRunbook].map(([runbook, instances]) => ({
    runbook,
    subjects: instances.map(({ subject }) => subject),
    address:
      instances.length === 1 ? (instances[0]?.address ?? "/") : runbookAddress(client.id, runbook.name),
  }));
}

/** Troubles under the words that people use for them; what is this client's own comes last. */
export function groupTroubles(
  troubles: readonly Trouble[],
): { id: string; label: string; icon: string; troubles: Trouble[] }[] {
  const order = [...groups, onlyHere].map(({ label }) => label);
  return [...Map.groupBy(troubles, ({ runbook }) => groupOf(runbook.name))]
    .sort(([a], [b]) => order.indexOf(a.label) - order.indexOf(b.label))
    .map(([{ label, icon }, found]) => ({
      id: label.toLowerCase().replace(/[^a-z]+/g, "-"),
      label,
      icon,
      troubles: found.sort((a, b) => (a.runbook.data.title < b.runbook.data.title ? -1 : 1)),
    }));
}

/** The troubles that one device or outlet can have. */
export function troublesOf(
  edition: InHouse,
  test: (subject: InstanceSubject) => boolean,
): { title: string; minutes: number; address: string }[] {
  return instancesOf(edition.book, edition.client)
    .filter(({ subject }) => test(subject))
    .map(({ runbook, address }) => ({ title: runbook.data.title, minutes: runbook.data.minutes, address }));
}

/** The name and place of what a rendering is about; null for the office as a whole. */
export function subjectWords(
  { client }: InHouse,
  subject: InstanceSubject,
): { label: string; where: string | undefined; address: string } | null {
  if (subject.kind === "client") return null;
  if (subject.kind === "outlet") {
    const outlet = client.outlets.get(subject.label);
    return {
      label: `Socket ${subject.label}`,
      where: outlet?.where,
      address: `/clients/${client.id}/outlets/${subject.slug}/`,
    };
  }
  const device = client.equipment.get(subject.id);
  return {
    label: device?.data.name ?? subject.id,
    where: device?.data.where,
    address: `/clients/${client.id}/equipment/${subject.id}/`,
  };
}

/** What a page's facts are, and where its links lead. What the edition would answer wrongly is unknown here. */
export function contextFor(
  { book, client, notes }: InHouse,
  runbook: Page<"runbook">,
  subject: InstanceSubject,
): PageContext {
  const facts = createFacts(book, client, factSubject(subject), buildDay());
  const asks = new Set(notes.asks[instanceAddress(client, runbook, subject)]);
  return {
    facts: { get: (path) => (asks.has(path) ? undefined : facts.get(path)) },
    runbookLink: (name) => {
      const { address, applies } = linkRunbook(book, client, factSubject(subject), name);
      return applies ? address : "/practice/";
    },
  };
}

/** What call mode is told, the code to read out before anything was answered, and the page's revision as a reader can say it. */
export function callOf(
  { client, notes }: InHouse,
  runbook: Page<"runbook">,
  subject: InstanceSubject,
  thing: string | null,
): { page: CallPage; code: string | null; revision: string } {
  const graph = notes.graphs[runbook.name];
  if (graph === undefined) throw new Error(`The questions of ${runbook.name} were not staged.`);
  const target = { client: client.id, runbook: runbook.name, subject: subjectId(subject) };
  return {
    page: {
      target,
      graph,
      title: runbook.data.title,
      clientName: client.page.data.name,
      subjectName: thing,
      note: null,
    },
    code: makeHandOverCode(target, graph, []),
    revision: graph.revision.toString(36).padStart(6, "0").slice(0, 6),
  };
}
