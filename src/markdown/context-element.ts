import type { PhrasingContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx";

/**
 * An inline component that is given the page's context: `<Fact path="…" context={props.context} />`. The context says
 * for which client, device or outlet the page is being rendered (see `src/components/context.ts`).
 */
export function contextElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return {
    type: "mdxJsxTextElement",
    name,
    attributes: [
      ...Object.entries(attributes).map(([key, value]) => ({
        type: "mdxJsxAttribute" as const,
        name: key,
        value,
      })),
      { type: "mdxJsxAttribute", name: "context", value: propsContext() },
    ],
    children,
  };
}

/** The expression `props.context`, with the syntax tree that the MDX compiler wants beside the text. */
function propsContext() {
  const expression = {
    type: "MemberExpression" as const,
    object: { type: "Identifier" as const, name: "props" },
    property: { type: "Identifier" as const, name: "context" },
    computed: false,
    optional: false,
  };
  return {
    type: "mdxJsxAttributeValueExpression" as const,
    value: "props.context",
    data: {
      estree: {
        type: "Program" as const,
        sourceType: "module" as const,
        comments: [],
        body: [{ type: "ExpressionStatement" as const, expression }],
      },
    },
  };
}
