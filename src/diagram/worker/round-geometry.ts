/**
 * Rounds the numbers in an element's geometry to a tenth of a pixel. Attributes by name, never the whole text of the
 * SVG: that would turn the label 10.0.0.10 into 10.0.1.
 */
export function roundGeometry(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (GEOMETRY.has(name)) element.setAttribute(name, shorten(value));
  }
}

const GEOMETRY = new Set(
  "d x y width height cx cy r rx ry x1 y1 x2 y2 points transform viewBox refX refY markerWidth markerHeight".split(
    " ",
  ),
);

function shorten(value: string): string {
  return value
    .replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10 || 0))
    .replace(/\s*,\s*/g, ",")
    .replace(/\s+/g, " ")
    .trim();
}
