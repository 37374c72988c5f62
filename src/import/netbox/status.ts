import type { SourceRecord } from "../ledger.ts";
import { peekText } from "./context.ts";
import type { Context } from "./context.ts";
import { translateStatus } from "./words.ts";

/** A device's status in the page's words, and what they do not say. */
export function takeStatus(
  context: Context,
  record: SourceRecord,
): { status: string; remark: string | undefined } {
  const status = peekText(record, "status");
  const { status: known, exact } = translateStatus(status);
  if (status !== undefined) context.ledger.carry(record, "status");
  return { status: known, remark: exact ? undefined : `Status in NetBox: ${status ?? ""}` };
}

/** A status other than active, as a word for a remark. */
export function takeOddStatus(context: Context, record: SourceRecord | undefined): string | undefined {
  const status = peekText(record, "status");
  if (record === undefined || status === undefined || status === "active") return undefined;
  context.ledger.carry(record, "status");
  return status.charAt(0).toUpperCase() + status.slice(1);
}
