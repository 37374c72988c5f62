import type { Element, ElementContent } from "hast";
import { collectRuns } from "./collect-runs.ts";
import type { Lost } from "./collect-runs.ts";
import { printInline } from "./inline.ts";

/**
 * A table as GFM has it: its first row is the header. A cell that spans columns is followed by empty ones. A table of
 * one column, which people use as a frame, becomes paragraphs.
 */
export function printTable(table: Element, lost: Lost): string[] {
  const rows = listRows(table.children).map((row) =>
    row.children.filter(isCell).flatMap((cell) => {
      const span = Number(cell.properties["colSpan"] ?? 1);
      const empty = Number.isInteger(span) && span > 1 ? Math.min(span - 1, 50) : 0;
      return [printCell(cell, lost), ...Array.from({ length: empty }, () => "")];
    }),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const said = rows.filter((row) => row.some((cell) => cell !== ""));
  const caption = table.children.filter((child) => child.type === "element" && child.tagName === "caption");
  const title = printInline(collectRuns(caption, lost));
  const above = title === "" ? [] : [title];
  if (said.length === 0) return above;
  if (width === 1) return [...above, ...said.map((row) => row[0] ?? "")];
  const lines = said.map((row) => printRow(Array.from({ length: width }, (_, index) => row[index] ?? "")));
  const [head = "", ...body] = lines;
  return [...above, [head, printRow(Array.from({ length: width }, () => "---")), ...body].join("\n")];
}

function listRows(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type !== "element") return [];
    if (node.tagName === "tr") return [node];
    return /^t(?:head|body|foot)$/.test(node.tagName) ? listRows(node.children) : [];
  });
}

function isCell(node: ElementContent): node is Element {
  return node.type === "element" && (node.tagName === "td" || node.tagName === "th");
}

/** Code in a cell is written as words: a bar inside code would end the cell. */
function printCell(cell: Element, lost: Lost): string {
  const runs = collectRuns(cell.children, lost).map((run) => ({
    ...run,
    marks: run.marks.filter((mark) => mark !== "code"),
  }));
  return printInline(runs, true);
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
