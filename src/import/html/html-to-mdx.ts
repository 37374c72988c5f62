import type { Element, ElementContent, Nodes, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { WORDLESS, collectRuns, isEmbedded } from "./collect-runs.ts";
import type { Lost } from "./collect-runs.ts";
import { plainText, printInline } from "./inline.ts";
import { printTable } from "./print-table.ts";

export interface ConvertedHtml {
  /** The document's blocks as MDX, each on its own. */
  blocks: string[];
  lost: Lost;
}

/** Deeper lists and quotes are flattened: nobody reads them, and some documents are nested by the thousand. */
const DEEPEST = 8;

/**
 * Turns a document in HTML into MDX that says the same and does nothing: headings (`depth` is that of the highest), paragraphs,
 * lists, tables, code, quotes, emphasis and links to the web. Everything else gives its words or is counted as lost.
 * Throws RangeError for a document nested too deeply to be walked.
 */
export function htmlToMdx(html: string, depth: number): ConvertedHtml {
  const lost: Lost = { pictures: 0, links: 0, embedded: 0 };
  const root = fromHtml(html, { fragment: !/<html[\s>]/i.test(html) });
  // Many documents begin with a second- or third-level heading; on the page none is skipped.
  const levels = [...html.matchAll(/<h([1-6])[\s>]/gi)].map(([, level]) => Number(level));
  const top = Math.min(6, ...levels);
  return {
    blocks: writeBlocks(root.children, {
      lost,
      depth: depth + 1 - (levels.length === 0 ? 1 : top),
      level: 0,
    }),
    lost,
  };
}

interface Writing {
  lost: Lost;
  /** The depth of a first-level heading. */
  depth: number;
  level: number;
}

type Child = RootContent | ElementContent;

const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
  ],
  ...[
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
  ],
  ...[
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
  ],
]);

function writeBlocks(nodes: readonly Child[], writing: Writing): string[] {
  const blocks: string[] = [];
  let inline: Nodes[] = [];
  const flush = (): void => {
    const text = printInline(collectRuns(inline, writing.lost));
    if (text !== "") blocks.push(text);
    inline = [];
  };
  for (const node of nodes) {
    if (!holdsBlock(node)) inline.push(node);
    else {
      flush();
      for (const block of writeElement(node, writing)) {
        // Two lists in a row would be read as one.
        const other = isList(block) && isList(blocks.at(-1)) ? separate(blocks.at(-1) ?? "", block) : block;
        blocks.push(other);
      }
    }
  }
  flush();
  return blocks;
}

/** A block, or something inline that people nevertheless put blocks into. */
function holdsBlock(node: Child): node is Element {
  if (node.type !== "element" || WORDLESS.has(node.tagName) || isEmbedded(node.tagName)) return false;
  return BLOCKS.has(node.tagName) || node.children.some(holdsBlock);
}

function writeElement(node: Element, writing: Writing): string[] {
  const { tagName, children } = node;
  if (/^h[1-6]$/.test(tagName)) {
    const text = printInline(collectRuns(children, writing.lost), true);
    const depth = Math.min(6, writing.depth + Number(tagName.charAt(1)) - 1);
    return text === "" ? [] : [writing.level > 0 ? text : `${"#".repeat(depth)} ${text}`];
  }
  if (tagName === "hr") return ["***"];
  if (tagName === "pre") return writeCode(node, writing);
  if (tagName === "table") return printTable(node, writing.lost);
  if (writing.level >= DEEPEST) {
    const text = printInline(collectRuns(children, writing.lost));
    return text === "" ? [] : [text];
  }
  const inner = { ...writing, level: writing.level + 1 };
  if (tagName === "ul" || tagName === "ol") return writeList(node, inner);
  if (tagName === "blockquote") {
    const blocks = writeBlocks(children, inner);
    return blocks.length === 0 ? [] : [prefixLines(blocks.join("\n\n"), "> ", ">")];
  }
  return writeBlocks(children, writing);
}

function writeCode(node: Element, { lost }: Writing): string[] {
  const text = readRaw(node.children, lost)
    .replace(/\r\n?/g, "\n")
    .replace(/^\n+|\s+$/g, "");
  // eslint-disable-next-line no-control-regex -- control characters are what is to be removed
  const clean = text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\u2028\u2029]/g, "");
  if (clean.trim() === "") return [];
  const longest = Math.max(2, ...(clean.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text\n${clean}\n${fence}`];
}

function readRaw(nodes: readonly Nodes[], lost: Lost): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      if (node.type !== "element" || WORDLESS.has(node.tagName)) return "";
      if (node.tagName === "br") return "\n";
      if (node.tagName === "img") return plainText(collectRuns([node], lost));
      return readRaw(node.children, lost);
    })
    .join("");
}

function writeList(node: Element, writing: Writing): string[] {
  const start = Number(node.properties["start"] ?? 1);
  let number = Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1;
  const items: string[] = [];
  for (const child of node.children) {
    const isItem = child.type === "element" && child.tagName === "li";
    const blocks = writeBlocks(isItem ? child.children : [child], writing);
    if (blocks.length === 0) continue;
    const marker = node.tagName === "ol" ? `${number++}. ` : "- ";
    const body = prefixLines(blocks.join("\n\n"), " ".repeat(marker.length), "");
    items.push(marker + body.trimStart());
  }
  return items.length === 0 ? [] : [items.join(items.some((item) => item.includes("\n\n")) ? "\n\n" : "\n")];
}

function prefixLines(text: string, prefix: string, blank: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? blank : prefix + line))
    .join("\n");
}

function isList(block: string | undefined): boolean {
  return block !== undefined && /^(?:[-*]|\d+[.)]) /.test(block);
}

/** The same list with the other of Markdown's two markers, if its neighbour above has this one. */
function separate(above: string, list: string): string {
  const swap =
    /^-/.test(above) && /^-/.test(list)
      ? /^- /gm
      : /^\d+\. /.test(above) && /^\d+\. /.test(list)
        ? /^(\d+)\. /gm
        : null;
  return swap === null
    ? list
    : list.replace(swap, (marker) => (marker === "- " ? "* " : marker.replace(".", ")")));
}
