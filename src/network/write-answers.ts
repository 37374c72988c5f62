import type { CommonCause } from "./common-cause.ts";
import type { Stop } from "./describe.ts";
import type { Impact } from "./impact.ts";
import type { PortRow } from "./port-table.ts";
import { sayAlsoDown } from "./suspects.ts";
import type { Run } from "./trace-run.ts";
import type { TracedWay } from "./traced-way.ts";

/** A run as lines of text: one for each way, what lies beyond a split indented below it. */
export function writeRun(run: Run): string {
  if (run.ways.length === 0) return "No cable is documented.";
  return run.ways.flatMap((way) => writeWay(way, "")).join("\n");
}

function writeWay(way: TracedWay, indent: string): string[] {
  const line = way.stops.flatMap((stop, index) => {
    const cable = way.cables[index];
    const state = cable === undefined || cable.status === "connected" ? "" : `, ${cable.status}`;
    return [writeStop(stop), ...(cable === undefined ? [] : [`— ${cable.words}${state} →`])];
  });
  return [
    `${indent}${line.join(" ")}`,
    `${indent}  ${way.words}`,
    ...way.branches.flatMap((branch) => writeWay(branch, `${indent}    `)),
  ];
}

function writeStop({ name, enters, leaves, position }: Stop): string {
  const ports = [enters, leaves].filter((port) => port !== null).join(" › ");
  const strand = position === null ? "" : `, strand ${position}`;
  return ports === "" ? name : `${name} [${ports}${strand}]`;
}

/** A switch or panel as a table for the closet door. */
export function writePorts(rows: readonly PortRow[]): string {
  const table = rows.map((row) => [row.port, row.words, row.vlan ?? "", row.note ?? ""]);
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function writeImpact(impact: Impact): string {
  return [
    `If ${impact.failed.map((part) => part.name).join(" and ")} fails:`,
    ...impact.sentences.map((sentence) => `- ${sentence}`),
  ].join("\n");
}

export function writeCause(cause: CommonCause): string {
  const suspects = cause.suspects.flatMap((suspect, index) => [
    `${index + 1}. ${suspect.part.name} (${sayAlsoDown(suspect)})`,
    `   ${suspect.test}`,
    ...(suspect.ask === null ? [] : [`   ${suspect.ask.words}`]),
    ...(suspect.doubt === null ? [] : [`   ${suspect.doubt}`]),
  ]);
  const cleared = cause.cleared.map(({ part, by }) => `${part.name} (${by.name} works)`).join("; ");
  return [cause.words, ...suspects, ...(cleared === "" ? [] : [`Cleared: ${cleared}.`])].join("\n");
}
