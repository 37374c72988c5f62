import matter from "gray-matter";
import { readYaml } from "./read-yaml.ts";
import type { FrontMatterProblem, Position, Yaml } from "./read-yaml.ts";

/** A page's text, taken apart. Lines and columns count from 1 in the whole file. */
export interface FrontMatter extends Yaml {
  body: string;
  /** The file's line on which `body` begins. */
  bodyLine: number;
}

/**
 * Splits a page into front matter and body; nothing else in the project reads front matter. YAML is read as 1.2 by the
 * `yaml` package rather than by gray-matter's own engine, which reads YAML 1.1 (`22:30` becomes 1350) and keeps no
 * positions. Other front-matter languages are refused: gray-matter would run `---js`. So is every text that Astro's
 * MDX integration would split at another place, as it would then publish as text what was checked as data.
 */
export function readFrontMatter(text: string): FrontMatter {
  if (!BEGIN.test(text)) return withoutFrontMatter(text);
  const { matter: source, body, bodyLine } = splitPage(text);
  const badEnd = judgeEnd(text);
  const yaml = readYaml(source);
  return {
    ...yaml,
    ...(badEnd === null ? {} : { data: undefined, despite: undefined, problems: [badEnd] }),
    body,
    bodyLine,
  };
}

const BEGIN = /^\uFEFF?---[ \t]*\r?\n/;
const LATE = /^\uFEFF?[ \t\r\n]+---[ \t]*\r?\n/;
const LANGUAGE = /^\uFEFF?---[ \t]*([A-Za-z]+)/;

/** Only takes a page apart, for those who need the text below the front matter and at once. */
export function splitPage(text: string): { matter: string; body: string; bodyLine: number } {
  // What is written in another language is no text, nor are facts below a line too many: what a parser of text would say
  // of it is only noise.
  if (LANGUAGE.test(text) || LATE.test(text)) return { matter: "", body: "", bodyLine: 1 };
  if (!BEGIN.test(text)) return { matter: "", body: text, bodyLine: 1 };
  const split = matter(text, {
    language: "yaml",
    engines: { yaml: { parse: () => ({}) }, javascript: refuse, json: refuse },
  });
  const bodyLine = countLines(text.slice(0, text.length - split.content.length));
  // Of a Windows line end before the closing `---`, gray-matter leaves the first half, which YAML takes for text.
  return { matter: split.matter.replace(/\r$/, ""), body: split.content, bodyLine };
}

/** The end must be where both gray-matter and Astro see it: the first line that begins with `---` or `+++`. */
function judgeEnd(text: string): FrontMatterProblem | null {
  const end = /\n((?:---|\+\+\+)[^\n]*)/.exec(text);
  const [, line] = end ?? [];
  if (end === null || line === undefined) {
    return {
      line: 1,
      column: 1,
      message: "The front matter has no end.",
      fix: "add a line `---` below the last fact.",
    };
  }
  if (/^---[ \t]*\r?$/.test(line)) return null;
  const plus = line.startsWith("+++");
  return {
    line: countLines(text.slice(0, end.index + 1)),
    column: 1,
    message: `The front matter ends here, at a line that begins with ${plus ? "+++" : "---"} but is not just ---.`,
    fix: "make the line that ends the front matter just `---`; indent this line if it is part of a longer text.",
  };
}

const refuse = {
  parse: (): never => {
    throw new Error("only YAML front matter is read");
  },
};

function withoutFrontMatter(text: string): FrontMatter {
  const language = LANGUAGE.exec(text)?.[1];
  const isLate = LATE.test(text);
  const start: Position = { line: 1, column: 1 };
  const problem =
    language === undefined
      ? {
          ...start,
          message: isLate
            ? "Something stands before the line `---` that begins the front matter."
            : "The page does not begin with front matter.",
          fix: isLate
            ? "remove the empty lines and blanks above it."
            : "begin the file with a line `---`, then `kind: …` and the facts, then another line `---`.",
        }
      : {
          ...start,
          message: `The front matter is written in "${language}"; only YAML is read.`,
          fix: "begin the file with a line that is just `---`.",
        };
  return {
    data: undefined,
    problems: [problem],
    body: text,
    bodyLine: 1,
    locate: () => start,
    typed: () => undefined,
  };
}

function countLines(text: string): number {
  return text.split("\n").length;
}
