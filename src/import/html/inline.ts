import { escapeProse } from "../escape-prose.ts";

export type Mark = "strong" | "emphasis" | "delete" | "code";

/** A stretch of text of one look; a line break is a run of its own. */
export interface InlineRun {
  text: string;
  marks: readonly Mark[];
  /** Where it leads; only an address that content may hold. */
  href?: string;
}

export const LINE_BREAK = "\n";

/**
 * Writes runs as one paragraph's MDX that shows these words and does nothing else. Marks that Markdown could not end
 * where they end are left out; the words stay. `oneLine` is for headings and table cells, which hold no line break.
 */
export function printInline(runs: readonly InlineRun[], oneLine = false): string {
  const flat = runs.map((run) => (oneLine && run.text === LINE_BREAK ? { ...run, text: " " } : run));
  return settleMarks(trimRuns(mergeRuns(flat)))
    .map(printRun)
    .join("");
}

/** The words alone. */
export function plainText(runs: readonly InlineRun[]): string {
  return mergeRuns(runs)
    .map(({ text }) => text)
    .join("");
}

/** Neighbours of one look become one run, so that no markup parts what must be escaped as a whole. */
function mergeRuns(runs: readonly InlineRun[]): InlineRun[] {
  const merged: InlineRun[] = [];
  for (const run of runs) {
    const text = run.text === LINE_BREAK ? LINE_BREAK : cleanText(run.text);
    if (text === "") continue;
    const last = merged.at(-1);
    if (last !== undefined && text !== LINE_BREAK && last.text !== LINE_BREAK && sameLook(last, run))
      merged[merged.length - 1] = { ...last, text: cleanText(last.text + text) };
    else merged.push({ ...run, text });
  }
  return merged;
}

function cleanText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is to be removed
  return text.replace(/[\u0000-\u001F\u007F-\u009F\uFEFF\u2028\u2029\s]+/g, " ");
}

function sameLook(one: InlineRun, other: InlineRun): boolean {
  return one.href === other.href && one.marks.join() === other.marks.join();
}

/** A paragraph neither begins nor ends with a blank or a break, and has none around a break. */
function trimRuns(runs: readonly InlineRun[]): InlineRun[] {
  const kept: InlineRun[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const atStart = last === undefined || last.text === LINE_BREAK || last.text.endsWith(" ");
    const text = run.text === LINE_BREAK ? run.text : atStart ? run.text.trimStart() : run.text;
    if (text === "" || (text === LINE_BREAK && (last === undefined || last.text === LINE_BREAK))) continue;
    if (text === LINE_BREAK && last !== undefined) {
      const shorter = last.text.trimEnd();
      if (shorter === "") kept.pop();
      else kept[kept.length - 1] = { ...last, text: shorter };
      if (kept.length === 0 || kept.at(-1)?.text === LINE_BREAK) continue;
    }
    kept.push({ ...run, text });
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text === LINE_BREAK ? "" : last.text.trimEnd();
    if (text === last.text) break;
    if (text === "") kept.pop();
    else kept[kept.length - 1] = { ...last, text };
  }
  return kept;
}

/**
 * Takes away marks that could not be read back. Runs that then look alike become one, so that what is escaped is always
 * the whole stretch: `im` and `port` side by side would otherwise be a line of JavaScript.
 */
function settleMarks(runs: readonly InlineRun[]): InlineRun[] {
  const settled = runs.map((run, index) =>
    canMark(run, runs[index - 1], runs[index + 1]) ? run : { ...run, marks: run.marks.filter(isCode) },
  );
  const unchanged = settled.every((run, index) => run.marks.length === runs[index]?.marks.length);
  return unchanged ? settled : settleMarks(mergeRuns(settled));
}

const isCode = (mark: Mark): boolean => mark === "code";

/** A marked neighbour without a blank between would join its signs with ours. */
function canMark(run: InlineRun, before: InlineRun | undefined, after: InlineRun | undefined): boolean {
  if (run.text === LINE_BREAK || run.text.trim() === "") return run.marks.length === 0;
  const wrapped = run.marks.some(isCode) || run.href !== undefined;
  const previous = run.text.startsWith(" ") ? " " : (before?.text.at(-1) ?? " ");
  const next = run.text.endsWith(" ") ? " " : (after?.text.charAt(0) ?? " ");
  const isMarked = (other: InlineRun | undefined): boolean =>
    other?.marks.some((mark) => !isCode(mark)) === true;
  if ((!/\s/.test(previous) && isMarked(before)) || (!/\s/.test(next) && isMarked(after))) return false;
  const words = run.text.trim();
  return opens(previous, wrapped ? "`" : words.charAt(0)) && opens(next, wrapped ? "`" : words.slice(-1));
}

/** CommonMark: a run of stars opens if what follows is no punctuation, or what precedes is blank or punctuation. */
function opens(outside: string, inside: string): boolean {
  return !/[\p{P}\p{S}]/u.test(inside) || /[\s\p{P}\p{S}]/u.test(outside);
}

const FENCES: Readonly<Record<Exclude<Mark, "code">, string>> = { strong: "**", emphasis: "*", delete: "~~" };

function printRun(run: InlineRun): string {
  if (run.text === LINE_BREAK) return "\\\n";
  const words = run.text.trim();
  if (words === "") return " ";
  let body = run.marks.some(isCode) ? printCode(words) : escapeProse(words);
  if (run.href !== undefined) body = `[${body}](<${run.href}>)`;
  for (const mark of run.marks) if (mark !== "code") body = FENCES[mark] + body + FENCES[mark];
  return (run.text.startsWith(" ") ? " " : "") + body + (run.text.endsWith(" ") ? " " : "");
}

function printCode(words: string): string {
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return words.includes("`") ? `${fence} ${words} ${fence}` : `${fence}${words}${fence}`;
}
