import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document, Node } from "yaml";
import type { DataPath } from "./page.ts";
import { sayYamlErrors } from "./yaml-mistakes.ts";

export interface Position {
  line: number;
  column: number;
}

export interface FrontMatterProblem extends Position {
  message: string;
  fix: string;
}

/** The facts of a page as its YAML says them. Lines and columns count from 1. */
export interface Yaml {
  /** Undefined if there are problems. */
  data: unknown;
  problems: FrontMatterProblem[];
  /** With problems: the facts all the same, where they can be read despite them; for the check alone. */
  despite?: unknown;
  /** Where a value stands; with `key`, where its key stands. Falls back to the nearest enclosing value. */
  locate(path: DataPath, key?: boolean): Position;
  /** A scalar as it was typed, such as `7.10` for the number 7.1. */
  typed(path: DataPath): string | undefined;
}

/**
 * Reads YAML as version 1.2, and refuses what makes one line mean another: anchors, aliases, merges, tags, a fact that is
 * said twice. Never throws.
 */
export function readYaml(source: string): Yaml {
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
  const errors = yamlErrors(document, source, at);
  const problems = [
    ...errors,
    ...refusedYaml(document, source, at),
    ...repeatedKeys(document, at),
    ...misreadText(document, source, at),
  ];
  return {
    data: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    ...(problems.length > 0 && errors.length === 0 && !hasAlias(document)
      ? { despite: document.toJS({ maxAliasCount: 0 }) }
      : {}),
    locate: (path, key = false) => at(findOffset(document, path, key)),
    typed: (path) => {
      const node = path.length === 0 ? undefined : document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function yamlErrors(
  document: Document,
  source: string,
  at: (offset: number) => Position,
): FrontMatterProblem[] {
  // The package turns a stack that overflows inside it into errors of the document.
  const overflow = document.errors.find(({ message }) => /call stack|regular expression/i.test(message));
  if (overflow !== undefined) return [{ ...at(overflow.pos[0]), ...TOO_DEEP }];
  return sayYamlErrors(document, source).map(({ offset, message, fix }) => ({ ...at(offset), message, fix }));
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
function refusedYaml(
  document: Document,
  source: string,
  at: (offset: number) => Position,
): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  const refuseNode = (node: Node, what: string, fix: string, mark?: string): void => {
    const start = node.range?.[0] ?? 0;
    // An anchor and a tag stand before the value, which is what the node's place is.
    const offset = mark === undefined ? start : source.lastIndexOf(mark, start);
    problems.push({ ...at(Math.max(offset, 0)), message: `The front matter uses ${what}.`, fix });
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node))
        refuseNode(
          node,
          `a YAML alias (*${node.source})`,
          'put quotes around text that begins with "*", or write the value out where it is needed.',
        );
      else if (node.anchor !== undefined)
        refuseNode(
          node,
          `a YAML anchor (&${node.anchor})`,
          'put quotes around text that begins with "&", or write the value out where it is needed.',
          `&${node.anchor}`,
        );
      if (node.tag !== undefined) {
        const tag = typedTag(source.slice(0, node.range?.[0] ?? 0)) ?? node.tag;
        refuseNode(
          node,
          `a YAML tag (${tag})`,
          'put quotes around text that begins with "!", or remove the tag.',
          tag,
        );
      }
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === "<<")
        refuseNode(pair.key, "a YAML merge (<<)", "write the values out where they are needed.");
    },
  });
  return problems;
}

/** Text that YAML reads as less, or as more, than was meant: what follows a blank and #, and quotation marks from a letter. */
function misreadText(
  document: Document,
  source: string,
  at: (offset: number) => Position,
): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  visit(document, {
    Scalar: (key, { type, range, source: typed = "" }) => {
      if (type !== "PLAIN" || !range) return;
      const [start, end] = range;
      const [open = "", close = ""] = [typed.at(0), typed.at(-1)];
      if (typed.length > 1 && /[“”„‟‘’‚«»]/.test(open) && /[“”‟‘’«»]/.test(close))
        problems.push({
          ...at(start),
          message: `The quotation marks ${open} ${close} are read as a part of the value.`,
          fix: 'write straight ones: "…".',
        });
      const comment = /^[ \t]+(#)[^\s#!]/.exec(source.slice(end));
      if (key !== "key" && comment !== null)
        problems.push({
          ...at(end + comment[0].length - 2),
          message: "What follows this # is a comment, and no part of the value.",
          fix: 'put the value in quotes if it is: "… #…"; write a blank behind # if it is a comment.',
        });
    },
  });
  return problems;
}

/** The tag at the end of what stands before a value, as it was typed: the package knows it by its full name. */
function typedTag(before: string): string | undefined {
  return /(?:^|[\s,[{])(!\S*)\s*(?:&\S*\s*)?$/.exec(before)?.[1];
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
