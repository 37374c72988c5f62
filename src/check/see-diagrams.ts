import { closeRenderer, drawAuthorDiagram } from "#diagram/index.ts";
import type { DiagramFinding } from "#diagram/index.ts";
import type { CheckedPage } from "./rule.ts";

/**
 * Draws every diagram of the pages, as the site will, and keeps what is wrong with each, by its source. A picture that
 * was drawn before is not drawn again; without diagrams, nothing of what draws is even started.
 */
export async function seeDiagrams(
  pages: readonly CheckedPage[],
): Promise<ReadonlyMap<string, readonly DiagramFinding[]>> {
  const sources = new Set(pages.flatMap(({ body }) => body.diagrams.map(({ source }) => source)));
  const seen = new Map<string, readonly DiagramFinding[]>();
  if (sources.size === 0) return seen;
  for (const source of sources) {
    const drawn = await drawAuthorDiagram(source);
    seen.set(source, "findings" in drawn ? drawn.findings : []);
  }
  // A build goes on after the check, and its memory is better spent elsewhere.
  await closeRenderer();
  return seen;
}
