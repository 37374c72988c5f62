import type { Element, Nodes } from "hast";
import { LINE_BREAK } from "./inline.ts";
import type { InlineRun, Mark } from "./inline.ts";

/** What a document holds that a page cannot. */
export interface Lost {
  pictures: number;
  /** Links to places that a page may not lead to, such as files beside the document; their words stay. */
  links: number;
  /** Frames, films, forms and other things that run or load. */
  embedded: number;
}

const MARKS: Readonly<Record<string, Mark>> = {
  b: "strong",
  strong: "strong",
  th: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  del: "delete",
  s: "delete",
  strike: "delete",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
};

/** Elements that hold no words for a reader. */
export const WORDLESS: ReadonlySet<string> = new Set([
  ...["style", "head", "title", "meta", "link", "template", "noscript", "colgroup"],
]);

const EMBEDDED: ReadonlySet<string> = new Set([
  ...[
    "script",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "canvas",
    "svg",
    "math",
    "form",
    "input",
    "button",
    "select",
  ],
  ...["textarea", "applet", "map"],
]);

export function isEmbedded(name: string): boolean {
  return EMBEDDED.has(name);
}

/** The runs of inline content, block elements in it flattened to their words. */
export function collectRuns(
  nodes: readonly Nodes[],
  lost: Lost,
  look: Omit<InlineRun, "text"> = { marks: [] },
): InlineRun[] {
  return nodes.flatMap((node): InlineRun[] => {
    if (node.type === "text") return [{ ...look, text: node.value === LINE_BREAK ? " " : node.value }];
    if (node.type === "element") return collectElement(node, lost, look);
    return node.type === "root" ? collectRuns(node.children, lost, look) : [];
  });
}

function collectElement(node: Element, lost: Lost, look: Omit<InlineRun, "text">): InlineRun[] {
  const { tagName } = node;
  if (WORDLESS.has(tagName)) return [];
  if (tagName === "input" && node.properties["type"] === "checkbox")
    return [{ marks: [], text: Boolean(node.properties["checked"]) ? "☑ " : "☐ " }];
  if (isEmbedded(tagName)) {
    lost.embedded++;
    return [];
  }
  if (tagName === "br") return [{ marks: [], text: LINE_BREAK }];
  if (tagName === "img") {
    lost.pictures++;
    const alt = typeof node.properties["alt"] === "string" ? node.properties["alt"].trim() : "";
    return [{ marks: [], text: alt === "" ? "(picture left out)" : `(picture left out: ${alt})` }];
  }
  const mark = Object.hasOwn(MARKS, tagName) ? MARKS[tagName] : undefined;
  const marks = mark === undefined || look.marks.includes(mark) ? look.marks : [...look.marks, mark];
  const href = tagName === "a" ? safeAddress(node.properties["href"], lost) : undefined;
  const inner = collectRuns(node.children, lost, { ...look, marks, ...(href === undefined ? {} : { href }) });
  // Cells and paragraphs that are flattened keep a blank between their words.
  return FLATTENED.has(tagName) ? [{ marks: [], text: " " }, ...inner, { marks: [], text: " " }] : inner;
}

const FLATTENED: ReadonlySet<string> = new Set([
  ...[
    "p",
    "div",
    "li",
    "tr",
    "td",
    "th",
    "ul",
    "ol",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "dt",
    "dd",
  ],
]);

/** An address that content may hold, spelled so that nothing in it ends the link early. */
function safeAddress(href: unknown, lost: Lost): string | undefined {
  if (typeof href !== "string" || href.trim() === "") return undefined;
  const url = URL.parse(href.trim());
  if (
    url === null ||
    !/^(?:https?|mailto|tel):$/.test(url.protocol) ||
    url.username !== "" ||
    url.password !== ""
  ) {
    lost.links++;
    return undefined;
  }
  return url.href.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent);
}
