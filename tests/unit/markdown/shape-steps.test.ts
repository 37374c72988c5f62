import type { Element, ElementContent, Root } from "hast";
import { describe, expect, it } from "vitest";
import { shapeSteps } from "#markdown/shape-steps.ts";

const make = (tagName: string, ...children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
const text = (value: string): ElementContent => ({ type: "text", value });
const answers = (...labels: string[]): Element =>
  make("ul", ...labels.map((label) => make("li", make("a", text(label)))));
const block = (name: string, ...children: ElementContent[]): ElementContent => ({
  type: "mdxJsxFlowElement",
  name,
  attributes: [],
  children,
});

/** The parts of the only step that is made of these: a tag, with its class, or a block's name. */
function shape(...children: ElementContent[]): string[] {
  const tree: Root = { type: "root", children: [make("h2", text("Look at the port")), ...children] };
  shapeSteps(tree);
  const [step] = tree.children;
  return step?.type === "element" ? step.children.map(describePart) : [];
}

function describePart(part: ElementContent): string {
  if (part.type === "mdxJsxFlowElement")
    return `${part.name ?? ""}(${part.children.map((child) => describePart(child)).join(" ")})`;
  if (part.type !== "element") return part.type;
  const { className } = part.properties;
  return Array.isArray(className) ? `${part.tagName}.${className.join(".")}` : part.tagName;
}

describe("shapeSteps", () => {
  it("marks the list of links that ends a step as its answers", () => {
    expect(shape(make("p"), answers("Lit", "Dark"))).toEqual(["h2", "p", "ul.answers"]);
    expect(shape(answers("Lit"), make("p"))).toEqual(["h2", "ul", "p"]);
    expect(shape(make("ul", make("li", text("Press it in."))))).toEqual(["h2", "ul"]);
  });

  it("puts the help desk's own answers below its block, whatever in-house staff may answer", () => {
    expect(
      shape(
        block("HelpDesk", make("p"), answers("It is off")),
        block("InHouse", make("p"), answers("I am calling")),
      ),
    ).toEqual(["h2", "HelpDesk(p)", "ul.answers", "InHouse(p ul)"]);
  });

  it("leaves no empty block behind", () => {
    expect(shape(make("p"), block("HelpDesk", answers("It is off")))).toEqual(["h2", "p", "ul.answers"]);
  });

  it("leaves a block's list alone if it is not all links", () => {
    expect(shape(block("HelpDesk", make("ul", make("li", text("Read it.")))))).toEqual([
      "h2",
      "HelpDesk(ul)",
    ]);
  });
});
