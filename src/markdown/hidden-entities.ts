import type { Root, RootContent } from "mdast";
import { findHiddenCharacter } from "#book/odd-characters.ts";
import type { GateProblem } from "./gate-problem.ts";

/**
 * Characters that a file may not hold, written as an entity such as `&#x202e;`: the page that is published would hold them.
 * One for each piece of text.
 */
export function findHiddenEntities(root: Root, body: string): GateProblem[] {
  if (!ENTITY.test(body)) return [];
  const problems: GateProblem[] = [];
  const stack: (Root | RootContent)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ("children" in node) stack.push(...node.children);
    const hidden = textsOf(node).map(findHiddenCharacter).find(Boolean);
    const { start, end } = node.position ?? {};
    if (hidden === undefined || start?.offset === undefined || end?.offset === undefined) continue;
    const offset = findEntity(body.slice(start.offset, end.offset), hidden.code);
    problems.push({
      rule: "gate/entity",
      ...placeOf(body, start.offset + offset),
      message: `An entity stands for ${hidden.name} (${hidden.code}).`,
      fix: "remove it; put a backslash before & if it is just text: \\&.",
    });
  }
  return problems;
}

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|[a-z][a-z0-9]*);/i;

/** What a node says by itself, as readers get it. */
function textsOf(node: Root | RootContent): string[] {
  switch (node.type) {
    case "text":
      return [node.value];
    case "link":
      return [node.url, node.title ?? ""];
    case "image":
      return [node.url, node.title ?? "", node.alt ?? ""];
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return node.attributes.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
    default:
      return [];
  }
}

/** Where in a piece of source the entity stands: the one of that number, or else the first that has a name. */
function findEntity(source: string, code: string): number {
  const entities = [...source.matchAll(new RegExp(ENTITY, "gi"))];
  const isMeant = ([, hex, decimal]: RegExpExecArray): boolean =>
    (hex === undefined ? Number(decimal ?? -1) : Number.parseInt(hex, 16)) ===
    Number.parseInt(code.slice(2), 16);
  const isNamed = ([, hex, decimal]: RegExpExecArray): boolean => hex === undefined && decimal === undefined;
  return (entities.find(isMeant) ?? entities.find(isNamed))?.index ?? 0;
}

function placeOf(body: string, offset: number): { line: number; column: number } {
  const before = body.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
