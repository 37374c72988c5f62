import { childElements } from "./child-elements.ts";
import { type Box, EMPTY_BOX, enclose, type Point, unite } from "./geometry.ts";
import { measurePath } from "./path-box.ts";
import { measureSpan, measureText } from "./text-box.ts";
import { transformBox } from "./transform.ts";

/** What a browser's `getBBox()` returns for the SVG elements that Mermaid's flowcharts are made of. */
export function measureElement(element: Element): Box {
  return (SHAPES[element.nodeName.toLowerCase()] ?? measureGroup)(element);
}

const SHAPES: Readonly<Record<string, (element: Element) => Box>> = {
  rect: measureRectangle,
  image: measureRectangle,
  foreignobject: measureRectangle,
  circle: (element) => aroundCentre(element, "r", "r"),
  ellipse: (element) => aroundCentre(element, "rx", "ry"),
  line: (element) =>
    enclose([
      [readNumber(element, "x1"), readNumber(element, "y1")],
      [readNumber(element, "x2"), readNumber(element, "y2")],
    ]),
  polygon: measurePoints,
  polyline: measurePoints,
  path: (element) => measurePath(element.getAttribute("d") ?? ""),
  text: measureText,
  tspan: measureSpan,
};

const UNSEEN = /^(defs|marker|style|title|desc|script|filter|lineargradient|metadata)$/;
const MAY_BE_EMPTY = /^(g|rect|text|path)$/;

function measureGroup(group: Element): Box {
  let box: Box | null = null;
  for (const child of childElements(group)) {
    const name = child.nodeName.toLowerCase();
    if (UNSEEN.test(name)) continue;
    const own = measureElement(child);
    if (own.width === 0 && own.height === 0 && MAY_BE_EMPTY.test(name)) continue;
    box = unite(box, transformBox(child.getAttribute("transform") ?? "", own));
  }
  return box ?? EMPTY_BOX;
}

function measureRectangle(element: Element): Box {
  return {
    x: readNumber(element, "x"),
    y: readNumber(element, "y"),
    width: readNumber(element, "width"),
    height: readNumber(element, "height"),
  };
}

function aroundCentre(element: Element, horizontal: string, vertical: string): Box {
  const [rx, ry] = [readNumber(element, horizontal), readNumber(element, vertical)];
  return {
    x: readNumber(element, "cx") - rx,
    y: readNumber(element, "cy") - ry,
    width: 2 * rx,
    height: 2 * ry,
  };
}

function measurePoints(element: Element): Box {
  const values = (element.getAttribute("points") ?? "").match(/-?[\d.]+(?:e[-+]?\d+)?/g)?.map(Number) ?? [];
  const points: Point[] = [];
  for (let index = 0; index + 1 < values.length; index += 2)
    points.push([values[index] ?? 0, values[index + 1] ?? 0]);
  return enclose(points);
}

function readNumber(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? "") || 0;
}
