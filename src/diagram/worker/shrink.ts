import { unshield } from "../label.ts";
import { addIcons } from "./add-icons.ts";
import { createElement } from "./create-element.ts";
import type { FlowchartModel } from "./flowchart-model.ts";
import { nameClasses, renameMarkers, renameNodes } from "./rename.ts";
import { tidyAttributes } from "./tidy-attributes.ts";
import { flattenText } from "./flatten-text.ts";

export interface PictureFacts {
  /** The prefix of all ids in the picture. */
  readonly id: string;
  readonly model: FlowchartModel;
  /** Tooltips by node id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Addresses of symbols by node id. */
  readonly icons: ReadonlyMap<string, string>;
  /** What the picture is called in messages. */
  readonly name: string;
  /** What screen readers say of it. */
  readonly title: string;
  readonly description: string | undefined;
}

/**
 * Turns the SVG that Mermaid drew into the one that is published, in place: about a third of the bytes, styled by
 * `diagram.css` alone, with real tooltips, an accessible name and labels that read as the author wrote them.
 */
export function shrinkPicture(svg: Element, facts: PictureFacts): void {
  applyEdgeClasses(svg, facts.model);
  removeUnused(svg);
  for (const text of svg.querySelectorAll("text")) flattenText(text);
  for (const element of [svg, ...svg.querySelectorAll("*")]) tidyAttributes(element);
  dropEdgeIds(svg);
  renameNodes(svg, facts);
  moveZoneTitles(svg);
  renameMarkers(svg, facts.id);
  nameClasses(svg);
  unwrapGroups(svg);
  describePicture(svg, facts);
  decodeTexts(svg);
  addIcons(svg, facts.id, facts.icons);
}

/** ELK's edges come without the classes that the source gives them. */
function applyEdgeClasses(svg: Element, { edges }: FlowchartModel): void {
  const classes = new Map(edges.map((edge) => [edge.id, edge.classes]));
  for (const element of svg.querySelectorAll("path[data-id], .edgeLabel > .label[data-id]")) {
    const names = classes.get(element.getAttribute("data-id") ?? "") ?? [];
    (element.matches("path") ? element : element.parentElement)?.classList.add(...names);
  }
}

function removeUnused(svg: Element): void {
  const used = new Set(
    [...svg.querySelectorAll("[marker-end], [marker-start]")].flatMap((path) =>
      ["marker-start", "marker-end"].map((name) => /#([^)]*)\)/.exec(path.getAttribute(name) ?? "")?.[1]),
    ),
  );
  for (const marker of svg.querySelectorAll("marker")) if (!used.has(marker.id)) marker.remove();
  // Once the nodes have their places, there is nothing of such a link to see.
  for (const path of svg.querySelectorAll("path.edge-thickness-invisible")) path.remove();
  for (const element of svg.querySelectorAll("style, defs, filter, linearGradient")) element.remove();
  // Behind the words on an edge it hides the line; elsewhere there is nothing to hide.
  for (const rectangle of svg.querySelectorAll("rect.background"))
    if (!rectangle.closest(".edgeLabel")) rectangle.remove();
  for (const rectangle of svg.querySelectorAll("rect:not([width])")) rectangle.remove();
}

/** Only edges that the author named keep their id; Mermaid's own are long and of no use. */
function dropEdgeIds(svg: Element): void {
  for (const path of svg.querySelectorAll("path.flowchart-link"))
    if (/-L_.*_\d+$/.test(path.id)) path.removeAttribute("id");
}

const ZONE_PADDING = 8;

/** To the left, where fewest edges enter a zone, and drawn after them, so that its outline keeps it readable. */
function moveZoneTitles(svg: Element): void {
  for (const zone of svg.querySelectorAll("g.cluster")) {
    const rectangle = zone.querySelector("rect");
    const label = zone.querySelector("g.cluster-label");
    if (!rectangle || !label) continue;
    const [x, y] = ["x", "y"].map((name) => Number(rectangle.getAttribute(name)));
    label.setAttribute(
      "transform",
      `translate(${round((x ?? 0) + ZONE_PADDING)},${round((y ?? 0) + ZONE_PADDING / 2)})`,
    );
    label.setAttribute("text-anchor", "start");
    zone.parentElement?.parentElement?.append(label);
  }
}

/** Removes groups that do nothing, innermost first; one that only moves its one child hands the move to it. */
function unwrapGroups(svg: Element): void {
  for (const group of [...svg.querySelectorAll("g")].reverse()) {
    const attributes = group.getAttributeNames();
    const child = group.firstElementChild;
    const moves = attributes.length === 1 && attributes[0] === "transform";
    if (group.firstChild === null) group.remove();
    else if (attributes.length === 0) group.replaceWith(...group.childNodes);
    else if (moves && child && group.firstChild === group.lastChild && !child.hasAttribute("transform")) {
      child.setAttribute("transform", group.getAttribute("transform") ?? "");
      group.replaceWith(child);
    }
  }
}

/** As Mermaid does it. Never `role="img"`: that hides all links from screen readers. */
function describePicture(svg: Element, { id, title, description }: PictureFacts): void {
  for (const [name, role, text] of [
    ["desc", "aria-describedby", description],
    ["title", "aria-labelledby", title],
  ] as const) {
    if (!text) continue;
    const element = createElement(svg, name, text);
    element.id = `${id}-${name}`;
    svg.setAttribute(role, element.id);
    svg.prepend(element);
  }
  svg.setAttribute("role", "graphics-document document");
  svg.setAttribute("aria-roledescription", "flowchart");
  svg.setAttribute("text-anchor", "middle");
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  svg.setAttribute("width", String(Math.ceil(width)));
  svg.setAttribute("height", String(Math.ceil(height)));
}

function decodeTexts(svg: Element): void {
  const walker = svg.ownerDocument.createTreeWalker(svg, 4 /* text nodes */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    if (unshield(text) !== text) node.nodeValue = unshield(text);
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
