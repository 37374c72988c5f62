import type { Impact, Loss } from "./impact.ts";
import { countWords } from "./count-words.ts";
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
    ...sayGroups(devices.filter(({ lacks }) => !lacks.includes("power"))),
    ...sayServices(services),
    ...sayGroups(wifi),
    ...goesOn,
    ...sayUncertain(impact.uncertain),
  ];
}

function sayOutlets({ outlets, rooms }: Pick<Impact, "outlets" | "rooms">): string[] {
  const cut = outlets.filter(({ lacks }) => lacks.includes("network"));
  const whole = rooms
    .filter((room) => room.all && room.outlets.every(({ lacks }) => lacks.includes("network")))
    .map(({ room }) => room);
  return [
    ...(cut.length > 0 ? [`No network at ${sayNames(cut)}.`] : []),
    ...(whole.length > 0 ? [`Whole rooms without network: ${listWords(whole)}.`] : []),
    ...sayGroups(outlets.filter(({ lacks }) => !lacks.includes("network"))),
  ];
}

/** A service's name may be a plural, so no verb follows it. */
function sayServices(services: readonly Loss[]): string[] {
  return [...Map.groupBy(services, ({ words }) => words)].map(([words, group]) => {
    const names = group.map(({ part }) =>
      part.use === undefined ? part.name : `${part.name} (${part.use.replace(/\.$/, "")})`,
    );
    return `${words === "stops working" ? "No longer working" : "Out of reach from some locations"}: ${names.join("; ")}.`;
  });
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
        .replace(/^gets\b/, "get")
        .replace(/^gives\b/, "give")
        .replace(/^goes\b/, "go")
        .replace(/^(still )?carries\b/, "$1carry")
        .replace(/\bit is\b/, "they are");
}
