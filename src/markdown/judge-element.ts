import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { didYouMean, joinOr } from "#book/nearest-name.ts";
import { componentNames, componentRule } from "./components.ts";
import type { Judgement } from "./gate-problem.ts";

/** What is wrong with a tag: its name is that of a registered component, and its attributes are the component's, in plain text. */
export function judgeElement(node: MdxJsxFlowElement | MdxJsxTextElement): Judgement[] {
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
