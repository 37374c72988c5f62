/**
 * Keeps those attributes that a published picture may have, and rounds the numbers in its geometry to a tenth of a pixel.
 * Attributes by name, never the whole text of the SVG: that would turn the label 10.0.0.10 into 10.0.1.
 */
export function tidyAttributes(element: Element): void {
  // As Mermaid writes it, a link's address belongs to another namespace.
  const link = element.getAttributeNS(XLINK, "href");
  if (link !== null) {
    element.removeAttributeNS(XLINK, "href");
    element.setAttribute("href", link);
  }
  for (const name of element.getAttributeNames()) {
    if (GEOMETRY.has(name)) {
      const value = element.getAttribute(name) ?? "";
      const short = shorten(value);
      if (short !== value) element.setAttribute(name, short);
    } else if (!KEPT.test(name)) element.removeAttribute(name);
  }
}

const XLINK = "http://www.w3.org/1999/xlink";
const GEOMETRY = new Set(
  "d x y width height cx cy r rx ry x1 y1 x2 y2 points transform viewBox refX refY markerWidth markerHeight".split(
    " ",
  ),
);
/** Besides geometry. A node's `title` becomes an element later. */
const KEPT =
  /^(xmlns|id|class|href|title|role|aria-[a-z]+|text-anchor|marker-(start|end)|markerUnits|orient|fill|stroke(-width|-dasharray)?|font-(weight|style)|d[xy])$/;

function shorten(value: string): string {
  return value
    .replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10 || 0))
    .replace(/\s*,\s*/g, ",")
    .replace(/\s+/g, " ")
    .trim();
}
