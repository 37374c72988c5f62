import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import { toString } from "mdast-util-to-string";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { parseDocument } from "yaml";
import { splitPage } from "../page-text.ts";

/** A Markdown file taken apart. */
export interface MarkdownFile {
  title: string | undefined;
  /** What its front matter says besides the title. */
  front: Readonly<Record<string, unknown>>;
  /** The text as HTML, raw HTML and all; it is not safe yet. */
  html: string;
}

/**
 * Reads a file as GitHub's Markdown with YAML front matter, if any. Its title is the front matter's, or that of the
 * first heading if it begins with one of the first level, which then is not repeated in the text. Never throws for what
 * somebody wrote: front matter that is not YAML counts as text.
 */
export function readMarkdown(text: string): MarkdownFile {
  const parts = splitPage(text);
  const front = parts === null ? null : readFront(parts.yaml);
  const tree = remark()
    .use(remarkGfm)
    .parse(front === null || parts === null ? text : parts.body);
  const [first] = tree.children;
  const heading = first?.type === "heading" && first.depth === 1 ? toString(first).trim() : "";
  const { title, ...rest } = front ?? {};
  const named = typeof title === "string" && title.trim() !== "" ? title.trim() : undefined;
  if (heading !== "" && (named === undefined || named === heading)) tree.children.shift();
  return {
    title: named ?? (heading === "" ? undefined : heading),
    front: rest,
    html: toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true }),
  };
}

function readFront(yaml: string): Readonly<Record<string, unknown>> | null {
  const document = parseDocument(yaml, { version: "1.2", merge: false, stringKeys: true, uniqueKeys: false });
  if (document.errors.length > 0) return null;
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? Object.fromEntries(Object.entries(data))
    : null;
}
