import { checkAuthorDiagram } from "#diagram/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A diagram in a page is a plain flowchart: no settings, links, HTML or colours of its own.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     ```mermaid
 *     flowchart LR
 *       a --> b
 *       click a "https://site.example"
 *     ```
 *
 * Good:
 *
 *     name: AP-01
 *     ---
 *     ```mermaid
 *     flowchart LR
 *       a --> b
 *     ```
 */
export const diagramRefused: Rule = {
  id: "diagram/refused",
  description: "Diagrams hold nothing but a flowchart.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { source, body } of pages) {
      for (const diagram of body.diagrams) {
        for (const { line, message, fix } of checkAuthorDiagram(diagram.source)) {
          yield {
            at: { file: source.file, line: diagram.line + line, column: 1 },
            message,
            fix: fix.charAt(0).toLowerCase() + fix.slice(1),
          };
        }
      }
    }
  },
};
