import { order } from "#search/rows.ts";
import type { Row } from "#search/rows.ts";
import type { openHandOverCode } from "../call/code-directory.ts";
import type { Reply } from "./session.ts";

/** The same reply with the page and step that a hand-over code leads to, if the text is one that fits; else null. */
export async function addCode(text: string, reply: Reply): Promise<Reply | null> {
  const [{ looksLikeHandOverCode }, { codeAddress, openHandOverCode }] = await Promise.all([
    import("#runbook/hand-over.ts"),
    import("../call/code-directory.ts"),
  ]);
  const looks = looksLikeHandOverCode(text);
  const known = reply.answer.rows.some((row) => row.group === "identifier");
  if (looks === null || (looks === "perhaps" && known)) return null;
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
  const unknown =
    matches.length > 0
      ? []
      : [`${reading.say} ${reading.fix.charAt(0).toUpperCase()}${reading.fix.slice(1)}`];
  return { ...reply, answer: { ...reply.answer, rows: order([...rows, ...reply.answer.rows]), unknown } };
}

type Reading = Awaited<ReturnType<typeof openHandOverCode>>;

function matchesOf(reading: Reading): Extract<Reading, { kind: "ok" }>["match"][] {
  if (reading.kind === "ok" || reading.kind === "outdated") return [reading.match];
  return reading.kind === "choices" ? reading.matches : [];
}
