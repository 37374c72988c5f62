import type { Link, List, ListItem, PhrasingContent, RootContent } from "mdast";
import { FACT_PATH } from "#markdown/fact-path.ts";
import type { Edition } from "#schemas/index.ts";
import type { Answer, StrayAnswers } from "./graph.ts";
import type { LinkReader } from "./read-goal.ts";
import { audienceInside } from "./read-uses.ts";
import type { Audience } from "./read-uses.ts";

export interface StepReading {
  toGoal: LinkReader;
  /** Added to lines. */
  down: number;
}

const EDITIONS = ["help-desk", "in-house"] as const satisfies Edition[];

export interface StepAnswers {
  answers: Answer[];
  /** The lists that they stand in. */
  lists: ReadonlySet<RootContent>;
  stray: StrayAnswers[];
  everyoneAnswers: boolean;
}

/**
 * The answers of a step. Each edition may end its step in a list of its own; of a list that both see, both see the
 * answers. `everyoneAnswers` says that no edition simply goes on to the next step.
 */
export function readAnswers(nodes: readonly RootContent[], reading: StepReading): StepAnswers {
  const last = EDITIONS.map((edition) => ({ edition, list: answerList(flatten(nodes, edition)) }));
  const lists = new Set(last.flatMap(({ list }) => (list === null ? [] : [list])));
  const answers = [...lists]
    .sort((a, b) => offsetOf(a) - offsetOf(b))
    .flatMap((list) => {
      const seenBy = last.filter((entry) => entry.list === list).map(({ edition }) => edition);
      const only = seenBy.length === 1 ? (seenBy[0] ?? null) : null;
      return list.children.flatMap((item) => readItem(item, only, reading));
    })
    .map((answer, index): Answer => ({ ...answer, index }));
  const everyoneAnswers = last.every(({ list }) => list !== null);
  return { answers, lists, stray: findStray(nodes, last, reading), everyoneAnswers };
}

/**
 * Whether a node shows an edition anything (null: anyone) besides answers and headings. `lists` are answer lists.
 */
export function seesContent(
  node: RootContent,
  edition: Edition | null,
  lists: ReadonlySet<RootContent>,
): boolean {
  if (lists.has(node)) return false;
  switch (node.type) {
    case "text":
      return node.value.trim() !== "";
    case "heading":
    case "thematicBreak":
    case "break":
      return false;
    case "mdxTextExpression":
    case "mdxFlowExpression":
      return FACT_PATH.test(node.value.trim());
    default:
  }
  const audience = audienceInside(node, edition);
  if (audience === "nobody" || !("children" in node)) return audience !== "nobody";
  return node.children.some((child) => seesContent(child, audience, lists));
}

/** A step's nodes as an edition sees them: blocks for the other one taken out, its own opened, comments dropped. */
function flatten(nodes: readonly RootContent[], edition: Edition): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === "thematicBreak") return [];
    if (!seesContent(node, edition, new Set())) return [];
    const opened = node.type === "mdxJsxFlowElement" && (node.name === "HelpDesk" || node.name === "InHouse");
    return opened ? flatten(node.children, edition) : [node];
  });
}

function answerList(nodes: readonly RootContent[]): List | null {
  const last = nodes.at(-1);
  if (last?.type !== "list") return null;
  return last.children.every((item) => linkOf(item) !== null) ? last : null;
}

function readItem(item: ListItem, only: Edition | null, reading: StepReading): Omit<Answer, "index">[] {
  const link = linkOf(item);
  if (link === null) return [];
  const line = (item.position?.start.line ?? 1) + reading.down;
  return [{ label: labelOf(link.children).trim(), to: reading.toGoal(link.url), line, only }];
}

/** The link that an item consists of, or null if there is more or less to it. */
function linkOf(item: ListItem): Link | null {
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== "paragraph" || others.length > 0) return null;
  const [link, ...rest] = paragraph.children.filter(
    (node) => node.type !== "text" || node.value.trim() !== "",
  );
  return rest.length === 0 && link?.type === "link" ? link : null;
}

function labelOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "mdxTextExpression")
        return FACT_PATH.test(node.value.trim()) ? `{${node.value.trim()}}` : "";
      if ("children" in node) return labelOf(node.children);
      return "value" in node ? node.value : "";
    })
    .join("");
}

/** Lists that lead to steps but are not the answers of an edition that sees them. */
function findStray(
  nodes: readonly RootContent[],
  last: readonly { edition: Edition; list: List | null }[],
  reading: StepReading,
): StrayAnswers[] {
  const stray: StrayAnswers[] = [];
  const walk = (node: RootContent, outside: Audience): void => {
    const audience = audienceInside(node, outside);
    if (audience === "nobody") return;
    if (node.type === "list" && node.children.some(beginsWithStepLink)) {
      const missed = last.filter(
        (entry) => (audience === null || audience === entry.edition) && entry.list !== node,
      );
      const line = (node.position?.start.line ?? 1) + reading.down;
      const why = node.children.every((item) => linkOf(item) !== null) ? "not-last" : "mixed";
      const only = missed.length === 2 ? null : missed[0]?.edition;
      if (only !== undefined) stray.push({ line, why, only });
    }
    if ("children" in node) for (const child of node.children) walk(child, audience);
  };
  for (const node of nodes) walk(node, null);
  return stray;
}

function beginsWithStepLink(item: ListItem): boolean {
  const [paragraph] = item.children;
  const link = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  return link?.type === "link" && link.url.startsWith("#");
}

function offsetOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}
