import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document, YAMLParseError } from "yaml";
import type { DataPath } from "./page.ts";
import { findRefusedYaml } from "./refused-yaml.ts";
import { salvageYaml } from "./salvage-yaml.ts";
import type { LostFacts, SalvagedYaml } from "./salvage-yaml.ts";
import { sayYamlErrors } from "./yaml-mistakes.ts";
import type { YamlMistake } from "./yaml-mistakes.ts";

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
  /** What `despite` lacks because nobody can tell what it says. */
  lost?: LostFacts;
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
  const whole = parse(source, lines);
  // gray-matter leaves the line break of the opening `---` at the front of `matter`, so YAML's line 1 is the file's.
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const saved = salvage(whole, source);
  const document = saved?.document ?? whole;
  const errors = saved?.mistakes ?? yamlMistakes(whole, source);
  const problems = [
    ...errors.map(({ offset, message, fix }) => ({ ...at(offset), message, fix })),
    ...findRefusedYaml(document, source, at),
  ];
  const isReadable = errors.length === 0 || saved !== null;
  return {
    data: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    ...(problems.length > 0 && isReadable && !hasAlias(document)
      ? { despite: document.toJS({ maxAliasCount: 0 }) }
      : {}),
    ...(saved === null ? {} : { lost: saved.lost }),
    locate: (path, key = false) => at(findOffset(document, path, key)),
    typed: (path) => {
      const node = path.length === 0 ? undefined : document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function parse(source: string, lineCounter?: LineCounter): Document {
  return parseDocument(source, {
    ...(lineCounter === undefined ? {} : { lineCounter }),
    version: "1.2",
    merge: false,
    stringKeys: true,
    // The package compares each key with all before it, which takes seconds for thousands; see judgeKeys in refused-yaml.ts.
    uniqueKeys: false,
    prettyErrors: false,
  });
}

/** Null for a text without mistakes, and for one of which nothing can be saved. */
function salvage(document: Document, source: string): SalvagedYaml | null {
  return document.errors.length === 0 || findOverflow(document) !== undefined
    ? null
    : salvageYaml(source, parse);
}

/** The package turns a stack that overflows inside it into errors of the document. */
function findOverflow({ errors }: Document): YAMLParseError | undefined {
  return errors.find(({ message }) => /call stack|regular expression/i.test(message));
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

function yamlMistakes(document: Document, source: string): YamlMistake[] {
  const overflow = findOverflow(document);
  if (overflow !== undefined) return [{ offset: overflow.pos[0], ...TOO_DEEP }];
  return sayYamlErrors(document, source);
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
