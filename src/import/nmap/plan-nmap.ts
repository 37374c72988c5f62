import { indexDevices, readDocumented } from "../documented.ts";
import { createIdBook } from "../ids.ts";
import { createLedger } from "../ledger.ts";
import type { SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";
import type { SourceInput, SourceOptions, SourcePlan } from "../source.ts";
import { indexRecords } from "../tables/read-tables.ts";
import type { Context } from "../tables/take.ts";
import { peekText } from "../tables/take.ts";
import { createSightings } from "../sightings.ts";
import { readHost } from "./read-host.ts";
import { placeHost } from "./place-host.ts";
import { readScan } from "./read-scan.ts";

/**
 * Compares a scan with a client's pages. An address, MAC address or DNS name that a known device's page lacks is added;
 * what contradicts a page, and hosts that no page describes, become findings. No page is made up for a host: a scan does
 * not know what it is.
 */
export function planNmap({ files }: SourceInput, options: SourceOptions): SourcePlan {
  const records = files.flatMap(({ path, text }) => {
    if (text === null)
      throw new ImportInputError(`${path} is not text. Fix: write it with: nmap -oX scan.xml.`);
    return readScan(text, path);
  });
  const book = readDocumented(options.pages, options.client);
  const ledger = createLedger({
    isBookkeeping: (_, field) => ["starttime", "times", "asked_as", "trace", "distance"].includes(field),
    isImplied: (_, field, value) => field === "state" && value === "up",
    whyLeft: () => "no page describes it",
    nameOf: (record) => peekText(record, "ip") ?? peekText(record, "mac") ?? String(record.pk),
  });
  const context: Context = {
    dump: indexRecords(records),
    ledger,
    ids: createIdBook(options.ids),
    looksSecret: options.looksSecret,
  };
  const sightings = createSightings(book);
  const hosts = context.dump.records.flatMap((record: SourceRecord) => readHost(context, record) ?? []);
  const devices = indexDevices(book);
  for (const host of hosts) placeHost({ context, book, devices, sightings, hosts }, host);
  return {
    pages: sightings.pages(),
    findings: sightings.findings(),
    ...ledger.close(context.dump.records),
    ids: context.ids.list(),
  };
}
