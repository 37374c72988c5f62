import type { CallFigures, CallGroup } from "../calls.ts";
import { callOutcomes } from "../calls.ts";
import type { Chain } from "../escalations.ts";
import { tableOf } from "./table.ts";
import type { Cell, Table } from "./table.ts";

/** Calls by month, client, runbook and thing, and each call. */
export function callTables({ total, months, clients, runbooks, things }: CallFigures): Table[] {
  return [
    groupTable("months", "Calls by month", "month", months, ({ key }) => key),
    groupTable("clients", "Calls by client", "client", clients, ({ label }) => label),
    groupTable("runbooks", "Calls by runbook", "runbook", runbooks, ({ label }) => label),
    groupTable("things", "Calls by what they were about", "about", things, ({ label }) => label),
    tableOf("list", "Every call", total.calls, {
      at: ({ call }) => call.data.at,
      client: ({ client }) => client.page.data.name,
      said: ({ call }) => call.data.said,
      outcome: ({ call }) => call.data.outcome,
      minutes: ({ call }) => call.data.minutes,
      runbook: ({ call }) => call.data.runbook ?? null,
      repeats: ({ call }) => call.data.repeats ?? null,
      page: ({ call }) => call.file,
    }),
  ];
}

function groupTable(
  name: string,
  title: string,
  what: string,
  groups: readonly CallGroup[],
  say: (group: CallGroup) => string,
): Table {
  return tableOf(name, title, groups, {
    [what]: say,
    calls: ({ calls }: CallGroup) => calls.length,
    ...Object.fromEntries(
      callOutcomes.map((outcome) => [outcome, ({ byOutcome }: CallGroup) => byOutcome[outcome].length]),
    ),
    minutes: ({ minutes }: CallGroup) => minutes,
    repeats: ({ repeats }: CallGroup) => repeats.length,
    pages: ({ calls }: CallGroup) => calls.map(({ call }) => call.file),
  });
}

/** Each escalation's chain, and each open end. */
export function escalationTables(chains: readonly Chain[]): Table[] {
  const ends = chains.flatMap((chain) => chain.ends.map((end) => ({ chain, end })));
  const call = ({ root }: Chain): string => root.entry.call.file;
  return [
    tableOf("chains", "Escalations", chains, {
      state: ({ state }) => state,
      on: ({ root }) => root.entry.on,
      days: ({ age }) => age,
      client: ({ root }) => root.entry.client.page.data.name,
      said: ({ root }) => root.entry.call.data.said,
      failedAt: ({ failedAt }) => failedAt,
      facts: ({ facts }) => say(facts.map(({ state, fact }) => `${fact} (${state})`)),
      prevention: ({ root }) => root.entry.call.data.prevention?.what ?? null,
      closed: ({ closing }) => closing?.on ?? null,
      how: ({ closing }) => closing?.how ?? null,
      commit: ({ closing }) => closing?.commit?.revision ?? null,
      reopenings: ({ reopenings }) => reopenings,
      openEnds: ({ ends: own }) => own.length,
      pages: ({ root, repeats }) => [root, ...repeats].map(({ entry }) => entry.call.file),
    }),
    tableOf("ends", "Open ends", ends, {
      client: ({ chain }) => chain.root.entry.client.page.data.name,
      kind: ({ end }) => end.kind,
      end: ({ end }) => end.words,
      overdue: ({ end }) => end.overdue,
      days: ({ chain }) => chain.age,
      page: ({ chain }) => call(chain),
    }),
  ];
}

function say(parts: readonly string[]): Cell {
  return parts.length === 0 ? null : parts.join("; ");
}
