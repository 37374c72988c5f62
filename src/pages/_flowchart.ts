import type { Page } from "#book/page.ts";
import { flowchart, renderMermaid } from "#diagram/index.ts";
import { toFlowchart } from "#runbook/flowchart.ts";
import { forEdition, toCallGraph } from "#runbook/graph.ts";
import { getBook } from "./_book.ts";
import { graphOf } from "#runbook/page-graph.ts";

const drawings = new Map<string, Promise<string>>();

/**
 * A runbook's flowchart as SVG, as the help desk walks it, drawn once for all clients: it holds no client's facts and no
 * client's links.
 */
export function drawFlowchart(runbook: Page<"runbook">): Promise<string> {
  const key = `${runbook.file}\0${graphOf(runbook).revision}`;
  let drawing = drawings.get(key);
  if (drawing === undefined) {
    drawing = draw(runbook);
    drawings.set(key, drawing);
  }
  return drawing;
}

async function draw(runbook: Page<"runbook">): Promise<string> {
  const { library } = await getBook();
  const graph = toCallGraph(forEdition(graphOf(runbook), "help-desk"));
  const { plan } = toFlowchart(graph, { titleRunbook: (name) => library.get(name)?.data.title });
  const { source, nodes } = flowchart(plan);
  const { svg } = await renderMermaid(source, { title: `Flowchart: ${runbook.data.title}`, nodes });
  return svg;
}
