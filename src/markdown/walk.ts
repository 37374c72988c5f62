/** What holds nodes of a syntax tree, Markdown's or HTML's. */
export interface Holder<Node> {
  children: Node[];
}

/**
 * Goes through all that stands in a syntax tree, first what holds something and then what it holds. `see` gets a node, its
 * place and what it stands in, which it may change; it returns the place to go on from if the node is not to be gone into.
 *
 * `unist-util-visit` does the same, and on the way makes a function for every node and gives it a name, which takes most
 * of its time: a twentieth of a build, as there are thousands of ladders.
 */
export function walk<Node extends { type: string }>(
  holder: Holder<Node>,
  see: (node: Node, index: number, holder: Holder<Node>) => number | undefined,
): void {
  for (let index = 0; index < holder.children.length;) {
    const node = holder.children[index];
    if (node === undefined) return;
    const next = see(node, index, holder);
    if (next === undefined && "children" in node) walk(node as unknown as Holder<Node>, see); // `as`: what a node holds are nodes
    index = next ?? index + 1;
  }
}
