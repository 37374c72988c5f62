import type { MarkedPart } from "#search/mark-words.ts";

type Child = Node | string | null | undefined;

/** An element with its attributes and children. Data only ever becomes text and attributes, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children)
    if (child !== null && child !== undefined && child !== "") element.append(child);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function makeIcon(name: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

export function makeMarked(parts: readonly MarkedPart[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, marked } of parts) fragment.append(marked ? make("mark", {}, text) : text);
  return fragment;
}
