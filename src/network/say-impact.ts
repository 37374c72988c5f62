import { countWords } from "./count-words.ts";
import type { Impact, Loss, Reached } from "./impact.ts";
import type { Lack } from "./lacks.ts";
import type { Part } from "./network-json.ts";
import { listWords } from "./words.ts";

/** What fails, in people's words: desks and rooms first, then devices, services and Wi-Fi, then what goes on. */
export function sayImpact(impact: Omit<Impact, "sentences">): string[] {
  const { outlets, devices, services, wifi, survives, failed } = impact;
  const goesOn = sayGroups(survives.map(({ part, because }) => ({ part, words: because })));
  const byKey = new Map(devices.map((loss) => [loss.part.key, loss]));
  const gaps = failed.flatMap(({ gap }) => gap ?? []);
  if (outlets.length + devices.length + services.length + wifi.length === 0)
    return goesOn.length > 0
      ? [gaps.length > 0 ? "Nothing that is documented is cut off." : "Nobody notices.", ...goesOn, ...gaps]
      : [`Nothing that is documented depends on ${listWords(failed.map((part) => part.name))}.`, ...gaps];
  return [
    ...sayDark(impact),
    ...sayGroups([...outlets, ...devices, ...wifi].filter((loss) => !isToldElsewhere(loss, byKey))),
    ...sayServices(services),
    ...sayReached(impact.reached),
    ...goesOn,
    ...sayUncertain(impact.uncertain),
    ...gaps,
  ];
}

/** What has neither network nor power, which comes first and is said of outlets and rooms by themselves. */
function sayDark({ outlets, rooms, devices }: Pick<Impact, "outlets" | "rooms" | "devices">): string[] {
  const cut = outlets.filter(isCut);
  const whole = rooms.filter((room) => room.all && room.outlets.every(isCut)).map(({ room }) => room);
  const dark = devices.filter(({ lacks }) => lacks.includes("power"));
  return [
    ...(cut.length > 0 ? [`No network at ${sayNames(cut)}.`] : []),
    ...(whole.length > 0 ? [`Whole rooms without network: ${listWords(whole)}.`] : []),
    ...(dark.length > 0 ? [`No power: ${sayNames(dark)}.`] : []),
  ];
}

function isCut({ lacks }: Loss): boolean {
  return lacks.includes("network");
}

/** Whether something needs no words among those that lose the same. */
function isToldElsewhere({ part, lacks, words }: Loss, devices: ReadonlyMap<string, Loss>): boolean {
  if (part.kind === "outlet") {
    if (lacks.includes("network")) return true;
    // The device in it is named itself, unless a PC sits behind it.
    const inside = part.holds === undefined ? undefined : devices.get(part.holds);
    return inside !== undefined && (inside.words === words || part.needs?.internet !== true);
  }
  // Nobody works at an access point or a switch: what it means that it gets nowhere is said of what hangs on it.
  if (NOBODYS.has(part.type ?? "") && lacks.every((lack) => LESSER.has(lack))) return true;
  return lacks.includes("power");
}

const NOBODYS = new Set(["access-point", "switch", "ups"]);
const LESSER = new Set<Lack>(["internet", "addresses"]);

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
  const [kept, gone] = [works, without].map((names) => names.filter((name) => name !== ""));
  return sayPlaces(kept ?? [], gone ?? []);
}

function sayPlaces(works: readonly string[], without: readonly string[]): string {
  const half = without.filter((name) => works.includes(name));
  const lost = [
    ...without.filter((name) => !works.includes(name)),
    ...half.map((name) => `parts of ${name}`),
  ];
  const kept = works.filter((name) => !half.includes(name));
  const still = kept.length === 0 ? "" : `, but not from ${sayFew(kept)}`;
  return `Out of reach from ${lost.length === 0 ? "some places" : sayFew(lost)}${still}`;
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
  const [many, wifi] = [
    group.filter(({ part }) => part.kind !== "wifi"),
    group.filter(({ part }) => part.kind === "wifi"),
  ];
  const air = wifi.map(({ part }) => part.name);
  if (many.length > MOST_NAMES) {
    const types = new Map<string, number>();
    for (const { part } of many) {
      const type = part.type ?? part.kind;
      types.set(type, (types.get(type) ?? 0) + 1);
    }
    return listWords([...countWords(types), ...air]);
  }
  const names = many.map(({ part }) =>
    part.kind === "outlet" && part.use !== undefined ? `${part.name} (${part.use})` : part.name,
  );
  return listWords([...names, ...air]);
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
