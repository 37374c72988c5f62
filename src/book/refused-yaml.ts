import { isAlias, isScalar, visit } from "yaml";
import type { Document, Node } from "yaml";
import { findHiddenCharacter } from "./odd-characters.ts";
import type { FrontMatterProblem, Position } from "./read-yaml.ts";

type Locate = (offset: number) => Position;

/** What YAML can read and a page must not say, as one line would mean another or less than it seems to. */
export function findRefusedYaml(document: Document, source: string, at: Locate): FrontMatterProblem[] {
  return [
    ...refusedYaml(document, source, at),
    ...repeatedKeys(document, at),
    ...misreadText(document, source, at),
    ...escapedCharacters(document, at),
  ];
}

/** Of two facts with one name the second would silently win. */
function repeatedKeys(document: Document, at: Locate): FrontMatterProblem[] {
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
function refusedYaml(document: Document, source: string, at: Locate): FrontMatterProblem[] {
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
function misreadText(document: Document, source: string, at: Locate): FrontMatterProblem[] {
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

/** Characters that a file may not hold, written as an escape such as `\\u202e`: the page that is published would hold them. */
function escapedCharacters(document: Document, at: Locate): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  visit(document, {
    Scalar: (_, { type, value, range }) => {
      if (type !== "QUOTE_DOUBLE" || typeof value !== "string") return;
      const hidden = findHiddenCharacter(value);
      if (hidden === undefined) return;
      problems.push({
        ...at(range?.[0] ?? 0),
        message: `The value writes ${hidden.name} (${hidden.code}) as an escape.`,
        fix: "remove it; if the backslash is part of the value, write it twice (\\\\).",
      });
    },
  });
  return problems;
}

/** The tag at the end of what stands before a value, as it was typed: the package knows it by its full name. */
function typedTag(before: string): string | undefined {
  return /(?:^|[\s,[{])(!\S*)\s*(?:&\S*\s*)?$/.exec(before)?.[1];
}
