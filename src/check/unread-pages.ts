import { meantPlace, placeOf } from "#book/page.ts";
import type { Reference } from "#book/references.ts";
import { portDevice } from "#book/resolve.ts";
import type { ReferenceTarget } from "#schemas/index.ts";
import { mayList } from "./partial-pages.ts";
import type { CheckInput, CheckedPage } from "./rule.ts";

/**
 * Tells of a reference whether it may well lead to something on a page that is there but could not be read, or not in the
 * part that would tell. That page has its own finding; calling all references to it broken would bury it.
 */
export function isUnread({ pages, files }: CheckInput): (reference: Reference) => boolean {
  const read = new Set(pages.flatMap(({ page }) => (page === null ? [] : [page.file])));
  // A misnamed page is meant to be where its finding says.
  const unread = new Set(
    files
      .filter((file) => file.endsWith(".mdx") && !read.has(file))
      .flatMap((file) => (placeOf(file) === null ? [file, meantPlace(file) ?? file] : [file])),
  );
  const partial = new Map(pages.flatMap((page) => (page.rest ? [[page.source.file, page] as const] : [])));
  if (unread.size === 0 && partial.size === 0) return () => false;
  return ({ page, value, targets }) => {
    if (targets.some((target) => isInLostList(partial, target, page.client))) return true;
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

/** The list that names things of a kind: its page, within the client's folder or the book's, and what names an entry. */
const LISTS: Partial<Record<ReferenceTarget, readonly [page: string, list: string, key: string]>> = {
  location: ["index.mdx", "locations", "id"],
  contact: ["index.mdx", "contacts", "id"],
  circuit: ["index.mdx", "circuits", "id"],
  service: ["index.mdx", "services", "id"],
  backup: ["index.mdx", "backups", "id"],
  outlet: ["network.mdx", "outlets", "label"],
  vlan: ["network.mdx", "vlans", "id"],
  person: ["practice.mdx", "people", "id"],
  role: ["practice.mdx", "roles", "id"],
};

function isInLostList(
  partial: ReadonlyMap<string, CheckedPage>,
  target: ReferenceTarget,
  client: string | null,
): boolean {
  const [name = "", list = "", key = ""] = LISTS[target] ?? [];
  const file = target === "person" || target === "role" ? name : `clients/${client}/${name}`;
  return list !== "" && mayList(partial.get(file), list, key);
}
