import * as z from "zod";
import type { FieldPath, Scalar } from "./field-paths.ts";
import { ImportInputError } from "./plan.ts";

const SidecarSchema = z.strictObject({
  version: z.literal(1),
  source: z.string(),
  ids: z.record(z.string(), z.string()),
  pages: z.record(
    z.string(),
    z.strictObject({
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      prose: z.string().optional(),
    }),
  ),
});

/** What an importer wrote into one page last time. */
export interface WrittenPage {
  facts: Map<FieldPath, Scalar>;
  prose?: string;
}

/** What an importer remembers between runs: the ids it gave and the values it wrote. Everything else is a person's. */
export interface Sidecar {
  ids: Record<string, string>;
  pages: Map<string, WrittenPage>;
}

export function sidecarFile(source: string): string {
  return `.sitebook/imports/${source}.json`;
}

/** Reads a sidecar's text; null is a first import. A damaged one is refused: guessing would overwrite people's work. */
export function parseSidecar(text: string | null, source: string): Sidecar {
  if (text === null) return { ids: {}, pages: new Map() };
  const parsed = SidecarSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.source !== source)
    throw new ImportInputError(
      `${sidecarFile(source)} is not what the last import wrote. Fix: restore it from git, or delete it; ` +
        "then every value on the pages counts as written by hand and is kept.",
    );
  const pages = Object.entries(parsed.data.pages).map(([file, page]): [string, WrittenPage] => [
    file,
    {
      facts: new Map(Object.entries(page.facts)),
      ...(page.prose === undefined ? {} : { prose: page.prose }),
    },
  ]);
  return { ids: parsed.data.ids, pages: new Map(pages) };
}

/** One line per value, so that two imports merge in git; the order of a page's values is the order of its lists. */
export function printSidecar(sidecar: Sidecar, source: string): string {
  const pages = [...sidecar.pages].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(
    {
      version: 1,
      source,
      ids: sidecar.ids,
      pages: Object.fromEntries(
        pages.map(([file, page]) => [
          file,
          {
            facts: Object.fromEntries(page.facts),
            ...(page.prose === undefined ? {} : { prose: page.prose }),
          },
        ]),
      ),
    },
    null,
    1,
  )}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
