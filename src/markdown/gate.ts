import type { Paragraph, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { didYouMean, joinOr } from "#book/nearest-name.ts";
import { NOT_A_FACT } from "./brace-mistakes.ts";
import { componentNames, componentRule } from "./components.ts";
import { findHiddenEntities } from "./hidden-entities.ts";
import { judgeAddress } from "./judge-address.ts";
import { findOpenFences } from "./open-fences.ts";
import { TOO_DEEP } from "./too-deep.ts";

/** Something in a page's text that content may not hold. Lines count within the body. */
export interface GateProblem {
  rule: string;
  line: number;
  column: number;
  message: string;
  fix: string;
}

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

export const FACT_PATH = /^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z0-9]*)+$/;
const COMMENT = /^\/\*(?:(?!\*\/)[\s\S])*\*\/$/;

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

/** What is wrong with a node, wherever it stands. */
export type Judgement = Omit<GateProblem, "line" | "column">;

function judgeNode(node: AnyNode, inHeading: boolean, body: string): Judgement[] {
  switch (node.type) {
    case "mdxjsEsm":
      return [
        {
          rule: "gate/import",
          message: `${/^\s*export\b/.test(node.value) ? "export" : "import"} does not belong in content.`,
          fix: "remove the line; registered components need no import. If it is text, put it in backticks.",
        },
      ];
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
    case "definition":
      return [
        {
          rule: "gate/markdown",
          message: `The address of [${node.label ?? node.identifier}] stands apart from its link.`,
          fix: "write it into the link, as in [the switch](../equipment/sw-01.mdx); put a backslash before [ if it is just text.",
        },
      ];
    case "footnoteDefinition":
      return [
        {
          rule: "gate/markdown",
          message: "Footnotes are not used in content.",
          fix: "write the note where it is needed, in parentheses or in <Note>…</Note>; put a backslash before [ if it is just text.",
        },
      ];
    case "linkReference":
    case "imageReference":
    case "footnoteReference":
      // There is none without a definition, and that is told of.
      return [];
    default:
      return ALLOWED.has(node.type)
        ? []
        : [
            {
              rule: "gate/markdown",
              message: `This kind of Markdown (${node.type}) is not used in content.`,
              fix: "write it as a paragraph, a list or a table.",
            },
          ];
  }
}

/**
 * What was meant as a heading and is none, for want of a blank behind its marks. A single # may begin a number, and behind a
 * backslash they are text.
 */
export function meantHeading(node: Paragraph, body: string): { marks: string; title: string } | null {
  const text = body.slice(node.position?.start.offset, node.position?.end.offset);
  const [, marks, title] = /^(#{2,6})(\p{L}.*)/u.exec(text) ?? [];
  return marks === undefined || title === undefined ? null : { marks, title };
}

function judgeParagraph(node: Paragraph, body: string): Judgement[] {
  const meant = meantHeading(node, body);
  if (meant === null) return [];
  return [
    {
      rule: "gate/heading",
      message: `No blank follows ${meant.marks}, so the line is text and not a heading.`,
      fix: `write one: ${meant.marks} ….`,
    },
  ];
}

function judgeExpression(value: string, inHeading: boolean): Judgement[] {
  if (COMMENT.test(value)) return [];
  if (!FACT_PATH.test(value))
    return [
      {
        rule: "gate/expression",
        ...NOT_A_FACT,
      },
    ];
  if (inHeading)
    return [
      {
        rule: "gate/heading-fact",
        message: `The heading holds the fact {${value}}, so its address would differ from client to client.`,
        fix: "move the fact into the text below the heading.",
      },
    ];
  return [];
}

function judgeElement(node: MdxJsxFlowElement | MdxJsxTextElement): Judgement[] {
  const name = node.name ?? "";
  const rule = componentRule(name);
  if (rule === undefined) return [sayUnknownTag(name)];
  return node.attributes.flatMap((attribute): Judgement[] => {
    if (attribute.type === "mdxJsxExpressionAttribute")
      return [
        {
          rule: "gate/attribute",
          message: `<${name}> spreads attributes with {…}.`,
          fix: "write each attribute out.",
        },
      ];
    const known = Object.keys(rule.attributes);
    if (!known.includes(attribute.name)) {
      const choices =
        known.length === 0
          ? "it takes none; remove it."
          : `${didYouMean(attribute.name, known)} it takes ${joinOr(known)}.`.trim();
      return [
        { rule: "gate/attribute", message: `<${name}> has no attribute "${attribute.name}".`, fix: choices },
      ];
    }
    if (typeof attribute.value !== "string")
      return [
        {
          rule: "gate/attribute",
          message: `The attribute "${attribute.name}" of <${name}> is not plain text.`,
          fix: `write ${attribute.name}="…" with the text in quotes.`,
        },
      ];
    return [];
  });
}

/** What is said of a tag that nobody registered, whether it is closed or not. */
export function sayUnknownTag(name: string): Judgement {
  if (name === "")
    return { rule: "gate/component", message: "<>…</> is not used in content.", fix: "remove it." };
  if (/^[a-z]/.test(name) && !name.includes(".")) {
    return {
      rule: "gate/html",
      message: `<${name}> is raw HTML, which content may not hold.`,
      fix: `write it in Markdown, or put a backslash before "<" if it is just text: \\<.`,
    };
  }
  const guess = didYouMean(name, componentNames);
  return {
    rule: "gate/component",
    message: `<${name}> is not a registered component.`,
    fix:
      guess === ""
        ? `use one of ${joinOr(componentNames)}, or put a backslash before "<" if it is just text.`
        : guess,
  };
}
