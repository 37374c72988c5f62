import { daysBetween, durationDays } from "./dates.ts";
import { pageAddress } from "./addresses.ts";
import type { ClientBook } from "./book.ts";
import { restoreStates } from "./restores.ts";

/** Something at a client that somebody still has to do. */
export interface OpenMatter {
  kind: "escalation" | "restore" | "promise" | "doubtful" | "rotation" | "warranty" | "visit";
  /** Sorts: what hurts first comes first. */
  weight: number;
  words: string;
  address: string;
  since: string | null;
}

/** What is open at a client on the given day, the most pressing first. */
export function openMatters(client: ClientBook, today: string): OpenMatter[] {
  return [
    ...openCalls(client),
    ...openRestores(client, today),
    ...openPromises(client, today),
    ...dueRotations(client, today),
    ...endingWarranties(client, today),
    ...missedVisits(client, today),
  ].sort((a, b) => b.weight - a.weight || ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
}

function openCalls(client: ClientBook): OpenMatter[] {
  return client.calls.flatMap((call): OpenMatter[] => {
    const { outcome, cause, prevention, noneBecause, settledBy, said, at } = call.data;
    if (outcome !== "escalated" && outcome !== "visit") return [];
    const closed =
      prevention?.closedBy !== undefined || prevention?.closedOn !== undefined || noneBecause !== undefined;
    if (closed) return [];
    const address = pageAddress(call);
    const since = at.slice(0, 10);
    if (cause === undefined && settledBy === undefined)
      return [
        { kind: "escalation", weight: 100, words: `Escalated and not settled: ${said}`, address, since },
      ];
    if (prevention === undefined)
      return [{ kind: "escalation", weight: 80, words: `Nothing learned yet: ${said}`, address, since }];
    return [{ kind: "escalation", weight: 60, words: `To prevent: ${prevention.what}`, address, since }];
  });
}

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
          words: `${late ? "Promise overdue" : "Promised"}: ${promise.what}`,
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
    const late = rotatedOn === undefined ? null : daysBetween(rotatedOn, today) - durationDays(rotateEvery);
    if (late !== null && late <= 0) return [];
    const words =
      late === null ? `${name} was never changed` : `${name} should have been changed ${late} days ago`;
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
  const every = client.page.data.visits?.every;
  const last = client.visits.find((visit) => visit.data.reason !== "remote");
  if (every === undefined || client.page.data.status === "former") return [];
  const late = last === undefined ? null : daysBetween(last.data.on, today) - durationDays(every);
  if (late !== null && late <= 0) return [];
  const words = late === null ? "No visit yet" : `Visit overdue by ${late} days`;
  return [
    {
      kind: "visit",
      weight: late !== null && late < 7 ? 15 : 50,
      words,
      address: `${pageAddress(client.page)}visits/`,
      since: last?.data.on ?? null,
    },
  ];
}
