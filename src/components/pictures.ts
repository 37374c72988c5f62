import type { Book } from "#book/book.ts";
import type { Page } from "#book/page.ts";
import { flowchart } from "#diagram/index.ts";
import type { DiagramNode } from "#diagram/index.ts";
import { networkOf } from "#network/network-of.ts";
import { overviewMap } from "#network/overview-map.ts";
import type { NetworkMap } from "#network/overview-map.ts";
import { switchMap } from "#network/switch-map.ts";
import { toFlowchart } from "#runbook/flowchart.ts";
import { forEdition, toCallGraph } from "#runbook/graph.ts";
import { graphOf } from "#runbook/page-graph.ts";
import { mapIcon } from "./icons.ts";

/** A picture of the help desk's site, as `renderMermaid` takes it. */
export interface SitePicture {
  kind: "overview" | "switch" | "flowchart";
  source: string;
  title: string;
  nodes: readonly DiagramNode[];
}

/** All pictures, about in the order in which pages ask for them: client by client, and a runbook of the library after each. */
export function listPictures(book: Book): SitePicture[] {
  const library = [...book.library.values()].map((runbook) => flowchartPicture(book, runbook));
  const pictures: SitePicture[] = [];
  for (const client of book.clients.values()) {
    const graph = networkOf(client);
    if (client.network !== null)
      pictures.push(mapPicture("overview", overviewMap(graph), client.page.data.name));
    for (const page of client.equipment.values()) {
      if (page.data.type !== "switch" || page.data.status !== "active") continue;
      const map = switchMap(graph, page.name);
      if (map !== null) pictures.push(mapPicture("switch", map, page.data.name));
    }
    for (const runbook of client.runbooks.values()) pictures.push(flowchartPicture(book, runbook));
    pictures.push(...library.splice(0, 1));
  }
  return [...pictures, ...library];
}

/** A map made from the book. `name` is the client's or the switch's. */
export function mapPicture(kind: "overview" | "switch", { plan }: NetworkMap, name: string): SitePicture {
  const nodes = plan.nodes.map((node) => ({ ...node, icon: mapIcon(node.class) }));
  const chart = flowchart({ ...plan, nodes });
  const title = kind === "overview" ? `Network of ${name}` : `What hangs on ${name}`;
  return { kind, source: chart.source, title, nodes: chart.nodes };
}

/** A runbook as the help desk walks it. It holds no client's facts and no client's links. */
export function flowchartPicture({ library }: Book, runbook: Page<"runbook">): SitePicture {
  const graph = toCallGraph(forEdition(graphOf(runbook), "help-desk"));
  const { plan } = toFlowchart(graph, { titleRunbook: (name) => library.get(name)?.data.title });
  const { source, nodes } = flowchart(plan);
  return { kind: "flowchart", source, title: `Flowchart: ${runbook.data.title}`, nodes };
}
