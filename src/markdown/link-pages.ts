import type { Root } from "mdast";
import { pageAddress } from "#book/addresses.ts";
import { placeOf } from "#book/page.ts";
import { resolveLink } from "#book/page-links.ts";
import { linkedAddress } from "#book/linked-files.ts";
import { pictureAddress } from "#book/pictures.ts";
import { componentElement } from "./component-element.ts";
import { walk } from "./walk.ts";

/**
 * Turns links between files (`../equipment/sw-01.mdx#lights`, `./floor-plan.pdf`), which a git host's preview can follow,
 * into addresses on the site. A link to a runbook leads to that runbook for the client at hand, which only the page being rendered
 * knows, so it becomes `<RunbookLink name="network/…">`. `from` is the page's path in the content folder.
 */
export function linkPages(tree: Root, from: string): void {
  walk(tree, (node, index, holder) => {
    if (node.type === "image") node.url = pictureAddress({ file: from }, node.url) ?? node.url;
    if (node.type !== "link") return undefined;
    const [path = "", anchor] = node.url.split("#");
    if (!path.endsWith(".mdx")) {
      node.url = (RELATIVE.test(path) ? linkedAddress({ file: from }, path) : null) ?? node.url;
      return undefined;
    }
    const target = placeOf(resolveLink(from, path) ?? "");
    if (target === null) return undefined;
    if (target.kind === "runbook") {
      const link = componentElement(
        "RunbookLink",
        { name: target.name, ...(anchor === undefined ? {} : { anchor }) },
        node.children,
      );
      holder.children.splice(index, 1, link as never); // `as`: whatever holds a link may hold this
      return undefined;
    }
    node.url = anchor === undefined ? pageAddress(target) : `${pageAddress(target)}#${anchor}`;
    return undefined;
  });
}

/** A path within the book: no scheme, and not from the root of a site. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|\/)/i;
