import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { readExceptions, withoutExempted } from "./exceptions.ts";
import { splitLines } from "./page-lines.ts";
import type { SecretHit, SecretKind } from "./types.ts";

const CONFIG = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, rules: [] }] };

/**
 * Tokens of known providers that Secretlint's recommended preset finds in a page, by place, less the lines with
 * a written exception. `file` only names the page. Secretlint's own messages quote the secret, so none is passed on.
 */
export async function findProviderTokens(text: string, file: string): Promise<SecretHit[]> {
  return withoutExempted(await findAllTokens(text, file), readExceptions(splitLines(text)));
}

/** The same before any exception is applied. */
export async function findAllTokens(text: string, file: string): Promise<SecretHit[]> {
  if (!mayHoldToken(text)) return [];
  // A `secretlint-disable` comment would switch the check off with no reason given; ours is the only exception.
  const content = text.replaceAll("secretlint-", "secretlint_");
  const source = { filePath: file, content, ext: ".mdx", contentType: "text" as const };
  const result = await lintSource({
    source,
    options: { config: CONFIG, noPhysicFilePath: true, maskSecrets: true },
  });
  return result.messages.map(({ ruleId, range, loc }) => {
    const rule = ruleId.replace(/^@secretlint\/secretlint-rule-/, "");
    const length = range[1] - range[0];
    const hint = `${text.charAt(range[0])}… (${String(length)} characters)`;
    return {
      line: loc.start.line,
      column: loc.start.column + 1,
      length,
      kind: kindOf(rule),
      slot: `form of a secret: ${rule}`,
      hint,
    };
  });
}

/**
 * Whether a text holds any of the literals without which no pattern of the preset can match (version 13.0.7,
 * 27 scanning rules). Two need none here: the scan for AWS account numbers and key ids is off by default, and the GCP
 * rule reads only .json and .p12 files. The tests hold one sample per rule and fail when a rule is added.
 */
export function mayHoldToken(text: string): boolean {
  return LITERALS.test(text);
}

const LITERALS = new RegExp(
  [
    "A3T|A[KGIRN][IDOP]A|ANVA|ASIA|secret_?access_?key",
    "x-oauth-basic|_authToken=|npm_|xox[bpaor]-|xapp-|hooks\\.slack\\.com",
    ":\\/\\/[^\\s/@:]{0,256}:[^\\s/@]{0,256}@|mongodb(?:\\+srv)?:|mysqlx?:|postgres(?:ql)?:",
    "T3BlbkFJ|sk-ant-|gsk_|hf_|lin_api_|ntn_|PRIVATE KEY|SG\\.|shp(?:pa|ca|at|ss)_|[sr]k_(?:live|test)_",
    "gh[pousr]_|github_pat_|glpat-|glc_|glsa_|ops_ey|hv[sbr]\\.|vc[piark]_|dapi[0-9a-f]|dckr_pat_|figd_|cf(?:k|ut|at)_|tskey-",
  ].join("|"),
  "i",
);

function kindOf(rule: string): SecretKind {
  if (rule === "privatekey") return "private-key";
  return rule === "basicauth" || rule === "database-connection-string" ? "password" : "token";
}
