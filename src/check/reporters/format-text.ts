import { styleText } from "node:util";
import type { Finding, Severity } from "#book/finding.ts";

/** How findings are written for people. */
export interface TextOptions {
  /** Put before each file, so that a click in a terminal opens it: `content/`. */
  prefix: string;
  colour: boolean;
}

/**
 * Findings as text, in the form that the house style shows:
 *
 *     content/clients/harbor/equipment/sw-01.mdx:9:7  error  schema/ip-address
 *       addresses[0].ip is "10.20.0.256", which is not an IP address.
 *       Fix: use four numbers from 0 to 255, such as "10.20.0.25".
 */
export function formatText(findings: readonly Finding[], { prefix, colour }: TextOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  return findings
    .map(({ file, line, column, severity, rule, message, fix, related = [] }) =>
      [
        `${paint("bold", `${prefix}${file}:${line}:${column}`)}  ${paint(STYLES[severity], severity)}  ${paint("dim", rule)}`,
        `  ${message}`,
        `  Fix: ${fix}`,
        ...related.map(
          (entry) => `  See ${prefix}${entry.file}:${entry.line}:${entry.column}: ${entry.message}`,
        ),
        "",
      ].join("\n"),
    )
    .map((entry) => `${entry}\n`)
    .join("");
}

const STYLES = { error: "red", warning: "yellow", note: "cyan" } as const satisfies Record<Severity, string>;
