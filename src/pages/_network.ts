import type { ClientBook } from "#book/book.ts";
import { buildNetwork } from "#network/build-network.ts";
import type { NetworkGraph } from "#network/graph.ts";

const graphs = new WeakMap<ClientBook, NetworkGraph>();

/** A client's network, joined once for all of its pages. */
export function networkOf(client: ClientBook): NetworkGraph {
  let graph = graphs.get(client);
  if (graph === undefined) {
    graph = buildNetwork(client);
    graphs.set(client, graph);
  }
  return graph;
}
