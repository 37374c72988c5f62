import type { Reference } from "#book/references.ts";
import { portDevice } from "#book/resolve.ts";
import type { CheckInput } from "./rule.ts";

/**
 * Tells of a reference whether it may well lead to something on a page that is there but could not be read. That page
 * has its own finding; calling all references to it broken would bury it.
 */
export function isUnread({ pages, files }: CheckInput): (reference: Reference) => boolean {
  const read = new Set(pages.flatMap(({ page }) => (page === null ? [] : [page.file])));
  const unread = new Set(files.filter((file) => file.endsWith(".mdx") && !read.has(file)));
  if (unread.size === 0) return () => false;
  return ({ page, value, targets }) => {
    const folder = `clients/${page.client}`;
    // A client whose index cannot be read has no book, so nothing in it can be found.
    if (page.client !== null && !read.has(`${folder}/index.mdx`))
      return !targets.includes("person") && !targets.includes("role");
    const name = String(value).split("#")[0] ?? "";
    return targets.some((target) => {
      switch (target) {
        case "equipment":
          return unread.has(`${folder}/equipment/${name}.mdx`);
        case "port":
          return unread.has(`${folder}/equipment/${portDevice(name)}.mdx`);
        case "credential":
        case "visit":
        case "call":
          return unread.has(`${folder}/${target}s/${name}.mdx`);
        case "runbook":
          return unread.has(`${folder}/runbooks/${name}.mdx`) || unread.has(`library/${name}.mdx`);
        case "page":
        case "field":
          return unread.has(`${folder}/${name}.mdx`);
        case "outlet":
        case "vlan":
          return unread.has(`${folder}/network.mdx`);
        case "person":
        case "role":
          return unread.has("practice.mdx");
        default:
          return false;
      }
    });
  };
}
