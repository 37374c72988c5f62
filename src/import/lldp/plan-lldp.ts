import { buildNetwork } from "#network/index.ts";
import { indexDevices, readDocumented } from "../documented.ts";
import { createIdBook } from "../ids.ts";
import { createLedger } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";
import { createSightings } from "../sightings.ts";
import type { SourceInput, SourceOptions, SourcePlan } from "../source.ts";
import { indexRecords } from "../tables/read-tables.ts";
import type { Context } from "../tables/take.ts";
import { placeNeighbor } from "./place-neighbor.ts";
import type { Listening } from "./place-neighbor.ts";
import { deviceOfFile, readNeighbors } from "./read-neighbors.ts";

const BOOKKEEPING = new Set(["via", "rid", "age", "ttl", "capability"]);

/**
 * Compares what devices hear of their neighbors with a client's pages. Each file is named for the device that it was
 * written on, such as `fw-01.json`. A cable that the pages know nothing of is added as a link, a device in a documented
 * outlet as what is plugged in there; where the pages say otherwise, that is a finding and nothing is changed.
 */
export function planLldp({ files }: SourceInput, options: SourceOptions): SourcePlan {
  const book = readDocumented(options.pages, options.client);
  const devices = indexDevices(book);
  const records = files.flatMap(({ path, text }) => {
    const device = devices.find(deviceOfFile(path));
    if (device === undefined)
      throw new ImportInputError(
        `"${deviceOfFile(path)}" is no device of ${book.id}. Fix: name the file for the device that it was written on, such as sw-01.json.`,
      );
    return readNeighbors(text ?? "", path, device);
  });
  const ledger = createLedger({
    isBookkeeping: (_, field) => BOOKKEEPING.has(field),
    isImplied: () => false,
    whyLeft: () => "no page describes the neighbor",
    nameOf: ({ fields }) => `${String(fields["device"])}/${String(fields["port"])}`,
  });
  const context: Context = {
    dump: indexRecords(records),
    ledger,
    ids: createIdBook(options.ids),
    looksSecret: options.looksSecret,
  };
  const sightings = createSightings(book);
  const listening: Listening = { context, graph: buildNetwork(book), devices, sightings, noted: new Set() };
  for (const record of context.dump.records) placeNeighbor(listening, record);
  return {
    pages: sightings.pages(),
    findings: sightings.findings(),
    ...ledger.close(records),
    ids: context.ids.list(),
  };
}
