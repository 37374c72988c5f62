import type { Finding, Severity } from "#book/finding.ts";

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request:
 * `::error file=content/practice.mdx,line=3,col=1,title=schema/missing::name is missing. Fix: …`.
 */
export function formatGithub(findings: readonly Finding[], prefix: string): string {
  return findings
    .map(({ file, line, column, severity, rule, message, fix, related = [] }) => {
      const properties = { file: prefix + file, line, col: column, title: rule };
      const list = Object.entries(properties).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      const see = related
        .map((entry) => `\nSee ${prefix}${entry.file}:${entry.line}: ${entry.message}`)
        .join("");
      return `::${COMMANDS[severity]} ${list.join(",")}::${escapeData(`${message}\nFix: ${fix}${see}`)}\n`;
    })
    .join("");
}

const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const satisfies Record<
  Severity,
  string
>;

/** A command is one line; what would end it is written as it is in an address. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
