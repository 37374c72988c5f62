import { type Box, EMPTY_BOX, unite } from "./geometry.ts";
import { childElements } from "./child-elements.ts";
import { ascent, LABEL_PX, lineHeight, measureWidth, SMALL_LABEL_PX } from "./font.ts";

/** The type size that applies to an element, in CSS pixels. */
export function readFontSize(element: Element): number {
  const size = climb(element, (node) => {
    const own = /font-size:\s*([\d.]+)px/.exec(node.getAttribute("style") ?? "")?.[1];
    if (own !== undefined) return Number(own);
    const attribute = Number.parseFloat(node.getAttribute("font-size") ?? "");
    if (attribute > 0) return attribute;
    return hasClass(node, SMALL_LABEL) ? SMALL_LABEL_PX : undefined;
  });
  return size ?? LABEL_PX;
}

/** The box of a `<text>`: one row for each child that sets a position, or the whole text as one row. */
export function measureText(text: Element): Box {
  const px = readFontSize(text);
  const start = {
    x: readLength(text, "x", px) ?? 0,
    y: (readLength(text, "y", px) ?? 0) + (readLength(text, "dy", px) ?? 0),
  };
  const rows = [...childElements(text)].filter((row) =>
    ["x", "y", "dy"].some((name) => row.hasAttribute(name)),
  );
  if (rows.length === 0) return measureRow(text, start.x, start.y) ?? EMPTY_BOX;

  let { x, y } = start;
  let box: Box | null = null;
  for (const row of rows) {
    x = readLength(row, "x", px) ?? x;
    y = (readLength(row, "y", px) ?? y) + (readLength(row, "dy", px) ?? 0);
    const next = measureRow(row, x, y);
    if (next) box = unite(box, next);
  }
  return box ?? EMPTY_BOX;
}

/** The box of a single `<tspan>`, as if it stood at the origin. */
export function measureSpan(span: Element): Box {
  const px = readFontSize(span);
  return {
    x: 0,
    y: -ascent(px),
    width: measureWidth(collapse(span.textContent), px),
    height: lineHeight(px),
  };
}

const SMALL_LABEL = /(^| )(edgeLabel|cluster-label)( |$)/;
const NODE_LABEL = /\blabel\b/;
const NODE = /(^| )(rough-)?node( |$)/;

function measureRow(row: Element, x: number, y: number): Box | null {
  const text = collapse(row.textContent);
  if (text === "") return null;
  const px = readFontSize(row);
  const width = measureWidth(text, px);
  const anchor = readAnchor(row);
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { x: left, y: y - ascent(px), width, height: lineHeight(px) };
}

/** Mermaid centres node labels by its theme's CSS, not by an attribute. */
function readAnchor(element: Element): string {
  const anchor = climb(element, (node) => {
    const own = node.getAttribute("text-anchor");
    if (own) return own;
    const style = /text-anchor:\s*(\w+)/.exec(node.getAttribute("style") ?? "")?.[1];
    if (style !== undefined) return style;
    return hasClass(node, NODE_LABEL) && node.parentElement && hasClass(node.parentElement, NODE)
      ? "middle"
      : undefined;
  });
  return anchor ?? "start";
}

function readLength(element: Element, name: string, px: number): number | undefined {
  const value = element.getAttribute(name);
  if (value === null) return undefined;
  const number = Number.parseFloat(value);
  return value.endsWith("em") ? number * px : number;
}

function climb<Result>(element: Element, read: (node: Element) => Result | undefined): Result | undefined {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const result = read(node);
    if (result !== undefined) return result;
  }
  return undefined;
}

function hasClass(element: Element, pattern: RegExp): boolean {
  return pattern.test(element.getAttribute("class") ?? "");
}

function collapse(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
