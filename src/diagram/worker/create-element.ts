/** A new SVG element with a text in it, for the same document as `svg`. */
export function createElement(svg: Element, name: string, text: string): Element {
  const element = svg.ownerDocument.createElementNS("http://www.w3.org/2000/svg", name);
  element.textContent = text;
  return element;
}
