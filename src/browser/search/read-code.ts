import { order } from "#search/rows.ts";
import type { Row } from "#search/rows.ts";
import type { openHandOverCode } from "../call/code-directory.ts";
import type { Reply } from "./session.ts";

/** The same reply with the page and step that a hand-over code leads to, if the text is one that fits; else null. */
export async function addCode(text: string, reply: Reply): Promise<Reply | null> {
  const [{ looksLikeHandOverCode }, { noticeOf }, { codeAddress, openHandOverCode }] = await Promise.all([
    import("#runbook/hand-over.ts"),
    import("#runbook/code-reading.ts"),
    import("../call/code-directory.ts"),
  ]);
  const looks = looksLikeHandOverCode(text);
  const known = reply.answer.rows.some((row) => row.group === "identifier");
  if (looks === null || (looks !== "whole" && known)) return null;
  const reading = await openHandOverCode(text, reply.client?.id ?? null).catch(() => null);
  if (reading === null) return null;
  const matches = matchesOf(reading);
  if (matches.length === 0 && known) return null;
  const rows = matches.map(({ target, trail }, index): Row => {
    const address = codeAddress(target, trail);
    const entry = {
      kind: "runbook" as const,
      title: target.title,
      address,
      icon: "play",
      description: reading.say,
      action: { do: "start" as const },
    };
    return {
      key: address,
      group: "identifier",
      entry,
      address,
      score: 20 - index,
      found: [],
      identifier: { field: "code", value: text.trim(), agreement: "same" },
    };
  });
  const notice = noticeOf(reading);
  // What looks like a code cut short may be a name that nobody has.
  const others = looks === "short" ? reply.answer.unknown : [];
  const unknown = notice === null ? [] : [...others, notice];
  return { ...reply, answer: { ...reply.answer, rows: order([...rows, ...reply.answer.rows]), unknown } };
}

type Reading = Awaited<ReturnType<typeof openHandOverCode>>;

/** Where a reading leads: to the step, or to the page's first one if its answers cannot be told any more. */
function matchesOf(reading: Reading): Pick<Extract<Reading, { kind: "ok" }>["match"], "target" | "trail">[] {
  switch (reading.kind) {
    case "ok":
    case "outdated":
      return [reading.match];
    case "choices":
      return reading.matches;
    case "unknown-revision":
      return reading.targets.map((target) => ({ target, trail: [] }));
    default:
      return [];
  }
}
