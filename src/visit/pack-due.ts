import type { ClientBook } from "#book/book.ts";
import { addDays, daysBetween, durationDays, sayDuration } from "#book/dates.ts";
import { openMatters } from "#audit/open-matters.ts";
import { pageAddress } from "#book/addresses.ts";
import { restoreStates } from "#book/restores.ts";
import type { RestoreState } from "#book/restores.ts";
import type { PackItem } from "./pack.ts";

/** What falls due before anybody is likely to come again. */
const SOON = 30;
const LONG_AGO = 60;
const MOST_PEOPLE = 6;

/** Backups that nobody has seen come back, or not for as long as was promised. */
export function restoreItems(client: ClientBook, today: string): PackItem[] {
  const due = restoreStates(client, today).filter(
    ({ state, dueOn }) =>
      state === "never" || state === "overdue" || (dueOn !== null && daysBetween(today, dueOn) <= SOON),
  );
  return due.map((entry) => ({
    key: `restore:${entry.backup.id}`,
    kind: "restore",
    about: entry.backup.id,
    title: `Restore from ${entry.backup.product ?? entry.backup.id}`,
    why: sayRestore(entry),
    inputs: [
      { name: "what", label: "What was restored", type: "text" },
      { name: "result", label: "How it went", type: "choice", choices: ["proven", "partial", "failed"] },
      { name: "took", label: "How many minutes it took", type: "number" },
      { name: "note", label: "What was learned", type: "text" },
    ],
  }));
}

function sayRestore({ backup, proven, dueOn }: RestoreState): string {
  const promised =
    backup.restoreWithin === undefined ? "" : ` Promised within ${sayDuration(backup.restoreWithin)}.`;
  const last =
    proven === null
      ? "Never proven."
      : `Last proven ${proven.visit.data.on}${dueOn === null ? "" : `, due ${dueOn}`}.`;
  return `It protects ${backup.protects.join(", ")}. ${last}${promised}`;
}

export function warrantyItems(client: ClientBook, today: string): PackItem[] {
  const ending = openMatters(client, today).filter(({ kind }) => kind === "warranty");
  return ending.flatMap(({ words, address }): PackItem[] => {
    const page = [...client.equipment.values()].find((device) => pageAddress(device) === address);
    if (page === undefined) return [];
    const was = page.data.warrantyUntil ?? "";
    const inputs = [{ name: "warrantyUntil", label: "Renewed until", type: "date" as const, was }];
    return [
      {
        key: `warranty:${page.name}`,
        kind: "facts",
        about: `equipment/${page.name}`,
        title: words,
        why: page.data.where ?? "",
        inputs,
      },
    ];
  });
}

export function rotationItems(client: ClientBook, today: string): PackItem[] {
  return [...client.credentials.values()].flatMap(({ name, data }): PackItem[] => {
    if (data.rotateEvery === undefined) return [];
    const due = data.rotatedOn === undefined ? null : addDays(data.rotatedOn, durationDays(data.rotateEvery));
    if (due !== null && daysBetween(today, due) > SOON) return [];
    const why = `${data.rotatedOn === undefined ? "Never changed" : `Last changed ${data.rotatedOn}`}, to be changed every ${sayDuration(data.rotateEvery)}${due === null ? "" : `: due ${due}`}.`;
    const inputs = [
      {
        name: "rotatedOn",
        label: "Changed on (the secret itself goes into the vault only)",
        type: "date" as const,
        was: data.rotatedOn ?? "",
      },
    ];
    return [
      {
        key: `rotation:${name}`,
        kind: "facts",
        about: `credentials/${name}`,
        title: `Change ${data.name}`,
        why,
        inputs,
      },
    ];
  });
}

/** Whom nobody has asked for longest; those who decide and those who help us come first. */
export function peopleItems(client: ClientBook, today: string): PackItem[] {
  const asked = new Map<string, string>();
  for (const visit of client.visits)
    for (const { contact } of visit.data.checkIns ?? [])
      if (!asked.has(contact) && visit.data.on <= today) asked.set(contact, visit.data.on);
  const weight = (id: string, duties: readonly string[]): number =>
    (asked.has(id) ? daysBetween(asked.get(id) ?? today, today) : 365) *
    (duties.some((duty) => duty === "main" || duty === "decisions")
      ? 3
      : duties.includes("on-site-help")
        ? 2
        : 1);
  return [...client.contacts.values()]
    .filter(({ id }) => !asked.has(id) || daysBetween(asked.get(id) ?? today, today) >= LONG_AGO / 2)
    .sort((a, b) => weight(b.id, b.duties ?? []) - weight(a.id, a.duties ?? []) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PEOPLE)
    .map(({ id, name, role, note }) => ({
      key: `checkIn:${id}`,
      kind: "checkIn",
      about: id,
      title: role === undefined ? name : `${name}, ${role}`,
      why: [asked.has(id) ? `Last asked ${asked.get(id) ?? ""}.` : "Never asked.", note ?? ""]
        .join(" ")
        .trim(),
      inputs: [{ name: "said", label: "What they said", type: "long" }],
    }));
}
