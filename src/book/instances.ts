import type { RunbookSubject } from "#schemas/index.ts";
import { runbookAddress } from "./addresses.ts";
import type { Book, ClientBook } from "./book.ts";
import { typeName } from "./equipment-groups.ts";
import { isInUse } from "./facts/scope.ts";
import type { FactSubject } from "./facts/types.ts";
import type { Page } from "./page.ts";

/** What one rendering of a runbook is about. A device is named by its id, an outlet by its label. */
export type InstanceSubject =
  { kind: "client" } | { kind: "device"; id: string } | { kind: "outlet"; label: string; slug: string };

/** A runbook filled with one client's facts, for one subject. */
export interface RunbookInstance {
  runbook: Page<"runbook">;
  subject: InstanceSubject;
  /**
   * Where it stands on the site. A runbook about devices or outlets has one instance for each, below the runbook's base
   * address (`runbookAddress(client, name)`), which is a page to choose from.
   */
  address: string;
}

export type Applicability =
  { applies: true; subjects: readonly InstanceSubject[] } | { applies: false; because: string };

/** Every runbook that this client gets, for each of its subjects: by runbook's name, then in the pages' order. */
export function instancesOf(book: Book, client: ClientBook): RunbookInstance[] {
  return runbooksOf(book, client).flatMap((runbook) => {
    const found = applicability(book, client, runbook);
    if (!found.applies) return [];
    return found.subjects.map((subject) => ({
      runbook,
      subject,
      address: instanceAddress(client, runbook, subject),
    }));
  });
}

/**
 * The runbooks considered for a client, by name: the library's, each replaced by the client's own of the same name, and
 * the client's own. A name is the whole path below `library/` or `runbooks/`: `runbooks/network/desk-has-no-network.mdx`
 * replaces `library/network/desk-has-no-network.mdx`; `runbooks/desk-has-no-network.mdx` is one more runbook. So a name
 * means the same page in links, addresses and here.
 */
export function runbooksOf(book: Book, client: ClientBook): Page<"runbook">[] {
  const all = new Map([...book.library, ...client.runbooks]);
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether a runbook is for a client, and for which of its devices or outlets; if not, why, as a clause. */
export function applicability(book: Book, client: ClientBook, runbook: Page<"runbook">): Applicability {
  const name = client.page.data.name;
  const no = (because: string): Applicability => ({ applies: false, because });
  if (runbook.client !== null && runbook.client !== client.id) {
    return no(`it belongs to ${book.clients.get(runbook.client)?.page.data.name ?? runbook.client}`);
  }
  if (runbook.client === null && client.runbooks.has(runbook.name))
    return no(`${name} has its own runbook of this name`);
  if (client.page.data.status === "former") return no(`${name} is no longer a client`);
  const unmet = unmetCondition(client, runbook.data.when);
  if (unmet !== null) return no(unmet);
  const subjects = subjectsOf(client, runbook.data.about);
  if (subjects.length > 0) return { applies: true, subjects };
  return no(
    runbook.data.about === "outlet"
      ? `no outlet of ${name} is documented`
      : `${name} has no ${typeName(equipmentType(runbook.data.about))} in use`,
  );
}

/** The subject as `createFacts` takes it. */
export function factSubject(subject: InstanceSubject): FactSubject {
  switch (subject.kind) {
    case "client":
      return {};
    case "device":
      return { device: subject.id };
    case "outlet":
      return { outlet: subject.label };
  }
}

/** The subject as addresses and hand-over codes name it; null if it is the client as a whole. */
export function subjectId(subject: InstanceSubject): string | null {
  return subject.kind === "client" ? null : subject.kind === "device" ? subject.id : subject.slug;
}

/** The address of one rendering. */
export function instanceAddress(
  client: Pick<ClientBook, "id">,
  runbook: Pick<Page<"runbook">, "name">,
  subject: InstanceSubject,
): string {
  return runbookAddress(client.id, runbook.name, subjectId(subject) ?? undefined);
}

/** The devices or outlets of a client that a runbook with this `about` is about. */
export function subjectsOf(client: ClientBook, about: RunbookSubject): InstanceSubject[] {
  if (about === "client") return [{ kind: "client" }];
  if (about === "outlet") {
    return [...client.outlets.values()].map(({ label, slug }) => ({ kind: "outlet", label, slug }));
  }
  return devicesInUse(client, about).map((device) => ({ kind: "device", id: device.name }));
}

function devicesInUse(client: ClientBook, type: RunbookSubject): Page<"equipment">[] {
  return [...client.equipment.values()].filter((device) => device.data.type === type && isInUse(device));
}

function equipmentType(about: RunbookSubject): Parameters<typeof typeName>[0] {
  return about === "client" || about === "outlet" ? "other" : about;
}

/** The first condition of `when` that a client does not meet, in words; null if it meets all. */
function unmetCondition(client: ClientBook, when: Page<"runbook">["data"]["when"]): string | null {
  if (when === undefined) return null;
  const name = client.page.data.name;
  const { service, equipment } = when;
  if (service !== undefined && ![...client.services.values()].some((entry) => entry.type === service)) {
    return `no service of type ${service} is documented for ${name}`;
  }
  if (equipment !== undefined && devicesInUse(client, equipment).length === 0)
    return `${name} has no ${typeName(equipment)} in use`;
  const counts = [
    [when.backups, client.backups.size, "backup"],
    [when.circuits, client.circuits.size, "internet circuit"],
    [when.wifi, client.network?.data.wifi?.length ?? 0, "wireless network"],
    [when.outlets, client.outlets.size, "outlet"],
  ] as const;
  for (const [wanted, count, what] of counts) {
    if (wanted === true && count === 0) return `no ${what} is documented for ${name}`;
    if (wanted === false && count > 0) return `${name} has a documented ${what}`;
  }
  return null;
}
