import type { Root, RootContent } from "mdast";
import type { GateProblem, Judgement } from "./gate-problem.ts";
import { findHiddenEntities } from "./hidden-entities.ts";
import { judgeAddress } from "./judge-address.ts";
import { judgeElement } from "./judge-element.ts";
import { judgeExpression } from "./judge-expression.ts";
import { judgeParagraph } from "./meant-heading.ts";
import { findOpenFences } from "./open-fences.ts";
import { TOO_DEEP } from "./too-deep.ts";

type AnyNode = Root | RootContent;

/** Markdown that is text and structure, and nothing that runs. What is not on this list is refused. */
const ALLOWED = new Set([
  "root",
  "paragraph",
  "heading",
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "code",
  "list",
  "listItem",
  "blockquote",
  "link",
  "image",
  "table",
  "tableRow",
  "tableCell",
  "thematicBreak",
  "break",
]);

/**
 * Content is data: everything in a page's tree that could run, load or restyle something is a problem. An allow-list,
 * so that a node kind this code has never heard of is refused too. Used by the check and, again, by the build. `body` is
 * the text of the tree.
 */
export function findForbidden(root: Root, body: string): GateProblem[] {
  const problems: GateProblem[] = [...findOpenFences(root, body), ...findHiddenEntities(root, body)];
  const walk = (node: AnyNode, inHeading: boolean, depth: number): void => {
    const problem =
      depth > DEEPEST ? [{ rule: "gate/parse", ...TOO_DEEP }] : judgeNode(node, inHeading, body);
    problems.push(
      ...problem.map((found) => ({
        ...found,
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
      })),
    );
    if ("children" in node && depth <= DEEPEST)
      for (const child of node.children) walk(child, inHeading || node.type === "heading", depth + 1);
  };
  walk(root, false, 0);
  return problems;
}

/** Deeper than anybody writes, and less than what would overflow the stack of whoever renders it. */
const DEEPEST = 100;

function judgeNode(node: AnyNode, inHeading: boolean, body: string): Judgement[] {
  switch (node.type) {
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return judgeExpression(node.value.trim(), inHeading);
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return judgeElement(node);
    case "paragraph":
      return judgeParagraph(node, body);
    case "link":
    case "image":
      return judgeAddress(node.url, node.type === "image");
    case "linkReference":
    case "imageReference":
    case "footnoteReference":
      // There is none without a definition, and that is told of.
      return [];
    default:
      return ALLOWED.has(node.type) ? [] : [sayRefused(node)];
  }
}

/** What is said of a node that is not allowed at all, whatever it holds. */
function sayRefused(node: AnyNode): Judgement {
  switch (node.type) {
    case "mdxjsEsm":
      return {
        rule: "gate/import",
        message: `${/^\s*export\b/.test(node.value) ? "export" : "import"} does not belong in content.`,
        fix: "remove the line; registered components need no import. If it is text, put it in backticks.",
      };
    case "definition":
      return {
        rule: "gate/markdown",
        message: `The address of [${node.label ?? node.identifier}] stands apart from its link.`,
        fix: "write it into the link, as in [the switch](../equipment/sw-01.mdx); put a backslash before [ if it is just text.",
      };
    case "footnoteDefinition":
      return {
        rule: "gate/markdown",
        message: "Footnotes are not used in content.",
        fix: "write the note where it is needed, in parentheses or in <Note>…</Note>; put a backslash before [ if it is just text.",
      };
    default:
      return {
        rule: "gate/markdown",
        message: `This kind of Markdown (${node.type}) is not used in content.`,
        fix: "write it as a paragraph, a list or a table.",
      };
  }
}
