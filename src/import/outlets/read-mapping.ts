import { parse } from "yaml";
import * as z from "zod";
import { ImportInputError } from "../plan.ts";
import { columnKey } from "../tables/csv.ts";

const FACTS = [
  ...([
    "label",
    "aliases",
    "where",
    "room",
    "location",
    "panel",
    "panelPort",
    "switch",
    "switchPort",
  ] as const),
  ...(["vlan", "voiceVlan", "serves", "testedOn", "testResult", "note"] as const),
] as const;

export type OutletFact = (typeof FACTS)[number];

const MappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(FACTS), z.string()),
  devices: z.record(z.string(), z.string()).optional(),
  ignore: z.array(z.string()).optional(),
  separator: z.enum([",", ";", "\t"]).optional(),
});

/** What a table of outlets calls things. */
export interface OutletMapping {
  /** The column of a fact, by `columnKey`. */
  columns: ReadonlyMap<OutletFact, string>;
  /** What the table calls a device → the device's id. */
  devices: Readonly<Record<string, string>>;
  /** Columns that are nobody's business here. */
  ignore: ReadonlySet<string>;
  separator: string;
}

const EXAMPLE =
  "columns: { label: Outlet, where: Desk, room: Room, panel: Panel, panelPort: Panel port, switch: Switch, switchPort: Port, vlan: VLAN }";

/** Reads a mapping file. Throws ImportInputError for anything but what is described here. */
export function readMapping(text: string): OutletMapping {
  const parsed = MappingSchema.safeParse(parseYaml(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where =
      issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
    throw new ImportInputError(
      `The mapping cannot be used${where}: ${issue?.message ?? "it says nothing"}. Fix: write it like\n  ${EXAMPLE}\n` +
        `A column's fact is one of ${FACTS.join(", ")}; besides columns there may be devices, ignore and separator.`,
    );
  }
  const { columns, devices = {}, ignore = [], separator = "," } = parsed.data;
  if (columns.label === undefined)
    throw new ImportInputError(
      `The mapping does not say which column is the label. Fix: write it like\n  ${EXAMPLE}`,
    );
  const entries = FACTS.flatMap((fact): [OutletFact, string][] => {
    const name = columns[fact];
    return name === undefined ? [] : [[fact, columnKey(name)]];
  });
  return { columns: new Map(entries), devices, ignore: new Set(ignore.map(columnKey)), separator };
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { version: "1.2" });
  } catch (error) {
    throw new ImportInputError(
      `The mapping is not YAML (${error instanceof Error ? (error.message.split("\n")[0] ?? "") : ""}). Fix: write it like\n  ${EXAMPLE}`,
      { cause: error },
    );
  }
}
