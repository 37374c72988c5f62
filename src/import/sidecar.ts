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
      // One text, or several by key; "" is the one without a key.
      prose: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
    }),
  ),
});

/** What an importer wrote into one page last time. */
export interface WrittenPage {
  facts: Map<FieldPath, Scalar>;
  /** The texts below the front matter, by key; "" is the one without. */
  prose: ReadonlyMap<string, string>;
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
      prose: new Map(Object.entries(typeof page.prose === "object" ? page.prose : { "": page.prose ?? "" })),
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
            ...printProse(page.prose),
          },
        ]),
      ),
    },
    null,
    1,
  )}\n`;
}

/** A page with one text alone has it as a string. */
function printProse(prose: WrittenPage["prose"]): { prose?: string | Record<string, string> } {
  const said = [...prose].filter(([, text]) => text !== "");
  const [[key, text] = ["", ""], ...more] = said;
  if (said.length === 0) return {};
  return { prose: key === "" && more.length === 0 ? text : Object.fromEntries(said) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
