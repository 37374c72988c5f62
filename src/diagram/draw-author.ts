import { checkAuthorDiagram } from "./author.ts";
import type { DiagramFinding } from "./author.ts";
import { DiagramError } from "./errors.ts";
import { renderMermaid } from "./render.ts";
import type { Picture } from "./worker/protocol.ts";

/**
 * Draws a diagram that an author wrote, or says what is wrong with it. The check and the site both draw by this, so
 * that one refuses what the other does, and the site finds the check's pictures ready. Whatever keeps a picture from
 * being drawn is a finding; of several, at most `MOST`.
 */
export async function drawAuthorDiagram(
  source: string,
  occurrence = 1,
): Promise<{ picture: Picture } | { findings: DiagramFinding[] }> {
  const findings = checkAuthorDiagram(source);
  let rest = leaveOut(source, findings);
  while (rest !== null && findings.length < MOST) {
    const drawn = await tryDrawing(rest, occurrence);
    if ("picture" in drawn) return findings.length === 0 ? drawn : { findings: sortFindings(findings) };
    findings.push(drawn.finding);
    rest = drawn.placed ? leaveOut(rest, [drawn.finding]) : null;
  }
  return { findings: sortFindings(findings) };
}

const MOST = 10;

async function tryDrawing(
  source: string,
  occurrence: number,
): Promise<{ picture: Picture } | { finding: DiagramFinding; placed: boolean }> {
  try {
    return { picture: await renderMermaid(source, { title: "Diagram", occurrence }) };
  } catch (error) {
    return {
      finding: describeFailure(error),
      placed: error instanceof DiagramError && error.line !== undefined,
    };
  }
}

/**
 * The diagram without the lines that have a finding: a line is a statement of its own, so the others mean the same. Null
 * where that does not hold: the first line, one that opens or closes a group, and from a quotation mark on that its line does not close.
 */
function leaveOut(source: string, findings: readonly DiagramFinding[]): string | null {
  const lines = source.split(/\r\n?|\n/);
  const first = lines.findIndex((line) => line.trim() !== "" && !/^\s*%%/.test(line));
  const goesOn = lines.findIndex((line) => line.split('"').length % 2 === 0);
  for (const { line } of findings) {
    const text = lines[line - 1] ?? "";
    const isOwn = !/^\s*(?:subgraph|end)\b/.test(text) && (goesOn < 0 || line - 1 < goesOn);
    if (line - 1 <= first || text.trim() === "" || !isOwn) return null;
  }
  for (const { line } of findings) lines[line - 1] = "";
  // Without any statement there is nothing to draw, and that would be no mistake of the author's.
  return lines.slice(first + 1).some((line) => line.trim() !== "") ? lines.join("\n") : null;
}

function sortFindings(findings: readonly DiagramFinding[]): DiagramFinding[] {
  return findings.toSorted((one, other) => one.line - other.line);
}

function describeFailure(error: unknown): DiagramFinding {
  if (error instanceof DiagramError)
    return { line: error.line ?? 1, column: error.column ?? 1, message: error.message, fix: error.fix };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    line: 1,
    column: 1,
    message: `The diagram cannot be drawn: ${reason.replace(/\.$/, "")}.`,
    fix: "run the check again; if it says the same, make the diagram simpler, or split it into several.",
  };
}
