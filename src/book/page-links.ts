import type { AnyPage } from "./page.ts";

const LINK = /\]\(\s*<?([^()\s<>]+?\.mdx)(?:#[^()\s<>]*)?>?(?:\s+"[^"]*")?\s*\)/g;

/**
 * The files that a page's text links to, relative to the content folder. A scan of the text, not a parse: the book needs
 * them for thousands of pages at once, and a false hit inside a code sample would only add a back-reference.
 */
export function findPageLinks(page: Pick<AnyPage, "file" | "body">): string[] {
  const found = new Set<string>();
  for (const match of page.body.matchAll(LINK)) {
    const file = resolveLink(page.file, match[1] ?? "");
    if (file !== null) found.add(file);
  }
  return [...found];
}

/** The file a relative link leads to from another file; null if it leaves the content folder. */
export function resolveLink(from: string, link: string): string | null {
  const parts = link.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of link.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else parts.push(part);
  }
  return parts.join("/");
}
