import { UNKNOWN_END } from "#schemas/index.ts";
import type { ClientBook } from "#book/book.ts";
import type { Place } from "./rule.ts";
import { splitPort } from "./port-names.ts";

/** One end of a cable: the side of a port it is in, and what is at its other end. */
export interface CableEnd {
  /** `sw-01/14`, or `pp-01/12:rear` for the back of a patch panel. */
  side: string;
  /** The side at the other end, or `outlet D-12`; cables between the same two ends are the same cable. */
  other: string;
  at: Place;
  /** Who says so, for messages: `outlet D-12`, `the link sw-01/48 – fw-01/lan1`. */
  source: string;
}

/**
 * Every cable end that a client's pages tell of. A run enters a patch panel from behind and leaves it by the front, as
 * the cable in the wall is punched down at the back and the patch cord plugged in at the front; an entry written with
 * `:rear` is passed the other way. So a run uses both sides of each panel it passes, and only the back of a panel at
 * which it ends. `unknown` is no cable that anybody has seen. Planned links are not there yet, and one radio may have
 * several partners, so neither counts.
 */
export function* listCableEnds(client: ClientBook): Generator<CableEnd> {
  const network = client.network;
  if (network === null) return;
  const file = network.file;
  for (const [index, outlet] of (network.data.outlets ?? []).entries()) {
    const source = `outlet ${outlet.label}`;
    yield* followRun(client, outlet.run ?? [], source, (step) => ({
      file,
      path: ["outlets", index, "run", step],
    }));
    const device = outlet.device;
    if (device?.includes("/"))
      yield { side: device, other: source, at: { file, path: ["outlets", index, "device"] }, source };
  }
  for (const [index, { from, to, medium, status }] of (network.data.links ?? []).entries()) {
    if (status === "planned" || medium === "wireless" || medium === "tunnel") continue;
    const source = `the link ${from} – ${to}`;
    const [a, b] = [sideOf(client, from), sideOf(client, to)];
    if (from !== UNKNOWN_END)
      yield { side: a, other: b, at: { file, path: ["links", index, "from"] }, source };
    if (to !== UNKNOWN_END) yield { side: b, other: a, at: { file, path: ["links", index, "to"] }, source };
  }
}

function* followRun(
  client: ClientBook,
  run: readonly string[],
  outlet: string,
  at: (step: number) => Place,
): Generator<CableEnd> {
  const ends = run.map((port) => passPort(client, port));
  for (const [step, end] of ends.entries()) {
    if (end === null) continue;
    const before = step === 0 ? { leave: outlet } : ends[step - 1];
    // After a stretch that nobody has traced, only the panel's own two sides are known to be in this run.
    if (before !== null && before !== undefined)
      yield { side: end.enter, other: before.leave, at: at(step), source: outlet };
    else yield { side: end.enter, other: `${outlet} by an unknown way`, at: at(step), source: outlet };
    const after = ends[step + 1];
    if (end.leave !== end.enter && after !== null && after !== undefined)
      yield { side: end.leave, other: after.enter, at: at(step), source: outlet };
  }
}

function passPort(client: ClientBook, port: string): { enter: string; leave: string } | null {
  if (port === UNKNOWN_END) return null;
  const { device, port: name, rear } = splitPort(port);
  if (client.equipment.get(device)?.data.type !== "patch-panel") return { enter: port, leave: port };
  const [front, back] = [`${device}/${name}`, rearOf(client, device, name)];
  return rear ? { enter: front, leave: sideOf(client, port) } : { enter: back, leave: front };
}

function sideOf(client: ClientBook, port: string): string {
  if (port === UNKNOWN_END) return port;
  const { device, port: name, rear } = splitPort(port);
  return rear ? rearOf(client, device, name) : port;
}

/** A rear port may have a name of its own, and carry several front ports, each on its own strands. */
function rearOf(client: ClientBook, device: string, port: string): string {
  const details = client.equipment
    .get(device)
    ?.data.ports?.find((entry) => typeof entry !== "string" && entry.name === port);
  if (details === undefined || typeof details === "string" || details.rear === undefined)
    return `${device}/${port}:rear`;
  const strand = details.position === undefined ? "" : ` position ${details.position}`;
  return `${device}/${details.rear}:rear${strand}`;
}
