import type { RunbookSubject } from "#schemas/index.ts";
import { runbookAddress } from "./addresses.ts";
import type { Book, ClientBook } from "./book.ts";
import type { FactSubject } from "./facts/types.ts";
import { findUpstream, followToCarrier } from "./facts/upstream.ts";
import { applicability, instanceAddress } from "./instances.ts";
import type { InstanceSubject } from "./instances.ts";

export interface RunbookLink {
  address: string;
  /** Whether this client gets that runbook. If not, `address` is the library's own page. */
  applies: boolean;
}

/**
 * Where a link to the runbook `name` leads from a rendering about `from`: to the rendering about the same thing, or
 * about the one thing it can only mean (the switch an outlet ends at, else the device plugged into it, the outlet a device is
 * plugged into, the client's only device of that type); otherwise to the page that asks which one.
 */
export function linkRunbook(book: Book, client: ClientBook, from: FactSubject, name: string): RunbookLink {
  const page = client.runbooks.get(name) ?? book.library.get(name);
  const found = page === undefined ? null : applicability(book, client, page);
  if (page === undefined || found === null || !found.applies)
    return { address: `/library/${name}/`, applies: false };
  const subject = meantSubject(client, from, page.data.about, found.subjects);
  const address = subject === null ? runbookAddress(client.id, name) : instanceAddress(client, page, subject);
  return { address, applies: true };
}

function meantSubject(
  client: ClientBook,
  from: FactSubject,
  about: RunbookSubject,
  subjects: readonly InstanceSubject[],
): InstanceSubject | null {
  if (about === "client") return { kind: "client" };
  const ids = about === "outlet" ? outletsFor(client, from) : devicesFor(client, from);
  for (const id of ids) {
    const found = subjects.find((subject) => subjectId(subject) === id);
    if (found !== undefined) return found;
  }
  return subjects.length === 1 ? (subjects[0] ?? null) : null;
}

function subjectId(subject: InstanceSubject): string | undefined {
  return subject.kind === "device" ? subject.id : subject.kind === "outlet" ? subject.label : undefined;
}

/** The outlet itself, or the only one that the device is plugged into. */
function outletsFor(client: ClientBook, { outlet, device }: FactSubject): string[] {
  if (outlet !== undefined) return [outlet];
  if (device === undefined) return [];
  const plugged = [...client.outlets.values()].filter((entry) => entry.device?.split("/")[0] === device);
  return plugged.length === 1 ? plugged.map(({ label }) => label) : [];
}

/** The device itself, or what the subject hangs on, then what hangs on it; the runbook's type decides which fits. */
function devicesFor(client: ClientBook, { outlet, device }: FactSubject): string[] {
  if (device !== undefined) {
    const above = findUpstream(client, device)?.device.name;
    const host = client.equipment.get(device)?.data.runsOn;
    return [device, host, above].flatMap((id) => (id === undefined ? [] : [id]));
  }
  const entry = outlet === undefined ? undefined : client.outlets.get(outlet);
  const plugged = entry?.device?.split("/")[0];
  const last = entry?.run?.at(-1);
  const end = last === undefined ? undefined : followToCarrier(client, last)?.device.name;
  return [end, plugged].flatMap((id) => (id === undefined ? [] : [id]));
}
