import { measureElement } from "./element-box.ts";
import { measureWidth } from "./font.ts";
import { readFontSize } from "./text-box.ts";

/**
 * Gives a jsdom window the measuring methods that Mermaid calls and jsdom lacks.
 *
 * `getBBox` answers in float32 like a browser: ELK's edge clipping compares borders for equality, and with doubles
 * a quarter of all edges ended beside their node. It must not have `left` and `top`: Mermaid's cylinder would shift
 * its label by them.
 */
export function installMeasuring(window: Window & typeof globalThis): void {
  const methods = {
    getBBox(this: SVGElement) {
      const { x, y, width, height } = measureElement(this);
      return { x: Math.fround(x), y: Math.fround(y), width: Math.fround(width), height: Math.fround(height) };
    },
    getBoundingClientRect(this: SVGElement) {
      const box = measureElement(this);
      return { ...box, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    },
    getComputedTextLength(this: SVGElement) {
      return measureWidth((this.textContent ?? "").replace(/\s+/g, " "), readFontSize(this));
    },
    /** Not a browser's: the width of a line of text that would stand in this element. See quicken-mermaid.ts. */
    measureLine(this: SVGElement, text: string) {
      return measureWidth(text.replace(/\s+/g, " "), readFontSize(this));
    },
    // Only hand-drawn looks ask for these.
    getTotalLength: () => 0,
    getPointAtLength: () => ({ x: 0, y: 0 }),
  };
  Object.assign(window.SVGElement.prototype, methods);
}
