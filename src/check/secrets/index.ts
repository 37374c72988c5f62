import { hasReason, readExceptions, withoutExempted } from "./exceptions.ts";
import type { SecretException } from "./exceptions.ts";
import { findAll, findSecrets } from "./find-secrets.ts";
import { splitLines } from "./page-lines.ts";
import { findAllTokens, findProviderTokens } from "./provider-tokens.ts";
import type { SecretHit, SecretKind } from "./types.ts";

export { findProviderTokens, findSecrets };
export type { SecretException, SecretHit, SecretKind };

/** What a page holds that it must not: secrets by place, and exceptions that exempt nothing. */
export interface SecretReport {
  hits: SecretHit[];
  unusedExceptions: SecretException[];
}

/** Both detectors over one page; where both see the same value, our own hit stands. `file` only names the page. */
export async function checkSecrets(text: string, file: string): Promise<SecretReport> {
  const tokens = await findAllTokens(text, file);
  const exceptions = readExceptions(splitLines(text));
  const own = findSecrets(text);
  const seen = new Set(own.map(({ line }) => line));
  const others = withoutExempted(tokens, exceptions).filter(({ line }) => !seen.has(line));
  const hits = [...own, ...others].sort((one, other) => one.line - other.line || one.column - other.column);
  return { hits, unusedExceptions: findUnusedExceptions(text, tokens) };
}

/**
 * Exceptions, with a reason, whose line holds nothing to exempt. `tokens` are the provider tokens found before
 * exceptions apply, so that one written for such a token counts as used; `checkSecrets` passes them.
 */
export function findUnusedExceptions(text: string, tokens: readonly SecretHit[] = []): SecretException[] {
  if (!text.includes("not-a-secret")) return [];
  const lines = splitLines(text);
  const held = new Set([...findAll(lines), ...tokens].map(({ line }) => line));
  return readExceptions(lines).filter((exception) => hasReason(exception) && !held.has(exception.exempts));
}
