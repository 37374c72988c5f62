import { flowchart, renderMermaid } from "#diagram/index.ts";
import type { NetworkMap } from "#network/overview-map.ts";

/** Draws a map made from the book. Equal maps are drawn once and kept between builds. */
export async function drawMap({ plan }: NetworkMap, title: string): Promise<string> {
  const { source, nodes } = flowchart(plan);
  const { svg } = await renderMermaid(source, { title, nodes });
  return svg;
}
