import type * as z from "zod";
import type { ClientBook } from "#book/book.ts";
import { Identifier, IsoDate, OutletLabel } from "#schemas/scalars.ts";
import type { DeviceNames } from "../documented.ts";
import { slugify } from "../ids.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import { compact, peekText, takeText, takeTidy, tidyDate } from "../tables/take.ts";
import type { Context } from "../tables/take.ts";
import type { OutletFact, OutletMapping } from "./read-mapping.ts";

export interface OutletReading {
  context: Context;
  mapping: OutletMapping;
  book: ClientBook;
  devices: DeviceNames;
  /** Names of devices that have no page, and how many lines use them; added to. */
  unknown: Map<string, number>;
}

/** One line as an outlet; undefined if it has no usable label. */
export function describeOutlet(reading: OutletReading, record: SourceRecord): Facts | undefined {
  const take = (fact: OutletFact, schema?: z.ZodType): string | undefined => {
    const column = reading.mapping.columns.get(fact);
    if (column === undefined) return undefined;
    return schema === undefined
      ? takeText(reading.context, record, column)
      : takeTidy(reading.context, record, column, schema);
  };
  const label = take("label", OutletLabel);
  if (label === undefined) return undefined;
  const aliases = take("aliases")
    ?.split(/[,;]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
  return compact({
    label,
    aliases,
    where: take("where"),
    location: findLocation(reading, record),
    room: take("room"),
    run: readRun(reading, record, label),
    vlan: findVlan(reading, record, "vlan"),
    voiceVlan: findVlan(reading, record, "voiceVlan"),
    serves: take("serves"),
    tested: readTest(reading, record),
    note: take("note"),
  });
}

/** From the panel to the switch, as far as the table knows. Where the page knows the way on, the table does not undo it. */
function readRun(reading: OutletReading, record: SourceRecord, label: string): string[] | undefined {
  const panel = takePort(reading, record, "panel", "panelPort");
  const port = takePort(reading, record, "switch", "switchPort");
  if (panel === undefined) return port === undefined ? undefined : [port];
  if (port !== undefined) return [panel, port];
  const known = reading.book.outlets.get(label)?.run ?? [];
  return known.includes(panel) ? [...known] : [panel, "unknown"];
}

function takePort(
  { context, mapping, devices, unknown }: OutletReading,
  record: SourceRecord,
  deviceFact: OutletFact,
  portFact: OutletFact,
): string | undefined {
  const [deviceColumn, portColumn] = [mapping.columns.get(deviceFact), mapping.columns.get(portFact)];
  if (deviceColumn === undefined || portColumn === undefined) return undefined;
  const [name, port] = [peekText(record, deviceColumn), peekText(record, portColumn)];
  if (name === undefined || port === undefined) return undefined;
  if (context.looksSecret(name) || context.looksSecret(port)) {
    context.ledger.refuse(record, deviceColumn, "looks like a secret");
    context.ledger.refuse(record, portColumn, "looks like a secret");
    return undefined;
  }
  const device = devices.find(name);
  if (device === undefined) {
    unknown.set(name, (unknown.get(name) ?? 0) + 1);
    context.ledger.refuse(record, deviceColumn, "no page describes the device, or several do");
    context.ledger.refuse(record, portColumn, "its device has no page");
    return undefined;
  }
  if (!Identifier.safeParse(port).success) {
    context.ledger.refuse(record, portColumn, "not a port");
    return undefined;
  }
  context.ledger.carry(record, deviceColumn, portColumn);
  return `${device}/${port}`;
}

/** A VLAN by its number, with or without the word in front, or by its name; only one that the page describes. */
function findVlan(
  { context, mapping, book }: OutletReading,
  record: SourceRecord,
  fact: OutletFact,
): number | undefined {
  const column = mapping.columns.get(fact);
  const text = column === undefined ? undefined : peekText(record, column);
  if (column === undefined || text === undefined) return undefined;
  const number = Number(/^(?:vlan[ -]?)?(\d{1,4})$/i.exec(text)?.[1] ?? Number.NaN);
  const found = [...book.vlans.values()].filter(
    ({ id, name }) => id === number || slugify(name) === slugify(text),
  );
  const ids = new Set(found.map(({ id }) => id));
  const [id] = ids;
  if (ids.size === 1) context.ledger.carry(record, column);
  else
    context.ledger.refuse(
      record,
      column,
      ids.size === 0 ? "the network page has no such VLAN" : "several VLANs are called so",
    );
  return ids.size === 1 ? id : undefined;
}

function findLocation({ context, mapping, book }: OutletReading, record: SourceRecord): string | undefined {
  const column = mapping.columns.get("location");
  const text = column === undefined ? undefined : peekText(record, column);
  if (column === undefined || text === undefined) return undefined;
  const found = [...book.locations.values()].find(({ id, name }) =>
    [id, slugify(name)].includes(slugify(text)),
  );
  if (found === undefined) context.ledger.refuse(record, column, "the client has no such location");
  else context.ledger.carry(record, column);
  return found?.id;
}

const RESULTS: Readonly<Record<string, "pass" | "fail" | "marginal">> = {
  pass: "pass",
  passed: "pass",
  ok: "pass",
  good: "pass",
  fail: "fail",
  failed: "fail",
  bad: "fail",
  marginal: "marginal",
  warning: "marginal",
};

/** A test counts with its day and its result alone: one without the other proves nothing. */
function readTest({ context, mapping }: OutletReading, record: SourceRecord): Facts | undefined {
  const [dayColumn, resultColumn] = [mapping.columns.get("testedOn"), mapping.columns.get("testResult")];
  if (dayColumn === undefined || resultColumn === undefined) return undefined;
  const said = peekText(record, resultColumn)?.toLowerCase() ?? "";
  const result = Object.hasOwn(RESULTS, said) ? RESULTS[said] : undefined;
  const on = takeTidy(context, record, dayColumn, IsoDate, tidyDate);
  if (on === undefined || result === undefined) {
    for (const column of [dayColumn, resultColumn])
      if (peekText(record, column) !== undefined)
        context.ledger.refuse(record, column, "a test needs a day and a result (pass, fail or marginal)");
    return undefined;
  }
  context.ledger.carry(record, resultColumn);
  return { on, result };
}
