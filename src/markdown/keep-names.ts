import type { Element, Nodes, Text } from "hast";

/** A name as a label on a device or a socket has it (`SW-01`, `HD-PC-03`, `D-12`), or a date. */
const NAME = /(?<![\p{L}\d-])((?:\p{Lu}[\p{Lu}\d]*-)+\d{1,4}|\d{4}-\d\d-\d\d)(?![\p{L}\d-])/u;
/** Where a line is never broken, or where only text may stand. */
const WHOLE = new Set(["code", "pre", "svg"]);

/** Cuts a text at the names in it; every second part is one. */
export function splitNames(text: string): string[] {
  return text.split(NAME);
}

/** Marks names in a page's text as words that are not broken at their hyphen: whoever reads `SW-` looks for no `01`. */
export function keepNames(node: Nodes): void {
  if (!("children" in node) || (node.type === "element" && WHOLE.has(node.tagName))) return;
  for (const child of node.children) keepNames(child);
  node.children = node.children.flatMap((child): (Element | typeof child)[] =>
    child.type === "text" ? markNames(child) : [child],
  );
}

function markNames({ value }: Text): (Element | Text)[] {
  return splitNames(value).flatMap((part, index): (Element | Text)[] => {
    if (part === "") return [];
    const text: Text = { type: "text", value: part };
    return index % 2 === 0 ? [text] : [keep(text)];
  });
}

function keep(text: Text): Element {
  return { type: "element", tagName: "span", properties: { className: ["kept"] }, children: [text] };
}
