import type { EquipmentType } from "#schemas/index.ts";
import { nearestNames } from "../nearest-name.ts";
import { backupFacts } from "./backup-facts.ts";
import { chooseBackup, chooseCoreSwitch, chooseDevice, chooseFirewall } from "./choose.ts";
import { internetFacts } from "./internet-facts.ts";
import { outletFacts } from "./outlet-facts.ts";
import { peopleFacts } from "./people-facts.ts";
import type { FactScope } from "./scope.ts";
import { serviceFacts } from "./service-facts.ts";
import { nest, table } from "./table.ts";
import type { Entry, Table } from "./table.ts";
import type { DeviceThing, OutletThing } from "./things.ts";
import type { FactPath, FactSubjectKind } from "./types.ts";
import { deviceFacts } from "./wired-facts.ts";

/** This client's device of a type. */
const CHOSEN: readonly (readonly [string, string, EquipmentType])[] = [
  ["modem", "The modem", "modem"],
  ["server", "The server", "server"],
  ["nas", "The storage device", "nas"],
  ["phoneSystem", "The phone system", "phone-system"],
  ["ups", "The UPS", "ups"],
];

const common: Table<FactScope> = table<FactScope>(
  peopleFacts,
  internetFacts,
  serviceFacts,
  nest("firewall", "The firewall; a router or the gateway in its place", deviceFacts, chooseFirewall),
  ...CHOSEN.map(([word, about, type]) =>
    nest(word, about, deviceFacts, (scope: FactScope) => chooseDevice(scope, type)),
  ),
  nest("coreSwitch", "The switch that the firewall hangs on, else the first", deviceFacts, chooseCoreSwitch),
  nest(
    "backup",
    "The backup that protects the subject, else the client's first",
    backupFacts,
    (scope: FactScope) => chooseBackup(scope, scope.device, true),
  ),
);

const ofDevice = table(nest("device", "The device this runbook is about", deviceFacts, subjectDevice));
const ofOutlet = table(nest("outlet", "The outlet this runbook is about", outletFacts, subjectOutlet));

const ALL: readonly FactSubjectKind[] = ["client", "outlet", "device"];

/** Every path there is, with how it is read. */
const paths: ReadonlyMap<string, FactPath & { read: Entry<FactScope>["read"] }> = new Map([
  ...describeTable(common, ALL),
  ...describeTable(ofDevice, ["device"]),
  ...describeTable(ofOutlet, ["outlet"]),
]);

/** The closed table of fact paths, in reading order: the reference page shows it, and nothing else may stand in braces. */
export const factPaths: readonly FactPath[] = [...paths.values()].map(
  ({ path, description, subjects, helpDeskOnly }) => ({ path, description, subjects, helpDeskOnly }),
);

/** A path's row, with its reader; undefined if there is no such path. */
export function findFactPath(path: string): (FactPath & { read: Entry<FactScope>["read"] }) | undefined {
  return paths.get(path);
}

/** Whether a runbook with this `about` may name this path. */
export function isFactPath(path: string, about: "client" | "outlet" | EquipmentType | "device"): boolean {
  return paths.get(path)?.subjects.includes(subjectKind(about)) ?? false;
}

/** The kind of subject that an `about` stands for: a type of equipment means one device. */
export function subjectKind(about: "client" | "outlet" | EquipmentType | "device"): FactSubjectKind {
  return about === "client" || about === "outlet" ? about : "device";
}

/**
 * The known paths nearest to an unknown one, best first. With `about`, only those that such a runbook may name. Where a
 * whole path is too far off, the paths whose last word is nearest below the longest known beginning.
 */
export function nearestFactPaths(
  path: string,
  about?: Parameters<typeof subjectKind>[0],
  limit = 3,
): string[] {
  const kind = about === undefined ? null : subjectKind(about);
  const names = factPaths
    .filter(({ subjects }) => kind === null || subjects.includes(kind))
    .map((entry) => entry.path);
  const slips = Math.max(1, Math.floor(path.length / 3));
  const alike = names.filter((name) => Math.abs(name.length - path.length) <= slips);
  const whole = nearestNames(path, alike, limit);
  if (whole.length > 0) return whole;
  const parts = path.split(".");
  for (let length = parts.length - 1; length > 0; length--) {
    const beginning = `${parts.slice(0, length).join(".")}.`;
    const below = names.filter((name) => name.startsWith(beginning));
    if (below.length === 0) continue;
    const near = nearestNames(
      parts.slice(length).join("."),
      below.map((name) => name.slice(beginning.length)),
      limit,
    );
    const shortest = below.toSorted((a, b) => a.split(".").length - b.split(".").length);
    return near.length > 0 ? near.map((rest) => beginning + rest) : shortest.slice(0, limit);
  }
  return [];
}

function describeTable(
  rows: Table<FactScope>,
  subjects: readonly FactSubjectKind[],
): [string, FactPath & { read: Entry<FactScope>["read"] }][] {
  return [...rows].map(([path, entry]) => [path, { path, subjects, ...entry }]);
}

function subjectDevice({ device }: FactScope): DeviceThing {
  if (device === null) throw new Error("A fact of the device was asked for where there is none.");
  return device;
}

function subjectOutlet({ outlet }: FactScope): OutletThing {
  if (outlet === null) throw new Error("A fact of the outlet was asked for where there is none.");
  return outlet;
}
