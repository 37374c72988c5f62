import * as z from "zod";
import type { SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";

const DumpSchema = z.array(
  z.object({
    model: z.string().regex(/^\w+\.\w+$/),
    pk: z.union([z.int(), z.string()]),
    fields: z.record(z.string(), z.unknown()),
  }),
);

/** The records of a NetBox database, by model and key. */
export interface Dump {
  records: readonly SourceRecord[];
  /** In the order of their keys, whatever the file's. */
  all(model: string): readonly SourceRecord[];
  get(model: string, pk: unknown): SourceRecord | undefined;
  /** The model a generic relation names: `["dcim", "site"]`, or the number of a content type that is in the dump. */
  modelOf(contentType: unknown): string | undefined;
}

const HOW =
  "write it with: manage.py dumpdata --natural-foreign --indent 1 dcim ipam circuits tenancy virtualization";

/** Reads what `manage.py dumpdata` wrote; NetBox 3.3 to 4.x. Throws ImportInputError if it is anything else. */
export function readDump(text: string): Dump {
  const parsed = DumpSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    throw new ImportInputError(
      `The file is not a NetBox dump${where === "" ? "" : `: record ${where} has another shape`}. Fix: ${HOW}.`,
    );
  }
  const models = new Map<string, Map<string, SourceRecord>>();
  for (const record of parsed.data) {
    const known = models.get(record.model) ?? new Map<string, SourceRecord>();
    models.set(record.model, known);
    if (known.has(String(record.pk)))
      throw new ImportInputError(`The file holds ${record.model} ${String(record.pk)} twice. Fix: ${HOW}.`);
    known.set(String(record.pk), record);
  }
  const sorted = new Map([...models].map(([model, known]) => [model, [...known.values()].sort(byKey)]));
  return {
    records: parsed.data,
    all: (model) => sorted.get(model) ?? [],
    get: (model, pk) =>
      typeof pk === "number" || typeof pk === "string" ? models.get(model)?.get(String(pk)) : undefined,
    modelOf(contentType) {
      const type =
        typeof contentType === "number"
          ? Object.values(models.get("contenttypes.contenttype")?.get(String(contentType))?.fields ?? {})
          : contentType;
      if (!Array.isArray(type)) return undefined;
      const [app, model] = type.filter((part): part is string => typeof part === "string");
      return app === undefined || model === undefined ? undefined : `${app}.${model}`;
    },
  };
}

function byKey(a: SourceRecord, b: SourceRecord): number {
  return Number(a.pk) - Number(b.pk) || (String(a.pk) < String(b.pk) ? -1 : 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new ImportInputError(`The file is not JSON. Fix: ${HOW}.`);
  }
}
