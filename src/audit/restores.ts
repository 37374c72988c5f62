import { pageAddress } from "#book/addresses.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { daysBetween, durationMinutes } from "#book/dates.ts";
import { isInUse } from "#book/facts/scope.ts";
import { linkToThing } from "#book/links.ts";
import type { NamedLink } from "#book/links.ts";
import { restoreStates } from "#book/restores.ts";
import type { RestoreState } from "#book/restores.ts";
import { asOf, compare, listCurrentClients, visitEntry } from "./sources.ts";
import type { VisitEntry } from "./sources.ts";

/** One backup of one client, and whether it is known to bring anything back. */
export interface BackupEntry {
  client: ClientBook;
  id: string;
  source: NamedLink;
  protects: NamedLink[];
  state: RestoreState["state"];
  /** The visit that proved it last, and how long ago. */
  proven: { visit: VisitEntry; days: number; what: string | null; minutes: number | null } | null;
  /** The newest try, if it did not bring everything back and came after the newest proof. */
  failed: { visit: VisitEntry; result: "partial" | "failed" } | null;
  promisedMinutes: number | null;
  withinPromise: boolean | null;
  dueOn: string | null;
  /** Days past the day it was due; negative while it is not due; null if nobody promised any. */
  late: number | null;
}

/** One thing that is, or should be, backed up. */
export interface ProtectedSystem {
  client: ClientBook;
  source: NamedLink;
  /** Its backups, the one in the best state first, of these the one proven last; none for a server or storage that nothing backs up. */
  backups: BackupEntry[];
  /** The best that can be said of it. */
  state: RestoreState["state"] | "unprotected";
}

export interface RestoreLedger {
  systems: ProtectedSystem[];
  backups: BackupEntry[];
}

/** Every protected system and every backup on a day: without proof first, then overdue, longest first. */
export function restoreLedger(book: Book, today: string): RestoreLedger {
  const clients = listCurrentClients(asOf(book, today));
  const byClient = clients.map((client) => ({ client, backups: backupsOf(client, today) }));
  return {
    systems: byClient.flatMap(({ client, backups }) => systemsOf(client, backups)).sort(compareSystems),
    backups: byClient.flatMap(({ backups }) => backups).sort(compareBackups),
  };
}

function backupsOf(client: ClientBook, today: string): BackupEntry[] {
  return restoreStates(client, today).map((found): BackupEntry => {
    const { backup, proven, tried, state, dueOn, withinPromise } = found;
    const took = proven?.restore.took;
    const label = backup.product ?? backup.id;
    const result = tried?.restore.result;
    return {
      client,
      id: backup.id,
      source: { label, address: `${pageAddress(client.page)}#backup-${backup.id}` },
      protects: backup.protects.map((id) => linkToThing(client, id)),
      state,
      proven:
        proven === null
          ? null
          : {
              visit: visitEntry(client, proven.visit),
              days: daysBetween(proven.visit.data.on, today),
              what: proven.restore.what ?? null,
              minutes: took === undefined ? null : durationMinutes(took),
            },
      failed:
        tried === null || result === undefined || result === "proven"
          ? null
          : { visit: visitEntry(client, tried.visit), result },
      promisedMinutes: backup.restoreWithin === undefined ? null : durationMinutes(backup.restoreWithin),
      withinPromise,
      dueOn,
      late: dueOn === null ? null : daysBetween(dueOn, today),
    };
  });
}

function systemsOf(client: ClientBook, backups: readonly BackupEntry[]): ProtectedSystem[] {
  const covered = new Map<string, BackupEntry[]>();
  for (const [index, { protects }] of [...client.backups.values()].entries()) {
    const entry = backups[index];
    if (entry !== undefined) for (const id of protects) covered.set(id, [...(covered.get(id) ?? []), entry]);
  }
  const kept = new Set([...client.backups.values()].map(({ target }) => target));
  const bare = [...client.equipment.values()].filter((device) => {
    const holdsData = device.data.type === "server" || device.data.type === "nas";
    return (
      holdsData &&
      isInUse(device) &&
      !covered.has(device.name) &&
      !kept.has(device.name) &&
      !isCoveredHost(client, device.name, covered)
    );
  });
  return [
    ...[...covered].map(([id, own]): ProtectedSystem => {
      const best = own.toSorted(
        (a, b) =>
          ORDER[b.state] - ORDER[a.state] ||
          (a.proven?.days ?? Infinity) - (b.proven?.days ?? Infinity) ||
          compare(a.id, b.id),
      );
      return {
        client,
        source: linkToThing(client, id),
        backups: best,
        state: best[0]?.state ?? "unprotected",
      };
    }),
    ...bare.map((device): ProtectedSystem => ({
      client,
      source: { label: device.data.name, address: pageAddress(device) },
      backups: [],
      state: "unprotected",
    })),
  ];
}

/** A host of virtual machines holds nothing of its own: it is covered once all of them are. */
function isCoveredHost(client: ClientBook, host: string, covered: ReadonlyMap<string, unknown>): boolean {
  const guests = [...client.equipment.values()].filter(
    (device) => device.data.runsOn === host && isInUse(device),
  );
  return guests.length > 0 && guests.every((guest) => covered.has(guest.name));
}

const ORDER = { unprotected: 0, never: 1, overdue: 2, "no-promise": 3, proven: 4 } as const;

function compareBackups(a: BackupEntry, b: BackupEntry): number {
  return (
    ORDER[a.state] - ORDER[b.state] ||
    (b.late ?? -Infinity) - (a.late ?? -Infinity) ||
    (b.proven?.days ?? 0) - (a.proven?.days ?? 0) ||
    compare(a.client.page.data.name, b.client.page.data.name) ||
    compare(a.id, b.id)
  );
}

function compareSystems(a: ProtectedSystem, b: ProtectedSystem): number {
  const [first, second] = [a.backups[0], b.backups[0]];
  return (
    ORDER[a.state] - ORDER[b.state] ||
    (first === undefined || second === undefined ? 0 : compareBackups(first, second)) ||
    compare(a.client.page.data.name, b.client.page.data.name) ||
    compare(a.source.label, b.source.label)
  );
}
