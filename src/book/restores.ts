import type { Backup, Visit } from "#schemas/index.ts";
import { addDays, daysBetween, durationDays, durationMinutes } from "./dates.ts";
import type { ClientBook } from "./book.ts";
import type { Page } from "./page.ts";

export type Restore = NonNullable<Visit["restores"]>[number];

/** Whether a backup is known to bring anything back. */
export interface RestoreState {
  backup: Backup;
  /** The newest restore that came back, with the visit that proved it. */
  proven: { visit: Page<"visit">; restore: Restore } | null;
  /** The newest restore tried, whatever came of it. */
  tried: { visit: Page<"visit">; restore: Restore } | null;
  /** The day the next proof is due; null if nobody promised any. */
  dueOn: string | null;
  state: "proven" | "overdue" | "never" | "no-promise";
  /** Whether the newest proof took no longer than was promised; null if either is unknown. */
  withinPromise: boolean | null;
}

/** Every backup's last proven restore, measured against what was promised, on the given day. */
export function restoreStates(client: ClientBook, today: string): RestoreState[] {
  return [...client.backups.values()].map((backup) => {
    const tries = client.visits.flatMap((visit) =>
      (visit.data.restores ?? [])
        .filter((restore) => restore.backup === backup.id)
        .map((restore) => ({ visit, restore })),
    );
    const proven = tries.find(({ restore }) => restore.result === "proven") ?? null;
    const every = backup.restoreTestEvery;
    const dueOn =
      every === undefined || proven === null ? null : addDays(proven.visit.data.on, durationDays(every));
    const state =
      proven === null
        ? "never"
        : dueOn !== null && daysBetween(dueOn, today) > 0
          ? "overdue"
          : every === undefined
            ? "no-promise"
            : "proven";
    return {
      backup,
      proven,
      tried: tries[0] ?? null,
      dueOn,
      state,
      withinPromise: keptPromise(backup, proven?.restore),
    };
  });
}

function keptPromise(backup: Backup, restore: Restore | undefined): boolean | null {
  if (backup.restoreWithin === undefined || restore?.took === undefined) return null;
  return durationMinutes(restore.took) <= durationMinutes(backup.restoreWithin);
}
