import type * as z from "zod";
import { IsoDate, MacAddress, WebAddress } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import { peekText, takeText } from "../netbox/context.ts";
import type { Context } from "../netbox/context.ts";
import { WITHHELD } from "./secrets.ts";
import type { EntityMap } from "./table-map.ts";

export { compact, joinRemarks, peekText, takeText } from "../netbox/context.ts";
export type { Context } from "../netbox/context.ts";

/** A value that goes onto a page once it is tidied; if it then does not fit, or looks secret, it is refused and counted. */
export function takeTidy(
  context: Context,
  record: SourceRecord,
  column: string,
  schema: z.ZodType,
  tidy: (text: string) => string = (text) => text,
): string | undefined {
  const text = peekText(record, column);
  if (text === undefined) return undefined;
  const value = tidy(text);
  if (context.looksSecret(text) || context.looksSecret(value)) {
    context.ledger.refuse(record, column, "looks like a secret");
    return undefined;
  }
  const problem = schema.safeParse(value).error?.issues[0]?.message;
  if (problem !== undefined) {
    context.ledger.refuse(record, column, problem);
    return undefined;
  }
  context.ledger.carry(record, column);
  return value;
}

/** The first of a fact's columns that says something usable; the others are counted as left behind. */
export function takeFact<Fact extends string>(
  context: Context,
  record: SourceRecord,
  map: EntityMap<Fact>,
  fact: Fact,
  schema?: z.ZodType,
  tidy?: (text: string) => string,
): string | undefined {
  for (const column of map.facts[fact] ?? []) {
    const value =
      schema === undefined
        ? takeText(context, record, column)
        : takeTidy(context, record, column, schema, tidy);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The first of a fact's columns that says something, and which it was. Keeps no account. */
export function peekFact<Fact extends string>(
  record: SourceRecord,
  map: EntityMap<Fact>,
  fact: Fact,
): { column: string; text: string } | undefined {
  for (const column of map.facts[fact] ?? []) {
    const text = peekText(record, column);
    if (text !== undefined) return { column, text };
  }
  return undefined;
}

/** `(949) 555-0110` as a page has it: a number begins with a digit or a plus sign. */
export function tidyPhone(text: string): string {
  return text.replace(/^\((\d+)\)\s*/, "$1 ").replace(/\s+/g, " ");
}

export const dateSchema = IsoDate;

/** The day of a time stamp. */
export function tidyDate(text: string): string {
  return /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(text)?.[1] ?? text;
}

export const macSchema = MacAddress;

/** `F4-E2-C6-00-00-01`, `f4e2.c600.0001` and `F4E2C6000001` as a page has them. */
export function tidyMac(text: string): string {
  const digits = text.replace(/[^0-9a-f]/gi, "").toLowerCase();
  return digits.length === 12 && /^[0-9a-f:. -]+$/i.test(text) ? (digits.match(/../g) ?? []).join(":") : text;
}

export const webSchema = WebAddress;

/** Its remarks, in the map's order. */
export function takeRemarks<Fact extends string>(
  context: Context,
  record: SourceRecord,
  map: EntityMap<Fact>,
): (string | undefined)[] {
  return map.remarks.map(([words, column]) => {
    const text = takeText(context, record, column);
    return text === undefined || words === "" ? text : `${words} ${text}`;
  });
}

/** Whether a column says yes. Systems write it as `Yes`, `true`, `1` or the time since when it is so. */
export function saysYes<Fact extends string>(
  context: Context,
  record: SourceRecord,
  map: EntityMap<Fact>,
  fact: Fact,
): boolean {
  const found = peekFact(record, map, fact);
  if (found === undefined) return false;
  context.ledger.imply(record, found.column);
  return !/^(?:no|false|0|n)$/i.test(found.text);
}

/** Counts what was withheld while the tables were read. */
export function refuseWithheld(context: Context): void {
  for (const record of context.dump.records)
    for (const [column, value] of Object.entries(record.fields))
      if (value === WITHHELD) context.ledger.refuse(record, column, "a secret: it was not read");
}
