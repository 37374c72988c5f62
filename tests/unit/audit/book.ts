import { assembleBook } from "#book/assemble.ts";
import type { Book } from "#book/book.ts";
import { placeOf } from "#book/page.ts";
import type { AnyPage } from "#book/page.ts";
import { schemas } from "#schemas/index.ts";

export const today = "2026-11-23";

/** Front matter by file. */
export type Files = Record<string, Record<string, unknown>>;

export function makeBook(files: Files): Book {
  return assembleBook(
    Object.entries(files).map(([file, data]) => {
      const place = placeOf(file);
      if (place === null) throw new Error(`No page belongs at ${file}.`);
      return { ...place, file, data: schemas[place.kind].parse(data), body: "" } as AnyPage;
    }),
  );
}

export const practice: Files = {
  "practice.mdx": {
    kind: "practice",
    name: "Acme Support",
    supportPhone: "+1 949 555 0100",
    timezone: "America/Los_Angeles",
    roles: [{ id: "technician", name: "Technician" }],
    people: [{ id: "dana", name: "Dana Reyes", role: "technician" }],
  },
};

export const library: Files = {
  "library/network/desk-dead.mdx": {
    kind: "runbook",
    title: "One desk has no network",
    symptoms: ["no internet at one desk", "ethernet port is dead"],
    about: "client",
    editions: ["help-desk"],
    minutes: 10,
  },
  "library/printing/offline.mdx": {
    kind: "runbook",
    title: "The printer is offline",
    symptoms: ["the printer is offline"],
    about: "printer",
    editions: ["help-desk"],
    minutes: 5,
    verified: { on: "2026-10-01", by: "dana" },
  },
};

export const client = (name: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "client",
  name,
  contacts: [
    { id: "maria", name: "Maria Santos", duties: ["main"] },
    { id: "kayla", name: "Kayla Brooks" },
  ],
  ...more,
});

export const call = (at: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "call",
  at: `${at}T09:00`,
  caller: "maria",
  said: "My desk is dead.",
  outcome: "escalated",
  minutes: 10,
  ...more,
});

export const visit = (on: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "visit",
  on,
  by: ["dana"],
  reason: "scheduled",
  summary: `Looked round on ${on}.`,
  ...more,
});

export const device = (
  type: string,
  name: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  kind: "equipment",
  type,
  name,
  status: "active",
  ...more,
});

/** One client, with calls and visits by name. */
export function harbor(
  pages: { calls?: Files; visits?: Files; equipment?: Files; credentials?: Files },
  more: Record<string, unknown> = {},
): Book {
  const files = Object.entries(pages).flatMap(([folder, own]) =>
    Object.entries(own).map(([name, data]) => [`clients/harbor/${folder}/${name}.mdx`, data] as const),
  );
  return makeBook({
    ...practice,
    ...library,
    "clients/harbor/index.mdx": client("Harbor Dental", more),
    ...Object.fromEntries(files),
  });
}
