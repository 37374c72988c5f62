import { LABEL_PX, measureWidth } from "./font.ts";

const ICON_PX = 15;
/** From a line's baseline up to the top of the icon, so that it stands as high as capital letters look. */
const RISE_PX = 12.4;

/** Draws each node's icon, a symbol of an SVG sheet, into the blanks that `flowchart` left before its first line. */
export function addIcons(svg: Element, id: string, icons: ReadonlyMap<string, string>): void {
  for (const [node, address] of icons) {
    const group = svg.querySelector(`[id="${id}-${node}"]`);
    const text = group?.querySelector("text");
    if (!group || !text) continue;
    const row = text.firstElementChild ?? text;
    const shift = Number(/,\s*(-?[\d.]+)/.exec(text.getAttribute("transform") ?? "")?.[1] ?? 0);
    const baseline = shift + Number.parseFloat(row.getAttribute("y") ?? "0") * LABEL_PX;
    const use = svg.ownerDocument.createElementNS(svg.namespaceURI, "use");
    use.setAttribute("href", address);
    use.setAttribute("x", round(-measureWidth(row.textContent ?? "", LABEL_PX) / 2));
    use.setAttribute("y", round(baseline - RISE_PX));
    use.setAttribute("width", String(ICON_PX));
    use.setAttribute("height", String(ICON_PX));
    group.append(use);
  }
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
