import type { PhrasingContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx";

/** A component within a line, as if an author had written it: `<Fact path="device.ip">`. */
export function componentElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return {
    type: "mdxJsxTextElement",
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: "mdxJsxAttribute" as const,
      name: key,
      value,
    })),
    children,
  };
}
