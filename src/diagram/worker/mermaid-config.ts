import type { MermaidConfig } from "mermaid";
import { LABEL_PX, SMALL_LABEL_PX } from "./font.ts";

/**
 * `handDrawnSeed` is needed even for the classic look: cylinders and parallelograms pass through a sketching library
 * that otherwise draws random numbers, and the same source must give the same bytes.
 * `htmlLabels` must be off in both places, else labels become `foreignObject`, which neither prints nor travels well.
 * Of ELK's presets, `modelOrder` gave the smallest pictures of the library and keeps the order of the source.
 * The colours are dropped afterwards; `themeCSS` is for a browser that renders the same picture in the tests.
 */
export const mermaidConfig = {
  startOnLoad: false,
  layout: "elk",
  elk: { preset: "modelOrder" },
  theme: "base",
  look: "classic",
  securityLevel: "strict",
  fontFamily: "Inter",
  handDrawnSeed: 1,
  suppressErrorRendering: true,
  maxEdges: 2000,
  maxTextSize: 500_000,
  htmlLabels: false,
  themeVariables: { fontSize: `${LABEL_PX}px` },
  themeCSS: `.edgeLabel text, .cluster-label text { font-size: ${SMALL_LABEL_PX}px }`,
  flowchart: { htmlLabels: false, wrappingWidth: 400, minNodeWidth: 64, padding: 12 },
} satisfies MermaidConfig;
