import type { Finding, Severity } from "#book/finding.ts";
import type { SourceFile } from "#book/page.ts";
import { isDoubtful } from "./partial-pages.ts";
import type { CheckInput, CheckedPage, Draft, Place, Rule, SourceRule } from "./rule.ts";

/** What a rule about single files says of one. */
export function applySourceRule(rule: SourceRule, source: SourceFile): Finding[] {
  return [...rule.check(source)].map((draft) => finish(rule, draft, () => undefined));
}

/** What the given rules say of a book. */
export function applyRules(rules: readonly Rule[], input: CheckInput): Finding[] {
  const byFile = new Map(input.pages.map((page) => [page.source.file, page]));
  const isMoot = isDoubtful(input);
  return rules.flatMap((rule) =>
    [...rule.check(input)]
      .filter((draft) => !isMoot(rule.id, draft))
      .map((draft) => finish(rule, draft, (file) => byFile.get(file))),
  );
}

/** Adds the rule's name to what it says, and turns data paths into lines. */
function finish(
  rule: { id: string; severity: Severity },
  draft: Draft,
  pageOf: (file: string) => CheckedPage | undefined,
): Finding {
  const locate = (at: Place): { file: string; line: number; column: number } => {
    if ("line" in at) return { file: at.file, line: at.line, column: at.column };
    return { file: at.file, ...(pageOf(at.file)?.front.locate(at.path, at.key) ?? { line: 1, column: 1 }) };
  };
  const { message, fix } = draft;
  const related = draft.related?.map((entry) => ({ ...locate(entry.at), message: entry.message }));
  return {
    rule: rule.id,
    severity: draft.severity ?? rule.severity,
    ...locate(draft.at),
    message,
    fix,
    ...(related === undefined ? {} : { related }),
  };
}
