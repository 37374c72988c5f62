import type { Finding } from "#book/finding.ts";
import { splitPage } from "#book/front-matter.ts";
import { placeOf } from "#book/page.ts";
import type { SourceFile } from "#book/page.ts";
import { looksLikeHandOverCode } from "#runbook/hand-over.ts";
import { findProviderTokens, findSecrets, findUnusedExceptions } from "./secrets/index.ts";
import type { SecretException, SecretHit } from "./secrets/index.ts";
import type { SecretPlace } from "./secret-places.ts";

/** What the search for secrets finds: findings, and where each secret stands, for `hideSecrets`. */
export interface FoundSecrets {
  findings: Finding[];
  places: SecretPlace[];
}

/** Every secret in the files as they are, front matter and text alike. The value itself is in no finding. */
export async function findSecretFindings(sources: readonly SourceFile[]): Promise<FoundSecrets> {
  const found = await Promise.all(sources.map(findPageSecrets));
  return {
    findings: found.flatMap(({ findings }) => findings),
    places: found.flatMap(({ places }) => places),
  };
}

/** The same for one file. */
export async function findPageSecrets({ file, text }: SourceFile): Promise<FoundSecrets> {
  const spoken = handOverLine(file, text);
  const hits = [
    ...findSecrets(text).filter(({ line }) => line !== spoken),
    ...(await findProviderTokens(text, file)),
  ];
  const findings = findUnusedExceptions(text).map((exception) => describeUnused(file, exception));
  if (hits.length === 0) return { findings, places: [] };
  const { bodyLine } = splitPage(text);
  const firsts = [...Map.groupBy(hits, ({ line }) => line).values()].flatMap(([first]) => first ?? []);
  return {
    findings: [
      ...firsts.map((hit) =>
        describeHit(file, hit, hit.line < bodyLine ? "# not-a-secret: why" : "{/* not-a-secret: why */}"),
      ),
      ...findings,
    ],
    places: hits.map(({ line, column, length }) => ({ file, line, column, length })),
  };
}

function describeUnused(file: string, { line, column }: SecretException): Finding {
  return {
    rule: "secret/unused-exception",
    severity: "warning",
    file,
    line,
    column,
    message: "This exception exempts nothing.",
    fix: "remove it.",
  };
}

/**
 * The line of a call's page that keeps the code read out on the phone, whose check character is right: it looks like an
 * access code, and opens nothing. Null if there is none.
 */
function handOverLine(file: string, text: string): number | null {
  if (placeOf(file)?.kind !== "call") return null;
  const lines = text.split(/\r\n?|\n/);
  const end = lines.indexOf("---", 1);
  const at = lines.slice(0, Math.max(0, end)).findIndex((line) => line.startsWith("code:"));
  const code = /^code:\s*(["']?)(.*?)\1\s*(?:#.*)?$/.exec(lines[at] ?? "")?.[2] ?? "";
  return looksLikeHandOverCode(code) === "whole" ? at + 1 : null;
}

/** `exception` is how one is written there: facts and text have different comments. */
function describeHit(file: string, hit: SecretHit, exception: string): Finding {
  if (hit.kind === "exception-without-reason") {
    return {
      rule: "secret/exception",
      severity: "error",
      file,
      line: hit.line,
      column: hit.column,
      message: "The exception says no reason.",
      fix: "write why this is not a secret: `not-a-secret: the vendor prints it on every unit`.",
    };
  }
  return {
    rule: `secret/${hit.kind}`,
    severity: "error",
    file,
    line: hit.line,
    column: hit.column,
    message: `This looks like a secret (${hit.hint}), told by ${hit.slot}.`,
    fix: `move it to the vault, change it there because it has been in a file, and name the credential pointer here. If it is no secret, end the line with ${exception}.`,
  };
}
