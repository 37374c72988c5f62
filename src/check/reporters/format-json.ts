import type { CheckResult } from "../run-check.ts";

/** Findings for programs: `{ pages, findings: [...] }`, in the order of their places, with files below `prefix`. */
export function formatJson({ pages, findings }: CheckResult, prefix: string): string {
  const placed = findings.map(({ rule, severity, file, line, column, message, fix, related }) => ({
    rule,
    severity,
    file: prefix + file,
    line,
    column,
    message,
    fix,
    ...(related === undefined
      ? {}
      : { related: related.map((entry) => ({ ...entry, file: prefix + entry.file })) }),
  }));
  return `${JSON.stringify({ pages, findings: placed }, null, 2)}\n`;
}
