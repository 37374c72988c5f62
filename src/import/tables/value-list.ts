import * as z from "zod";
import type { SourceRecord } from "../ledger.ts";
import { oneLine } from "../escape-prose.ts";
import { peekText } from "./take.ts";
import type { Context } from "./take.ts";

const Entries = z.array(z.union([z.string(), z.looseObject({ value: z.string() })]));

/**
 * The values of several columns, in their order and each once. A column holds one value, several parted by commas or
 * semicolons, or a JSON list such as `[{"value": "a@b.example", "primary": true}]`. A column of which any part does not
 * fit is refused whole, so that none is lost uncounted; what fits is taken all the same.
 */
export function readValueList(
  context: Context,
  record: SourceRecord,
  columns: readonly string[],
  schema: z.ZodType,
  tidy: (text: string) => string = (text) => text,
): string[] {
  const found = new Set<string>();
  for (const column of columns) {
    const text = peekText(record, column);
    if (text === undefined) continue;
    const values = splitValues(text).map((value) => tidy(oneLine(value)));
    const bad = values.filter((value) => context.looksSecret(value) || !schema.safeParse(value).success);
    for (const value of values) if (!bad.includes(value)) found.add(value);
    if (bad.length === 0 && values.length > 0) context.ledger.carry(record, column);
    else context.ledger.refuse(record, column, "not all of it is what the column is for");
  }
  return [...found];
}

function splitValues(text: string): string[] {
  if (text.startsWith("[")) {
    const parsed = Entries.safeParse(parseJson(text));
    if (parsed.success) return parsed.data.map((entry) => (typeof entry === "string" ? entry : entry.value));
  }
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** What a JSON text says; undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
