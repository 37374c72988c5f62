import type { Backup } from "#schemas/index.ts";
import { pageAddress } from "../addresses.ts";
import { sayDuration } from "../dates.ts";
import { pageTitle } from "../page-names.ts";
import type { FactScope } from "./scope.ts";
import { blank, field, known, row, table } from "./table.ts";
import type { Table, Thing } from "./table.ts";
import { deviceThing } from "./things.ts";
import type { Fact } from "./types.ts";

/** A backup's facts. */
export const backupFacts: Table<Thing<Backup>> = table<Thing<Backup>>(
  field("product", "text", "What makes the backup.", "what makes %", (data) => data.product),
  row("target", "Where the copies are kept.", readTarget),
  field("runs", "text", "When it runs.", "when % runs", (data) => data.runs),
  field("keeps", "text", "How far back it goes.", "how far back % goes", (data) => data.keeps),
  field(
    "restoreWithin",
    "duration",
    "How long a restore may take.",
    "how long a restore of % may take",
    (data) => (data.restoreWithin === undefined ? undefined : sayDuration(data.restoreWithin)),
  ),
  row("lastProven", "The day a restore was last proven.", readLastProven),
);

function readTarget(backup: Thing<Backup>, { client }: FactScope): Fact {
  const { target } = backup.data;
  if (target === "cloud") return known(backup, ["target"], "the cloud");
  const page = target === undefined ? undefined : client.equipment.get(target);
  return page === undefined
    ? blank(backup, ["target"], `where the copies of ${backup.name} are kept is not documented`)
    : known(deviceThing(page), ["name"], page.data.name);
}

/** The newest visit on or before today that brought something back from this backup. */
function readLastProven(backup: Thing<Backup>, { client, today }: FactScope): Fact {
  for (const visit of client.visits) {
    if (visit.data.on > today) continue;
    const index =
      visit.data.restores?.findIndex(
        ({ backup: id, result }) => id === backup.data.id && result === "proven",
      ) ?? -1;
    if (index < 0) continue;
    const thing = {
      data: visit.data,
      name: pageTitle(visit),
      page: { id: visit.id, file: visit.file },
      path: [],
      field: "",
      address: pageAddress(visit),
    };
    return known(thing, ["restores", index], visit.data.on, "date");
  }
  // It is no field of the backup: the next visit's `restores` will hold it.
  return blank(backup, [], `no restore from ${backup.name} was ever proven`);
}
