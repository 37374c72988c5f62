import { isAlias, isMap, isNode, isPair, isScalar, visit } from "yaml";
import type { Document, Node, Scalar, YAMLMap } from "yaml";
import { findHiddenCharacter } from "./odd-characters.ts";
import type { FrontMatterProblem, Position } from "./read-yaml.ts";

/** A page's YAML, and what was found in it that must not be there. */
interface Judged {
  source: string;
  at: (offset: number) => Position;
  problems: FrontMatterProblem[];
}

/** What YAML can read and a page must not say, as one line would mean another or less than it seems to. */
export function findRefusedYaml(document: Document, source: string, at: Judged["at"]): FrontMatterProblem[] {
  const judged: Judged = { source, at, problems: [] };
  visit(document, (step, node) => {
    if (isMap(node)) judgeKeys(node, judged);
    if (isScalar(node)) judgeText(node, step === "key", judged);
    if (isScalar(node)) judgeEscapes(node, judged);
    if (isNode(node)) judgeNode(node, judged);
    if (isPair(node) && isScalar(node.key) && node.key.value === "<<")
      refuseNode(judged, node.key, "a YAML merge (<<)", "write the values out where they are needed.");
  });
  return judged.problems;
}

/** Of two facts with one name the second would silently win. */
function judgeKeys(map: YAMLMap, { at, problems }: Judged): void {
  const firsts = new Map<unknown, number>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const offset = key.range?.[0] ?? 0;
    const first = firsts.get(key.value);
    if (first === undefined) firsts.set(key.value, offset);
    else
      problems.push({
        ...at(offset),
        message: `The front matter says ${JSON.stringify(key.value)} a second time; the first is in line ${at(first).line}.`,
        fix: "keep the one that is true; several values go into one list.",
      });
  }
}

/** Anchors, aliases, merges and tags make one line mean another; content has to say what it means where it stands. */
function judgeNode(node: Node, judged: Judged): void {
  if (isAlias(node))
    refuseNode(
      judged,
      node,
      `a YAML alias (*${node.source})`,
      'put quotes around text that begins with "*", or write the value out where it is needed.',
    );
  else if (node.anchor !== undefined)
    refuseNode(
      judged,
      node,
      `a YAML anchor (&${node.anchor})`,
      'put quotes around text that begins with "&", or write the value out where it is needed.',
      `&${node.anchor}`,
    );
  if (node.tag === undefined) return;
  const tag = typedTag(judged.source.slice(0, node.range?.[0] ?? 0)) ?? node.tag;
  const fix = 'put quotes around text that begins with "!", or remove the tag.';
  refuseNode(judged, node, `a YAML tag (${tag})`, fix, tag);
}

function refuseNode(
  { source, at, problems }: Judged,
  node: Node,
  what: string,
  fix: string,
  mark?: string,
): void {
  const start = node.range?.[0] ?? 0;
  // An anchor and a tag stand before the value, which is what the node's place is.
  const offset = mark === undefined ? start : source.lastIndexOf(mark, start);
  problems.push({ ...at(Math.max(offset, 0)), message: `The front matter uses ${what}.`, fix });
}

/** Text that YAML reads as less, or as more, than was meant: what follows a blank and #, and quotation marks from a letter. */
function judgeText(scalar: Scalar, isKey: boolean, { source, at, problems }: Judged): void {
  const { type, range, source: typed = "" } = scalar;
  if (type !== "PLAIN" || !range) return;
  const [start, end] = range;
  const [open = "", close = ""] = [typed.at(0), typed.at(-1)];
  if (typed.length > 1 && /[“”„‟‘’‚«»]/.test(open) && /[“”‟‘’«»]/.test(close))
    problems.push({
      ...at(start),
      message: `The quotation marks ${open} ${close} are read as a part of the value.`,
      fix: 'write straight ones: "…".',
    });
  COMMENT.lastIndex = end;
  const comment = isKey ? null : COMMENT.exec(source);
  if (comment !== null)
    problems.push({
      ...at(end + comment[0].length - 2),
      message: "What follows this # is a comment, and no part of the value.",
      fix: 'put the value in quotes if it is: "… #…"; write a blank behind # if it is a comment.',
    });
}

const COMMENT = /[ \t]+#[^\s#!]/y;

/** Characters that a file may not hold, written as an escape such as `\\u202e`: the page that is published would hold them. */
function judgeEscapes({ type, value, range }: Scalar, { at, problems }: Judged): void {
  if (type !== "QUOTE_DOUBLE" || typeof value !== "string") return;
  const hidden = findHiddenCharacter(value);
  if (hidden === undefined) return;
  problems.push({
    ...at(range?.[0] ?? 0),
    message: `The value writes ${hidden.name} (${hidden.code}) as an escape.`,
    fix: "remove it; if the backslash is part of the value, write it twice (\\\\).",
  });
}

/** The tag at the end of what stands before a value, as it was typed: the package knows it by its full name. */
function typedTag(before: string): string | undefined {
  return /(?:^|[\s,[{])(!\S*)\s*(?:&\S*\s*)?$/.exec(before)?.[1];
}
