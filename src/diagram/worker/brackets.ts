/** What is wrong with a line's brackets. Columns count from 1. */
export type BracketFault =
  | { readonly kind: "unclosed"; readonly column: number; readonly open: string }
  | { readonly kind: "wrong"; readonly column: number; readonly open: string; readonly close: string }
  | { readonly kind: "extra"; readonly column: number; readonly close: string };

/** The first bracket of a diagram's line that has no fellow, or the wrong one; text in quotes does not count. */
export function findBracketFault(line: string): BracketFault | null {
  const open: { bracket: string; column: number }[] = [];
  for (const [index, character] of Array.from(hideQuoted(line)).entries()) {
    const column = index + 1;
    if (character in PAIRS) open.push({ bracket: character, column });
    else if (CLOSING.has(character)) {
      const last = open.pop();
      if (last === undefined) return { kind: "extra", column, close: character };
      if (PAIRS[last.bracket] !== character)
        return { kind: "wrong", column, open: last.bracket, close: character };
    }
  }
  const [first] = open;
  return first === undefined ? null : { kind: "unclosed", column: first.column, open: first.bracket };
}

/** The line with an open label closed, before the link that follows: `c[(Three --> d` becomes `c[(Three)] --> d`. */
export function closeBrackets(line: string): string {
  const fault = findBracketFault(line);
  if (fault?.kind !== "unclosed") return line;
  const [label = "", ...rest] = line.slice(fault.column - 1).split(/(?=\s*(?:--|==|-\.|~~~|;))/);
  const missing: string[] = [];
  for (const character of hideQuoted(label)) {
    const close = PAIRS[character];
    if (close !== undefined) missing.push(close);
    else if (CLOSING.has(character)) missing.pop();
  }
  const words = /\w|"/.test(label) ? "" : "…";
  return [line.slice(0, fault.column - 1), label, words, ...missing.reverse(), ...rest].join("");
}

const PAIRS: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}" };
const CLOSING = new Set(Object.values(PAIRS));

/** A shape like a flag, `a>text]`, opens with a mark that is no bracket. */
function hideQuoted(line: string): string {
  return line
    .replace(/"[^"]*"/g, (text) => " ".repeat(text.length))
    .replace(/([\w])>([^\]]*)\]/g, (text) => " ".repeat(text.length));
}
