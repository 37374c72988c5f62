import type * as z from "zod";
import { oneLine, splitParagraphs } from "../escape-prose.ts";
import type { IdBook } from "../ids.ts";
import type { Ledger, SourceRecord } from "../ledger.ts";
import type { Dump } from "./read-dump.ts";

/** What every part of the importer works with. */
export interface Context {
  dump: Dump;
  ledger: Ledger;
  ids: IdBook;
  /** Whether a text holds something that looks like a secret, and so must not reach a page. */
  looksSecret(text: string): boolean;
}

/** A relation's far end, such as `follow(context, device, "site", "dcim.site")`. */
export function follow(
  context: Context,
  record: SourceRecord | undefined,
  field: string,
  model: string,
): SourceRecord | undefined {
  return context.dump.get(model, record?.fields[field]);
}

/** The far end of a generic relation, such as a VLAN group's scope. */
export function followAny(
  context: Context,
  record: SourceRecord,
  typeField: string,
  idField: string,
): SourceRecord | undefined {
  const model = context.dump.modelOf(record.fields[typeField]);
  return model === undefined ? undefined : context.dump.get(model, record.fields[idField]);
}

/** A text as it stands in the record, on one line; undefined if there is none. Keeps no account. */
export function peekText(record: SourceRecord | undefined, field: string): string | undefined {
  const value = record?.fields[field];
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = oneLine(String(value));
  return text === "" ? undefined : text;
}

/**
 * A text that goes onto a page and is accounted for as carried. If it does not fit the page's schema, or looks like a
 * secret, it is refused instead and counted as left behind.
 */
export function takeText(
  context: Context,
  record: SourceRecord | undefined,
  field: string,
  schema?: z.ZodType,
): string | undefined {
  const text = peekText(record, field);
  if (record === undefined || text === undefined) return undefined;
  if (context.looksSecret(text)) {
    context.ledger.refuse(record, field, "looks like a secret");
    return undefined;
  }
  const problem = schema?.safeParse(text).error?.issues[0]?.message;
  if (problem !== undefined) {
    context.ledger.refuse(record, field, problem);
    return undefined;
  }
  context.ledger.carry(record, field);
  return text;
}

/** A number that goes onto a page and is accounted for as carried; NetBox writes some as text, such as "4.0". */
export function takeNumber(
  context: Context,
  record: SourceRecord | undefined,
  field: string,
): number | undefined {
  const value = record?.fields[field];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (record === undefined || typeof number !== "number" || !Number.isFinite(number)) return undefined;
  context.ledger.carry(record, field);
  return number;
}

/** A longer text for the part of a page below its front matter, with its paragraphs; still to be escaped. */
export function takeProse(
  context: Context,
  record: SourceRecord | undefined,
  field: string,
): string | undefined {
  const value = record?.fields[field];
  if (record === undefined || typeof value !== "string" || splitParagraphs(value).length === 0)
    return undefined;
  if (context.looksSecret(value)) {
    context.ledger.refuse(record, field, "looks like a secret");
    return undefined;
  }
  context.ledger.carry(record, field);
  return value;
}

/** The name of a related record, such as a device's role, with both the relation and the name carried. */
export function takeNameOf(
  context: Context,
  record: SourceRecord | undefined,
  field: string,
  model: string,
  nameField = "name",
): string | undefined {
  const related = follow(context, record, field, model);
  if (record === undefined || related === undefined) return undefined;
  const name = takeText(context, related, nameField);
  if (name !== undefined) context.ledger.carry(record, field);
  return name;
}

/** The part of an object whose values are known: front matter has no blanks. */
export function compact<T extends Record<string, unknown>>(
  facts: T,
): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const known = Object.entries(facts).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known) as { [Key in keyof T]: Exclude<T[Key], undefined> }; // `as`: only undefined was taken out
}

/** Several remarks as one text: `One. Two.` */
export function joinRemarks(remarks: readonly (string | undefined)[]): string | undefined {
  const said = remarks.filter((remark) => remark !== undefined);
  if (said.length === 0) return undefined;
  return said.map((remark) => (/[.!?]$/.test(remark) ? remark : `${remark}.`)).join(" ");
}
