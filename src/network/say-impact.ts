import { countWords } from "./count-words.ts";
import type { Impact, Loss, Reached } from "./impact.ts";
import type { Part } from "./network-json.ts";
import { listWords } from "./words.ts";

/** What fails, in people's words: desks and rooms first, then devices, services and Wi-Fi, then what goes on. */
export function sayImpact(impact: Omit<Impact, "sentences">): string[] {
  const { outlets, devices, services, wifi, survives, failed } = impact;
  const goesOn = sayGroups(survives.map(({ part, because }) => ({ part, words: because })));
  if (outlets.length + devices.length + services.length + wifi.length === 0)
    return goesOn.length > 0
      ? ["Nobody notices.", ...goesOn]
      : [`Nothing that is documented depends on ${listWords(failed.map((part) => part.name))}.`];
  const dark = devices.filter(({ lacks }) => lacks.includes("power"));
  return [
    ...sayOutlets(impact),
    ...(dark.length > 0 ? [`No power: ${sayNames(dark)}.`] : []),
    ...sayGroups(devices.filter((loss) => !loss.lacks.includes("power") && !isBesidesPoint(loss))),
    ...sayServices(services),
    ...sayReached(impact.reached),
    ...sayGroups(wifi),
    ...goesOn,
    ...sayUncertain(impact.uncertain),
  ];
}

function sayOutlets({ outlets, rooms, devices }: Pick<Impact, "outlets" | "rooms" | "devices">): string[] {
  const named = new Map(devices.map(({ part, words }) => [part.key, words]));
  const cut = outlets.filter(({ lacks }) => lacks.includes("network"));
  const whole = rooms
    .filter((room) => room.all && room.outlets.every(({ lacks }) => lacks.includes("network")))
    .map(({ room }) => room);
  return [
    ...(cut.length > 0 ? [`No network at ${sayNames(cut)}.`] : []),
    ...(whole.length > 0 ? [`Whole rooms without network: ${listWords(whole)}.`] : []),
    ...sayGroups(outlets.filter((loss) => !loss.lacks.includes("network") && !isNamed(loss, named))),
  ];
}

/** Nobody works at an access point: what it means that it gets nowhere is said of its Wi-Fi. */
function isBesidesPoint({ part, lacks }: Loss): boolean {
  return part.type === "access-point" && lacks.every((lack) => lack === "internet");
}

/** Whether the device in an outlet is named itself, and nobody at the outlet loses anything else. */
function isNamed({ part, words }: Loss, devices: ReadonlyMap<string, string>): boolean {
  const said = part.holds === undefined ? undefined : devices.get(part.holds);
  return said !== undefined && (said === words || part.needs?.internet !== true);
}

/** A service's name may be a plural, so no verb follows it. */
function sayServices(services: readonly Loss[]): string[] {
  const gone = services.filter(({ lacks }) => lacks.includes("power"));
  return gone.length === 0 ? [] : [`No longer working: ${nameServices(gone)}.`];
}

/** From where a service is out of reach, and from where not, once for all of which that is true. */
function sayReached(reached: readonly Reached[]): string[] {
  return [...Map.groupBy(reached, sayWhere)].map(([where, group]) => `${where}: ${nameServices(group)}.`);
}

function sayWhere({ works, without }: Reached): string {
  const half = without.filter((name) => works.includes(name));
  const lost = [
    ...without.filter((name) => !works.includes(name)),
    ...half.map((name) => `parts of ${name}`),
  ];
  const kept = works.filter((name) => !half.includes(name));
  const still = kept.length === 0 ? "" : `, but not from ${sayFew(kept)}`;
  return `Out of reach from ${sayFew(lost)}${still}`;
}

function sayFew(names: readonly string[]): string {
  return names.length > MOST_NAMES ? `${names.length} VLANs` : listWords(names);
}

function nameServices(services: readonly { part: Part }[]): string {
  return services
    .map(({ part: { name, use } }) => (use === undefined ? name : `${name} (${use.replace(/\.$/, "")})`))
    .join("; ");
}

/** One sentence for all to which the same happens. */
function sayGroups(things: readonly { part: Part; words: string }[]): string[] {
  return [...Map.groupBy(things, ({ words }) => words)].map(
    ([words, group]) => `${sayNames(group)} ${plural(words, group.length)}.`,
  );
}

function sayUncertain(uncertain: readonly Part[]): string[] {
  if (uncertain.length === 0) return [];
  const names = sayNames(uncertain.map((part) => ({ part })));
  return [
    `No working way is documented for ${names}; ${uncertain.length === 1 ? "it" : "they"} may be affected too.`,
  ];
}

/** Names, an outlet with what is in it; of many, how many of each type. */
function sayNames(group: readonly { part: Part }[]): string {
  if (group.length > MOST_NAMES) {
    const types = new Map<string, number>();
    for (const { part } of group) {
      const type = part.type ?? part.kind;
      types.set(type, (types.get(type) ?? 0) + 1);
    }
    return listWords(countWords(types));
  }
  return listWords(
    group.map(({ part }) =>
      part.kind === "outlet" && part.use !== undefined ? `${part.name} (${part.use})` : part.name,
    ),
  );
}

const MOST_NAMES = 8;

function plural(words: string, count: number): string {
  return count === 1
    ? words
    : words
        .replace(/^is\b/, "are")
        .replace(/^(still )?has\b/, "$1have")
        .replace(/^goes\b/, "go")
        .replace(/^(still )?carries\b/, "$1carry");
}
