import matter from "gray-matter";
import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document, Node } from "yaml";
import type { DataPath } from "./page.ts";

export interface Position {
  line: number;
  column: number;
}

export interface FrontMatterProblem extends Position {
  message: string;
  fix: string;
}

/** A page's text, taken apart. Lines and columns count from 1 in the whole file. */
export interface FrontMatter {
  data: unknown;
  problems: FrontMatterProblem[];
  body: string;
  /** The file's line on which `body` begins. */
  bodyLine: number;
  /** Where a value stands; with `key`, where its key stands. Falls back to the nearest enclosing value. */
  locate(path: DataPath, key?: boolean): Position;
  /** A scalar as it was typed, such as `7.10` for the number 7.1. */
  typed(path: DataPath): string | undefined;
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
  const problems = badEnd === null ? yaml.problems : [badEnd];
  return {
    data: problems.length === 0 ? yaml.data : undefined,
    problems,
    body,
    bodyLine,
    locate: yaml.locate,
    typed: yaml.typed,
  };
}

const BEGIN = /^\uFEFF?---[ \t]*\r?\n/;

/** Only takes a page apart, for those who need the text below the front matter and at once. */
export function splitPage(text: string): { matter: string; body: string; bodyLine: number } {
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
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line));
  const line = lines[end];
  if (line === undefined) {
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
    line: end + 1,
    column: 1,
    message: `The front matter ends here, at a line that begins with ${plus ? "+++" : "---"} but is not just ---.`,
    fix: "make the line that ends the front matter just `---`; indent this line if it is part of a longer text.",
  };
}

type Yaml = Pick<FrontMatter, "data" | "problems" | "locate" | "typed">;

function readYaml(source: string): Yaml {
  try {
    return readDocument(source);
  } catch (error) {
    // Nesting deep enough to overflow the stack is somebody's page, not our bug.
    if (!(error instanceof RangeError)) throw error;
    const start: Position = { line: 1, column: 1 };
    return {
      data: undefined,
      problems: [{ ...start, ...TOO_DEEP }],
      locate: () => start,
      typed: () => undefined,
    };
  }
}

const TOO_DEEP = {
  message: "The front matter is nested too deeply to be read.",
  fix: "look for many brackets, braces or hyphens in a row.",
};

function readDocument(source: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    version: "1.2",
    merge: false,
    stringKeys: true,
    // The package compares each key with all before it, which takes seconds for thousands; see repeatedKeys.
    uniqueKeys: false,
    prettyErrors: false,
  });
  // gray-matter leaves the line break of the opening `---` at the front of `matter`, so YAML's line 1 is the file's.
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [...yamlErrors(document, at), ...refusedYaml(document, at), ...repeatedKeys(document, at)];
  return {
    data: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    locate: (path, key = false) => at(findOffset(document, path, key)),
    typed: (path) => {
      const node = path.length === 0 ? undefined : document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

const refuse = {
  parse: (): never => {
    throw new Error("only YAML front matter is read");
  },
};

function withoutFrontMatter(text: string): FrontMatter {
  const language = /^\uFEFF?---[ \t]*([A-Za-z]+)/.exec(text)?.[1];
  const start: Position = { line: 1, column: 1 };
  const problem =
    language === undefined
      ? {
          ...start,
          message: "The page does not begin with front matter.",
          fix: "begin the file with a line `---`, then `kind: …` and the facts, then another line `---`.",
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

function yamlErrors(document: Document, at: (offset: number) => Position): FrontMatterProblem[] {
  // The package turns a stack that overflows inside it into errors of the document.
  const overflow = document.errors.find(({ message }) => /call stack|regular expression/i.test(message));
  if (overflow !== undefined) return [{ ...at(overflow.pos[0]), ...TOO_DEEP }];
  return document.errors.map((error) => ({
    ...at(error.pos[0]),
    message: `The front matter is not valid YAML: ${error.message.replace(/\s+/g, " ").replace(/; please use .*|\.$/, "")}.`,
    fix: "check the indentation, the brackets, and put quotes around text that holds a colon or begins with one of @ ` \" ' & * ! % # [ {.",
  }));
}

/** Of two facts with one name the second would silently win. */
function repeatedKeys(document: Document, at: (offset: number) => Position): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  visit(document, {
    Map: (_, map) => {
      const firsts = new Map<unknown, Position>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const position = at(key.range?.[0] ?? 0);
        const first = firsts.get(key.value);
        if (first === undefined) firsts.set(key.value, position);
        else
          problems.push({
            ...position,
            message: `The front matter says ${JSON.stringify(key.value)} a second time; the first is in line ${first.line}.`,
            fix: "keep the one that is true; several values go into one list.",
          });
      }
    },
  });
  return problems;
}

/** Anchors, aliases, merges and tags make one line mean another; content has to say what it means where it stands. */
function refusedYaml(document: Document, at: (offset: number) => Position): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  const refuseNode = (node: Node, what: string, fix: string): void => {
    problems.push({ ...at(node.range?.[0] ?? 0), message: `The front matter uses ${what}.`, fix });
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node))
        refuseNode(node, `a YAML alias (*${node.source})`, "write the value out where it is needed.");
      else if (node.anchor !== undefined)
        refuseNode(
          node,
          `a YAML anchor (&${node.anchor})`,
          'put quotes around text that begins with "&", or write the value out where it is needed.',
        );
      if (node.tag !== undefined)
        refuseNode(
          node,
          `a YAML tag (${node.tag})`,
          'put quotes around text that begins with "!", or remove the tag.',
        );
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === "<<")
        refuseNode(pair.key, "a YAML merge (<<)", "write the values out where they are needed.");
    },
  });
  return problems;
}

/** The offset of the value at `path`, or of the deepest part of the path that exists. */
function findOffset(document: Document, path: DataPath, key: boolean): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
      if (pair === undefined) break;
      const keyOffset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      offset = (last && key) || !isNode(pair.value) ? keyOffset : (pair.value.range?.[0] ?? keyOffset);
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function countLines(text: string): number {
  let lines = 1;
  for (const character of text) if (character === "\n") lines++;
  return lines;
}
