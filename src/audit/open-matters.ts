import { pageAddress } from "#book/addresses.ts";
import type { ClientBook } from "#book/book.ts";
import { addDays, daysBetween, durationDays, sayCount } from "#book/dates.ts";
import { restoreStates } from "#book/restores.ts";
import { sayWithDue } from "./chain-links.ts";
import type { OpenEnd } from "./chain-links.ts";
import { clientChains } from "./escalations.ts";
import { clientAsOf } from "./sources.ts";
import { rhythmOf } from "./visits.ts";

/** Something at a client that somebody still has to do. */
export interface OpenMatter {
  kind: "escalation" | "restore" | "promise" | "doubtful" | "rotation" | "warranty" | "visit";
  /** Sorts: what hurts first comes first. */
  weight: number;
  /** What it is and when it was or is due, complete on its own. */
  words: string;
  address: string;
  /** Sorts what weighs the same: the oldest first. */
  since: string | null;
}

/** What is open at a client on the given day, the most pressing first. */
export function openMatters(now: ClientBook, today: string): OpenMatter[] {
  const client = clientAsOf(now, today);
  return [
    ...openEscalations(client, today),
    ...openRestores(client, today),
    ...openPromises(client, today),
    ...dueRotations(client, today),
    ...endingWarranties(client, today),
    ...missedVisits(client, today),
  ].sort((a, b) => b.weight - a.weight || ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
}

/** One for each chain with an open end, as the audit counts them; it leads to the call that is waiting. */
function openEscalations(client: ClientBook, today: string): OpenMatter[] {
  return clientChains(client, today).flatMap(({ root, repeats }): OpenMatter[] => {
    const waiting = [root, ...repeats].find(({ ends }) => ends.length > 0);
    const [end] = waiting?.ends ?? [];
    if (waiting === undefined || end === undefined) return [];
    const { entry } = waiting;
    const { weight, words } = PRESSING[end.kind];
    const said = words === null ? end.words : `${words(entry.on)}: ${entry.call.data.said}`;
    return [{ kind: "escalation", weight, words: said, address: entry.source.address, since: root.entry.on }];
  });
}

/** How pressing an open end is, and how it is said; null: in the end's own words. */
const PRESSING: Readonly<
  Record<OpenEnd["kind"], { weight: number; words: ((on: string) => string) | null }>
> = {
  cause: { weight: 100, words: (on) => `Escalated ${on}, cause not written down` },
  repeat: { weight: 90, words: (on) => `Came back ${on}` },
  prevention: { weight: 80, words: (on) => `Nothing learned yet from ${on}` },
  undone: { weight: 60, words: null },
  fact: { weight: 55, words: null },
};

function openRestores(client: ClientBook, today: string): OpenMatter[] {
  return restoreStates(client, today).flatMap((entry): OpenMatter[] => {
    const address = `${pageAddress(client.page)}#backup-${entry.backup.id}`;
    const name = entry.backup.product ?? entry.backup.id;
    if (entry.state === "never")
      return [
        {
          kind: "restore",
          weight: 90,
          words: `No restore from ${name} was ever proven`,
          address,
          since: null,
        },
      ];
    if (entry.state === "overdue")
      return [
        {
          kind: "restore",
          weight: 85,
          words: `Restore test of ${name} is overdue since ${entry.dueOn}`,
          address,
          since: entry.dueOn,
        },
      ];
    return [];
  });
}

function openPromises(client: ClientBook, today: string): OpenMatter[] {
  return client.visits.flatMap((visit) =>
    (visit.data.promises ?? [])
      .filter((promise) => promise.keptOn === undefined)
      .map((promise): OpenMatter => {
        const late = promise.due !== undefined && daysBetween(promise.due, today) > 0;
        return {
          kind: "promise",
          weight: late ? 75 : 40,
          words: `${late ? "Promise overdue" : "Promised"}: ${sayWithDue(promise.what, promise.due, late)}`,
          address: pageAddress(visit),
          since: promise.due ?? visit.data.on,
        };
      }),
  );
}

function dueRotations(client: ClientBook, today: string): OpenMatter[] {
  return [...client.credentials.values()].flatMap((page): OpenMatter[] => {
    const { rotateEvery, rotatedOn, name } = page.data;
    if (rotateEvery === undefined) return [];
    const due = rotatedOn === undefined ? null : addDays(rotatedOn, durationDays(rotateEvery));
    if (due !== null && due >= today) return [];
    const words =
      due === null ? `Secret never changed: ${name}` : `Secret to be changed since ${due}: ${name}`;
    return [{ kind: "rotation", weight: 30, words, address: pageAddress(page), since: rotatedOn ?? null }];
  });
}

function endingWarranties(client: ClientBook, today: string): OpenMatter[] {
  return [...client.equipment.values()].flatMap((page): OpenMatter[] => {
    const until = page.data.warrantyUntil;
    if (until === undefined || page.data.status === "retired") return [];
    const left = daysBetween(today, until);
    // A warranty that ended long ago is a fact, not a task.
    if (left > 60 || left < -60) return [];
    const words =
      left < 0
        ? `Warranty of ${page.data.name} ended ${until}`
        : `Warranty of ${page.data.name} ends ${until}`;
    return [{ kind: "warranty", weight: 20, words, address: pageAddress(page), since: until }];
  });
}

function missedVisits(client: ClientBook, today: string): OpenMatter[] {
  const { every, visits, late } = rhythmOf(client, today);
  if (every === null || client.page.data.status === "former" || (late !== null && late <= 0)) return [];
  return [
    {
      kind: "visit",
      weight: late !== null && late < 7 ? 15 : 50,
      words: late === null ? "No visit yet" : `Visit overdue by ${sayCount(late, "day")}`,
      address: `${pageAddress(client.page)}visits/`,
      since: visits.at(-1)?.on ?? null,
    },
  ];
}
