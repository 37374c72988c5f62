import * as z from "zod";
import { Identifier, IpAddress } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { EntityMap, EquipmentFact } from "./table-map.ts";
import { compact, macSchema, peekFact, takeFact, tidyMac } from "./take.ts";
import type { Context } from "./take.ts";
import { parseJson } from "./value-list.ts";

/** The address of the device's own columns first, then those of its interfaces. An address is listed once. */
export function readAddresses(
  context: Context,
  record: SourceRecord,
  map: EntityMap<EquipmentFact>,
): Facts[] {
  const ip = takeFact(context, record, map, "ip", IpAddress, tidyIp);
  const mac = takeFact(context, record, map, "mac", macSchema, tidyMac);
  const own = ip === undefined && mac === undefined ? [] : [compact({ ip, mac })];
  const list: Facts[] = own;
  for (const address of readInterfaces(context, record, map)) {
    const same = list.find((one) => one["ip"] !== undefined && one["ip"] === address["ip"]);
    const twin = list.find(
      (one) => one["mac"] !== undefined && one["mac"] === address["mac"] && !("ip" in address),
    );
    if (same === undefined && twin === undefined) list.push(address);
    else if (same !== undefined) for (const [key, value] of Object.entries(address)) same[key] ??= value;
  }
  return list;
}

/** An address without its length. */
function tidyIp(text: string): string {
  return /^[0-9a-f.:]+\/\d+$/i.test(text) ? (text.split("/")[0] ?? text) : text;
}

const Interfaces = z.array(z.looseObject({}));

/** IT Glue writes a device's interfaces as a JSON list into one cell; the keys have changed over the years. */
function readInterfaces(context: Context, record: SourceRecord, map: EntityMap<EquipmentFact>): Facts[] {
  const found = peekFact(record, map, "interfaces");
  if (found === undefined) return [];
  const parsed = Interfaces.safeParse(parseJson(found.text));
  if (!parsed.success) {
    context.ledger.refuse(record, found.column, "not a list of interfaces");
    return [];
  }
  const read = parsed.data.map((entry) => readInterface(new Map(Object.entries(entry)), context));
  const whole = read.every(({ complete }) => complete);
  if (whole) context.ledger.carry(record, found.column);
  else context.ledger.refuse(record, found.column, "not all of what it says of the interfaces has a place");
  return read.map(({ facts }) => facts).filter((facts) => "ip" in facts || "mac" in facts);
}

const USED = new Set([
  "name",
  "ip_address",
  "ip",
  "mac_address",
  "mac",
  "primary",
  "id",
  "created_at",
  "updated_at",
]);

function readInterface(
  entry: ReadonlyMap<string, unknown>,
  context: Context,
): { facts: Facts; complete: boolean } {
  const word = (...keys: string[]): string | undefined => {
    const value = keys
      .map((key) => entry.get(key))
      .find((each) => typeof each === "string" && each.trim() !== "");
    return typeof value === "string" && !context.looksSecret(value) ? value.trim() : undefined;
  };
  const ip = word("ip_address", "ip");
  const mac = word("mac_address", "mac");
  const port = word("name");
  const facts = compact({
    ip: ip !== undefined && IpAddress.safeParse(tidyIp(ip)).success ? tidyIp(ip) : undefined,
    mac: mac !== undefined && macSchema.safeParse(tidyMac(mac)).success ? tidyMac(mac) : undefined,
    port: port !== undefined && Identifier.safeParse(port).success ? port : undefined,
  });
  const known = [ip, mac, port].filter((each) => each !== undefined).length;
  const others = [...entry].filter(
    ([key, value]) => !USED.has(key) && value !== null && value !== "" && value !== false,
  );
  return { facts, complete: Object.keys(facts).length === known && others.length === 0 };
}
