import type { AskedQuestion } from "./call-state.ts";

/** What became of a call, as in a call's page. */
export const callOutcomes = ["resolved", "self-served", "escalated", "visit", "open"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** A call as a ticket keeps it. Texts are single lines but for notes and `said`, which may have several. */
export interface CallNote {
  client: string;
  /** `YYYY-MM-DDTHH:MM`, in the client's time. */
  at: string;
  caller: string;
  said: string;
  /** The runbook's name, and the device or outlet it was about. */
  runbook: string;
  subject: string | null;
  trail: readonly AskedQuestion[];
  outcome: CallOutcome;
  minutes: number;
  /** The page's address, and its revision as the page shows it. */
  page: string;
  revision: string;
  /** Null where none was made. */
  code: string | null;
}

/**
 * A call as plain text, to paste into any ticket system. It reads well as it is, and `readCallNote` gets everything back
 * even if the ticket system indents it or sets text above and below it. White space at the ends of texts is dropped.
 */
export function writeCallNote(call: CallNote): string {
  const fields = FIELDS.flatMap(([label, key]) => {
    const value = call[key];
    return value === null ? [] : [field(label, String(value))];
  });
  const trail = call.trail.flatMap(({ asked, answered, note }, index) => [
    field(`${index + 1}. Asked`, asked),
    field("   Answer", answered),
    ...(note === undefined ? [] : [field("   Note", note)]),
  ]);
  return [FIRST_LINE, ...fields, ...trail, LAST_LINE, ""].join("\n");
}

/** Recovers a call from a text that holds a note; null if there is none, or if it is not whole. */
export function readCallNote(text: string): CallNote | null {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/^[\s>|]+|\s+$/g, ""));
  const start = lines.indexOf(FIRST_LINE);
  const end = lines.indexOf(LAST_LINE, start);
  if (start < 0 || end < 0) return null;
  const values = new Map<string, string>();
  const trail: AskedQuestion[] = [];
  for (const { label, value } of joinLines(lines.slice(start + 1, end))) {
    const last = trail.at(-1);
    if (/^\d+\. Asked$/.test(label)) trail.push({ asked: value, answered: "" });
    else if (label === "Answer" && last !== undefined) last.answered = value;
    else if (label === "Note" && last !== undefined) last.note = value;
    else if (!values.has(label)) values.set(label, value);
  }
  return assemble(values, trail);
}

const FIRST_LINE = "--- Call note ---";
const LAST_LINE = "--- End of call note ---";

const FIELDS = [
  ["Client", "client"],
  ["Call of", "at"],
  ["Caller", "caller"],
  ["Said", "said"],
  ["Runbook", "runbook"],
  ["About", "subject"],
  ["Outcome", "outcome"],
  ["Minutes", "minutes"],
  ["Page", "page"],
  ["Revision", "revision"],
  ["Code", "code"],
] as const satisfies [string, keyof CallNote][];

/** One field. A text of several lines goes on with lines that begin with `+`, so that no line is taken for a field. */
function field(label: string, value: string): string {
  const [first = "", ...rest] = value.split(/\r\n?|\n/).map(tidy);
  return [`${label}: ${first}`.trimEnd(), ...rest.map((line) => `   + ${line}`.trimEnd())].join("\n");
}

/** White space at the ends is what ticket systems change, and other separators would break lines for some. */
function tidy(line: string): string {
  return line.replace(/[\p{Zl}\p{Zp}\v\f\u0085]/gu, " ").trim();
}

function joinLines(lines: readonly string[]): { label: string; value: string }[] {
  const fields: { label: string; value: string }[] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (line.startsWith("+") && last !== undefined) {
      last.value += `\n${line.slice(1).trim()}`;
      continue;
    }
    const [, label = "", value = ""] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (isLabel(label)) fields.push({ label, value: value.trim() });
    // A line that some mail program broke off the one before.
    else if (line !== "" && last !== undefined) last.value = `${last.value} ${line}`.trim();
  }
  return fields;
}

function isLabel(text: string): boolean {
  return /^(?:\d+\. Asked|Answer|Note)$/.test(text) || FIELDS.some(([label]) => label === text);
}

function assemble(values: ReadonlyMap<string, string>, trail: AskedQuestion[]): CallNote | null {
  const get = (label: string): string => values.get(label) ?? "";
  const outcome = callOutcomes.find((name) => name === get("Outcome"));
  const minutes = Number(values.get("Minutes") ?? "none");
  if (outcome === undefined || !Number.isFinite(minutes) || !values.has("Client") || !values.has("Runbook"))
    return null;
  return {
    client: get("Client"),
    at: get("Call of"),
    caller: get("Caller"),
    said: get("Said"),
    runbook: get("Runbook"),
    subject: values.get("About") ?? null,
    trail,
    outcome,
    minutes,
    page: get("Page"),
    revision: get("Revision"),
    code: values.get("Code") ?? null,
  };
}
