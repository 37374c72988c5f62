import type { Root, RootContent } from "mdast";
import type { PartName } from "#book/editions.ts";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";
import { forEdition } from "#runbook/graph.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { reachableSteps } from "#runbook/walk.ts";
import { partOf } from "../cut-text.ts";
import type { Mint } from "./values.ts";

/** A mark in a text, and the parts of the text that it lies in. */
export type NoteMark = (forms: string[], parts: PartName[]) => void;

interface Insertion {
  at: number;
  text: string;
}

/** A text with a mark at the end of every run of words, headings aside: their words are addresses. */
export function plantWords(body: string, mint: Mint, parts: PartName[], note: NoteMark): string {
  const tree = parseMarkdown(body);
  if (isFailure(tree)) return body;
  return insert(body, [...markNodes(tree.children, mint, parts, note)]);
}

/** A runbook's text, marked as above, with a block of each kind and, where that is possible, a step out of reach. */
export function plantRunbook(body: string, mint: Mint, note: NoteMark): string {
  const tree = parseMarkdown(body);
  if (isFailure(tree)) return body;
  const view = forEdition(readRunbook(tree), "in-house");
  const reached = reachableSteps(view.steps);
  const outside = new Set(view.steps.flatMap(({ id, line }) => (reached.has(id) ? [] : [line])));
  const marks = cutSections(tree).flatMap(({ line, nodes }) => [
    ...markNodes(nodes, mint, outside.has(line) ? ["steps-out-of-reach"] : [], note),
  ]);
  const head = tree.children.find((node) => node.type === "heading" && node.depth === 2);
  const at = head?.position?.start.offset ?? body.length;
  const last = view.steps.at(-1);
  const tail =
    last === undefined || last.answers.length === 0 || last.next !== null
      ? []
      : [
          {
            at: body.length,
            text: `\n\n## Out of reach\n\n${mark(mint, ["steps-out-of-reach"], note)}\n\n- [Back](#${view.steps[0]?.id ?? ""})\n`,
          },
        ];
  return insert(body, [...marks, { at, text: blocks(mint, note) }, ...tail]);
}

function blocks(mint: Mint, note: NoteMark): string {
  const say = (...parts: PartName[]): string => mark(mint, parts, note);
  return [
    "",
    `Plain ${say()}.`,
    `<HelpDesk>\n${say("help-desk-blocks")}\n</HelpDesk>`,
    `<InHouse>\n${say("in-house-blocks")}\n</InHouse>`,
    `<Say>\n${say("words-to-say")}\n</Say>`,
    `{/* ${say("comments")} */}`,
    "",
    "",
  ].join("\n\n");
}

function mark(mint: Mint, parts: PartName[], note: NoteMark): string {
  const word = mint.word();
  note([word], parts);
  return word;
}

function cutSections(tree: Root): { line: number; nodes: RootContent[] }[] {
  const sections: { line: number; nodes: RootContent[] }[] = [{ line: 0, nodes: [] }];
  for (const node of tree.children) {
    if (node.type === "heading" && node.depth === 2)
      sections.push({ line: node.position?.start.line ?? 0, nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

function* markNodes(
  nodes: readonly RootContent[],
  mint: Mint,
  parts: PartName[],
  note: NoteMark,
): Generator<Insertion> {
  for (const node of nodes) {
    if (node.type === "heading") continue;
    const part = partOf(node);
    const within = part === null ? parts : [...parts, part];
    if (node.type === "text" && /\w/.test(node.value)) {
      const at = (node.position?.end.offset ?? 0) - (node.value.length - node.value.trimEnd().length);
      yield { at, text: ` ${mark(mint, within, note)}` };
    }
    if ("children" in node) yield* markNodes(node.children, mint, within, note);
  }
}

function insert(body: string, insertions: readonly Insertion[]): string {
  return insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), body);
}
