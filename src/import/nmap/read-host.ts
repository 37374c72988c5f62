import { IpAddress } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import { macSchema, peekText, tidyMac } from "../tables/take.ts";
import type { Context } from "../tables/take.ts";

/** A host that answered. */
export interface Host {
  record: SourceRecord;
  ips: string[];
  mac: string | undefined;
  name: string | undefined;
  vendor: string | undefined;
}

/** A record as a host; undefined, and counted, if it did not answer or has no usable address. */
export function readHost(context: Context, record: SourceRecord): Host | undefined {
  const state = peekText(record, "state");
  if (state !== undefined && state !== "up") {
    context.ledger.leave(record, "it did not answer");
    return undefined;
  }
  const mac = tidyMac(peekText(record, "mac") ?? "");
  const ips = (peekText(record, "ip") ?? "")
    .split(", ")
    .map((ip) => ip.toLowerCase())
    // A link-local address says nothing that the MAC address does not.
    .filter((ip) => IpAddress.safeParse(ip).success && !ip.startsWith("fe80:"));
  if (ips.length === 0) {
    context.ledger.leave(record, "it has no usable address");
    return undefined;
  }
  const name = peekText(record, "name")?.split(", ")[0];
  return {
    record,
    ips,
    mac: macSchema.safeParse(mac).success ? mac : undefined,
    name: name === undefined || context.looksSecret(name) ? undefined : name,
    vendor: peekText(record, "vendor"),
  };
}
