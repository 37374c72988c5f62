import type { PageLine, SecretHit } from "./types.ts";

/** A written exception: the comment's place, and the one line that it exempts. */
export interface SecretException {
  /** 1-based line and column of the comment. */
  line: number;
  column: number;
  /** 1-based line that it exempts: its own, or the next when the comment has a line to itself. */
  exempts: number;
  /** The reason as written; one under eight characters does not count. */
  reason: string;
}

const SHORTEST_REASON = 8;
const COMMENT =
  /\{\/\*\s*not-a-secret\b:?([^*]*)\*\/\}|<!--\s*not-a-secret\b:?([^>]*?)-->|#\s*not-a-secret\b:?(.*)$/;

/** Every written exception of a page, whether or not its reason counts. */
export function readExceptions(lines: readonly PageLine[]): SecretException[] {
  return lines.flatMap((line) => {
    const match = line.raw.includes("not-a-secret") ? COMMENT.exec(line.raw) : null;
    if (match === null) return [];
    const alone = line.raw.replace(match[0], "").trim() === "";
    const reason = (match[1] ?? match[2] ?? match[3] ?? "").trim();
    return [
      { line: line.number, column: match.index + 1, exempts: alone ? line.number + 1 : line.number, reason },
    ];
  });
}

/** Whether the exception gives a reason long enough to be one. */
export function hasReason(exception: SecretException): boolean {
  return exception.reason.length >= SHORTEST_REASON;
}

/** The hits that no written exception exempts. */
export function withoutExempted(
  hits: readonly SecretHit[],
  exceptions: readonly SecretException[],
): SecretHit[] {
  const exempted = new Set(exceptions.filter(hasReason).map(({ exempts }) => exempts));
  return hits.filter(({ line }) => !exempted.has(line));
}

/** A hit for every exception that gives no reason. */
export function reportReasonless(exceptions: readonly SecretException[]): SecretHit[] {
  return exceptions
    .filter((exception) => !hasReason(exception))
    .map(({ line, column }) => ({
      line,
      column,
      length: 0,
      kind: "exception-without-reason",
      slot: "not-a-secret",
      hint: "no reason given",
    }));
}
