import { checkAuthorDiagram } from "./author.ts";
import type { DiagramFinding } from "./author.ts";
import { DiagramError } from "./errors.ts";
import { renderMermaid } from "./render.ts";
import type { Picture } from "./worker/protocol.ts";

/**
 * Draws a diagram that an author wrote, or says what is wrong with it. The check and the site both draw by this, so
 * that one refuses what the other does, and the site finds the check's pictures ready. Whatever keeps a picture from
 * being drawn is a finding.
 */
export async function drawAuthorDiagram(
  source: string,
  occurrence = 1,
): Promise<{ picture: Picture } | { findings: DiagramFinding[] }> {
  const findings = checkAuthorDiagram(source);
  if (findings.length > 0) return { findings };
  try {
    return { picture: await renderMermaid(source, { title: "Diagram", occurrence }) };
  } catch (error) {
    return { findings: [describeFailure(error)] };
  }
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
