import type { Audit, Headline } from "../overview.ts";
import type { RestoreLedger } from "../restores.ts";
import { tableOf } from "./table.ts";
import type { Table } from "./table.ts";

/** The figures of the first page. */
export function overviewTables(lines: readonly Headline[]): Table[] {
  return [
    tableOf("headlines", "Overview", lines, {
      figure: ({ words }) => words,
      value: ({ value }) => value,
      of: ({ of }) => of,
      address: ({ address }) => address,
    }),
  ];
}

/** Each protected system, and each backup. */
export function restoreTables({ systems, backups }: RestoreLedger): Table[] {
  return [
    tableOf("systems", "Protected systems", systems, {
      state: ({ state }) => state,
      client: ({ client }) => client.page.data.name,
      system: ({ source }) => source.label,
      backups: ({ backups: own }) => own.map(({ id }) => id).join(", "),
      proven: ({ backups: own }) => own[0]?.proven?.visit.on ?? null,
      page: ({ client }) => client.page.file,
    }),
    tableOf("backups", "Backups", backups, {
      state: ({ state }) => state,
      client: ({ client }) => client.page.data.name,
      backup: ({ id }) => id,
      protects: ({ protects }) => protects.map(({ label }) => label).join(", "),
      proven: ({ proven }) => proven?.visit.on ?? null,
      days: ({ proven }) => proven?.days ?? null,
      tookMinutes: ({ proven }) => proven?.minutes ?? null,
      promisedMinutes: ({ promisedMinutes }) => promisedMinutes,
      withinPromise: ({ withinPromise }) => withinPromise,
      due: ({ dueOn }) => dueOn,
      daysLate: ({ late }) => late,
      failedSince: ({ failed }) => failed?.visit.on ?? null,
      page: ({ proven, client }) => proven?.visit.visit.file ?? client.page.file,
    }),
  ];
}

/** What is missing, stale, unused and unheard of. */
export function gapTables({
  gaps,
  stale,
  unused,
  unknown,
}: Pick<Audit, "gaps" | "stale" | "unused" | "unknown">): Table[] {
  return [
    tableOf("missing", "Missing facts", gaps.missing, {
      calls: ({ calls }) => calls.length,
      runbooks: ({ runbooks }) => runbooks.length,
      client: ({ client }) => client.page.data.name,
      missing: ({ what }) => what,
      field: ({ field }) => field,
      state: ({ state }) => state,
      pages: ({ calls }) => calls.map(({ call }) => call.file),
    }),
    tableOf("stale", "Pages to look at again", stale, {
      calls: ({ calls }) => calls.length,
      state: ({ state }) => state,
      client: ({ client }) => client.page.data.name,
      title: ({ source }) => source.label,
      facts: ({ facts }) => facts.length,
      worst: ({ facts }) => facts[0]?.field ?? null,
      seen: ({ seen }) => seen,
      days: ({ days }) => days,
      address: ({ source }) => source.address,
      pages: ({ calls }) => calls.map(({ call }) => call.file),
    }),
    tableOf("unused", "Runbooks never used", unused, {
      runbook: ({ name }) => name,
      title: ({ source }) => source.label,
      clients: ({ clients }) => clients.length,
      verified: ({ verified }) => verified,
    }),
    tableOf("symptoms", "Said by callers, in no symptom", unknown, {
      on: ({ entry }) => entry.on,
      client: ({ entry }) => entry.client.page.data.name,
      said: ({ said }) => said,
      runbook: ({ entry }) => entry.call.data.runbook ?? null,
      nearest: ({ nearest }) => nearest?.symptom ?? null,
      page: ({ entry }) => entry.call.file,
    }),
    tableOf("since", "Missed by calls, documented since", gaps.since, {
      on: ({ call }) => call.on,
      client: ({ call }) => call.client.page.data.name,
      fact: ({ fact }) => fact.fact,
      state: ({ fact }) => fact.state,
      documented: ({ fact }) => fact.by?.on ?? null,
      page: ({ call }) => call.call.file,
    }),
  ];
}
