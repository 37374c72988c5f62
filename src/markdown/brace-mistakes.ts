import type { Sayer } from "./parse-mistakes.ts";

export const NOT_A_FACT = {
  message: "Braces hold something other than a fact.",
  fix: "write a fact's path, such as {client.name}; put a backslash before a brace that is just text: \\{.",
} as const;

/** What is wrong with a pair of braces, or with a line that MDX takes for a piece of program. */
export const sayBraceMistake: Sayer = (reason, at, lines) => {
  if (/import\/exports/.test(reason))
    return {
      line: at.line,
      column: 1,
      message: `A line that begins with "${/^export/.test(lines[at.line - 1] ?? "") ? "export" : "import"}" is read as a piece of program.`,
      fix: "begin it with another word, or put that word in backticks.",
    };
  if (!/expression/.test(reason)) return null;
  const open = findOpenBrace(at, lines);
  if (open === null) return null;
  if (!/end of file/.test(reason)) return { ...open, ...NOT_A_FACT };
  const comment = (lines[open.line - 1] ?? "").startsWith("/*", open.column);
  return comment
    ? { ...open, message: "The comment that opens here is not closed.", fix: "write */} where it ends." }
    : {
        ...open,
        message: 'The "{" that opens here is not closed.',
        fix: "write a fact as {client.name}; put a backslash before a brace that is just text: \\{.",
      };
};

/** The last `{` before a place that no `}` has closed. */
function findOpenBrace(at: { line: number; column: number }, lines: readonly string[]) {
  let closed = 0;
  for (let line = at.line; line > 0; line--) {
    const text = lines[line - 1] ?? "";
    const before = line === at.line ? text.slice(0, at.column - 1) : text;
    for (let index = before.length - 1; index >= 0; index--) {
      if (before[index] === "}") closed++;
      else if (before[index] === "{" && closed-- === 0) return { line, column: index + 1 };
    }
  }
  return null;
}
