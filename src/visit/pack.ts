import type { Book, ClientBook } from "#book/book.ts";
import { callItems, promiseItems, trainingItems } from "./pack-calls.ts";
import { factItems, gapItems } from "./pack-facts.ts";
import { peopleItems, restoreItems, rotationItems, warrantyItems } from "./pack-due.ts";

/** What an item is about, and so what becomes of its answer. */
export type ItemKind =
  "facts" | "call" | "restore" | "checkIn" | "training" | "idea" | "promise" | "prevented" | "note";

/** One field to fill in. Its name is a page's field (`outlets.D-12.where`), or a word of the visit's page. */
export interface Input {
  name: string;
  label: string;
  type: "text" | "long" | "date" | "number" | "tick" | "choice";
  choices?: readonly string[];
  /** What the page says now; "" for nothing. An edit made meanwhile is noticed by it. */
  was?: string;
  /** Whether what the page says stands beside it already. */
  quiet?: boolean;
  hint?: string;
}

/** One thing worth finding out or doing. */
export interface PackItem {
  /** The same from pack to pack for the same thing, so that two technicians' answers meet. */
  key: string;
  kind: ItemKind;
  /** The page it is about, as `equipment/sw-01`; or the backup's, contact's or call's id. */
  about: string;
  /** Fact paths that an answer supplies. */
  facts?: readonly string[];
  title: string;
  why: string;
  inputs: readonly Input[];
}

export interface PackSection {
  id: string;
  title: string;
  items: PackItem[];
}

/** What a technician takes along. */
export interface Pack {
  client: string;
  name: string;
  /** The day it was made. */
  made: string;
  lastVisit: string | null;
  people: { id: string; name: string }[];
  /** Who usually comes. */
  technician: string | null;
  places: { name: string; access: string }[];
  sections: PackSection[];
}

/** Everything worth doing at a client on a day, what helps the next caller most first. Pure. */
export function collectPack(book: Book, client: ClientBook, today: string): Pack {
  const sections: PackSection[] = [
    { id: "gaps", title: "Not documented, and runbooks need it", items: gapItems(book, client, today) },
    { id: "facts", title: "Is this still true?", items: factItems(client, today) },
    { id: "open", title: "Promises and escalations", items: promiseItems(client, today) },
    { id: "restores", title: "Restores to prove", items: restoreItems(client, today) },
    {
      id: "due",
      title: "Warranties and rotations",
      items: [...warrantyItems(client, today), ...rotationItems(client, today)],
    },
    { id: "people", title: "People to check in with", items: peopleItems(client, today) },
    { id: "training", title: "Worth showing people", items: trainingItems(book, client, today) },
    { id: "calls", title: "Calls since the last visit", items: callItems(client, today) },
    { id: "more", title: "What else", items: freeItems() },
  ];
  return {
    client: client.id,
    name: client.page.data.name,
    made: today,
    lastVisit:
      client.visits.find((visit) => visit.data.on <= today && visit.data.reason !== "remote")?.data.on ??
      null,
    people: (book.practice?.data.people ?? []).map(({ id, name }) => ({ id, name })),
    technician: client.page.data.visits?.technician ?? null,
    places: [...client.locations.values()].map(({ name, access = "", address = "" }) => ({
      name,
      access: [address, access].filter((part) => part !== "").join(" · "),
    })),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function freeItems(): PackItem[] {
  const item = (key: string, kind: ItemKind, title: string, inputs: Input[]): PackItem => ({
    key,
    kind,
    about: "",
    title,
    why: "",
    inputs,
  });
  const text = (name: string, label: string): Input => ({ name, label, type: "text" });
  return [1, 2]
    .flatMap((number) => [
      item(`idea:${number}`, "idea", "An idea", [
        text("idea", "What could be better"),
        text("from", "Whose idea (a contact's id)"),
      ]),
      item(`promise:${number}`, "promise", "A promise", [
        text("what", "What we promised"),
        text("to", "To whom (a contact's id)"),
        { name: "due", label: "By when", type: "date" },
      ]),
      item(`prevented:${number}`, "prevented", "Trouble prevented", [
        text("what", "What was found before it struck"),
      ]),
      item(`training:${number}`, "training", "Somebody learned something", [
        text("who", "Who was shown"),
        text("topic", "What they can now do"),
      ]),
    ])
    .concat(
      item("note", "note", "Anything else", [{ name: "said", label: "For the visit's page", type: "long" }]),
    );
}
