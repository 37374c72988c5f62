import { flowchart, renderMermaid } from "#diagram/index.ts";
import type { NetworkMap } from "#network/overview-map.ts";
import { mapIcon } from "../components/icons.ts";

/** Draws a map made from the book. Equal maps are drawn once and kept between builds. */
export async function drawMap({ plan }: NetworkMap, title: string): Promise<string> {
  const nodes = plan.nodes.map((node) => ({ ...node, icon: mapIcon(node.class) }));
  const chart = flowchart({ ...plan, nodes });
  const { svg } = await renderMermaid(chart.source, { title, nodes: chart.nodes });
  return svg;
}
