import type { Location } from "#schemas/index.ts";
import type { Book, ClientBook } from "../book.ts";
import type { Page } from "../page.ts";
import { portDevice } from "../resolve.ts";
import { deviceThing, outletThing } from "./things.ts";
import type { DeviceThing, OutletThing } from "./things.ts";
import type { FactSubject } from "./types.ts";

/** All that a fact may be read from: the book, one client, and what the runbook is about. */
export interface FactScope {
  book: Book;
  client: ClientBook;
  device: DeviceThing | null;
  outlet: OutletThing | null;
  /** Where the subject stands: its own location, else the client's main one. */
  location: Location | null;
  /** ISO date; restores proven later than this do not count yet. */
  today: string;
}

/** Throws if the subject is not in the client's book: whoever asks took it from there. */
export function makeScope(book: Book, client: ClientBook, subject: FactSubject, today: string): FactScope {
  const device = subject.device === undefined ? null : client.equipment.get(subject.device);
  const outlet = subject.outlet === undefined ? null : client.outlets.get(subject.outlet);
  if (device === undefined) throw new RangeError(`${client.id} has no device "${subject.device}".`);
  if (outlet === undefined) throw new RangeError(`${client.id} has no outlet "${subject.outlet}".`);
  const at =
    device?.data.location ??
    (outlet === null ? undefined : (outlet.location ?? runLocation(client, outlet.run)));
  return {
    book,
    client,
    device: device === null ? null : deviceThing(device),
    outlet: outlet === null ? null : outletThing(client, outlet),
    location: (at === undefined ? undefined : client.locations.get(at)) ?? mainLocation(client),
    today,
  };
}

/** The location called `main`, else the first. */
export function mainLocation(client: ClientBook): Location | null {
  return client.locations.get("main") ?? [...client.locations.values()][0] ?? null;
}

/** Whether a device does its work: one that is broken is still what runbooks are about, a spare is not. */
export function isInUse(device: Page<"equipment">): boolean {
  return device.data.status === "active" || device.data.status === "broken";
}

/** An outlet that does not say where it is stands where its cable ends. */
function runLocation(client: ClientBook, run: readonly string[] | undefined): string | undefined {
  for (const port of run ?? []) {
    const location = client.equipment.get(portDevice(port))?.data.location;
    if (location !== undefined) return location;
  }
  return undefined;
}
