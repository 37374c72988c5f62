import { JSDOM } from "jsdom";
import { installMeasuring } from "./install-measuring.ts";

/**
 * Makes this thread look enough like a browser for Mermaid. Must be called before Mermaid is imported, and only in
 * a worker: a `window` in the main thread would make Astro and Vite believe that they run in a browser.
 */
export function installDom(): void {
  const { window } = new JSDOM("<!doctype html><html><body></body></html>", { pretendToBeVisual: true });
  installMeasuring(window);
  const values = {
    window,
    document: window.document,
    Element: window.Element,
    SVGElement: window.SVGElement,
    HTMLElement: window.HTMLElement,
    Node: window.Node,
    CSSStyleSheet: window.CSSStyleSheet,
    DOMParser: window.DOMParser,
    XMLSerializer: window.XMLSerializer,
  };
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
