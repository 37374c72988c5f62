import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A diagram in a page is a plain flowchart that Mermaid can draw: no settings, links, HTML or colours of its own.
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
  description: "Diagrams are flowcharts that can be drawn.",
  severity: "error",
  *check({ pages, diagrams }: CheckInput): Generator<Draft> {
    for (const { source, body } of pages) {
      for (const diagram of body.diagrams) {
        for (const { line, column, message, fix } of diagrams.get(diagram.source) ?? []) {
          // A fence that is indented is indented in all its lines.
          const at = { file: source.file, line: diagram.line + line, column: diagram.column - 1 + column };
          yield { at, message, fix };
        }
      }
    }
  },
};
