import { unshield } from "../label.ts";
import { childElements } from "./child-elements.ts";
import type { PictureFacts } from "./shrink.ts";

/** The labels of a picture as a reader sees them, in document order, single blanks between words. */
export function readTexts(svg: Element): string[] {
  return [...svg.querySelectorAll("text")].map(readText).filter((text) => text !== "");
}

/**
 * Throws when the finished picture is not the one that was asked for: a node, an edge, a link or a text is missing
 * or different, or a number went wrong. A picture is never published on trust.
 */
export function verifyPicture(svg: Element, facts: PictureFacts, textsBefore: readonly string[]): void {
  const problems = [
    ...compareTexts(textsBefore, readTexts(svg)),
    ...findMissingNodes(svg, facts),
    ...findMissingEdges(svg, facts),
    ...findBadNumbers(svg),
    ...findStrangers(svg),
    ...findMissingIcons(svg, facts),
  ];
  if (problems.length > 0) {
    throw new Error(`The picture "${facts.name}" was drawn wrongly: ${problems.slice(0, 5).join("; ")}.`);
  }
}

function compareTexts(before: readonly string[], after: readonly string[]): string[] {
  if (before.length !== after.length) return [`${before.length} labels became ${after.length}`];
  // Zone titles move to the end; which node says what is looked at node by node.
  const [old, now] = [before.toSorted(), after.toSorted()];
  return old.flatMap((text, index) => (text === now[index] ? [] : [`"${text}" became "${now[index]}"`]));
}

function findMissingNodes(svg: Element, { id, model, titles }: PictureFacts): string[] {
  const groups = new Map([...svg.querySelectorAll("g.node")].map((group) => [group.id, group]));
  const unknown = [...titles.keys()].filter((name) => !model.nodes.some((node) => node.id === name));
  return [
    ...unknown.map((name) => `there is no node "${name}" to give a title to`),
    ...model.nodes.flatMap((node) => {
      const group = groups.get(`${id}-${node.id}`);
      if (!group) return [`node "${node.id}" is missing`];
      const problems: string[] = [];
      const text = [...group.querySelectorAll("text")].map(readText).join(" ").trim();
      if (node.text !== undefined && squeeze(node.text) !== squeeze(text)) {
        problems.push(`node "${node.id}" reads "${text}" instead of "${node.text}"`);
      }
      if (node.linked && !group.parentElement?.getAttribute("href")) {
        problems.push(`the link of node "${node.id}" is missing`);
      }
      return problems;
    }),
  ];
}

function findMissingEdges(svg: Element, { model }: PictureFacts): string[] {
  const drawn = svg.querySelectorAll("path.edge").length;
  const asked = model.edges.filter((edge) => edge.drawn).length;
  const problems = drawn === asked ? [] : [`${drawn} of ${asked} edges are there`];
  const known = (labels: readonly { text: string | undefined }[]) =>
    labels.every(({ text }) => text !== undefined)
      ? labels
          .map(({ text }) => squeeze(text ?? ""))
          .filter(Boolean)
          .sort()
          .join("|")
      : undefined;
  for (const [name, selector, labels] of [
    ["edge labels", ".edge-label", model.edges],
    ["zone titles", ".zone-title", model.zones],
  ] as const) {
    const expected = known(labels);
    const seen = [...svg.querySelectorAll(selector)].map((label) => ({ text: label.textContent ?? "" }));
    if (expected !== undefined && expected !== known(seen)) problems.push(`${name} differ from the source`);
  }
  return problems;
}

function findBadNumbers(svg: Element): string[] {
  const problems: string[] = [];
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of element.getAttributeNames()) {
      if (TEXT_ATTRIBUTE.test(name)) continue;
      const value = element.getAttribute(name) ?? "";
      if (/NaN|undefined|Infinity/.test(value)) problems.push(`<${element.nodeName}> has ${name}="${value}"`);
    }
  }
  for (const name of ["width", "height"]) {
    if (!(Number(svg.getAttribute(name)) > 0)) problems.push(`its ${name} is ${svg.getAttribute(name)}`);
  }
  return problems;
}

function findMissingIcons(svg: Element, { icons }: PictureFacts): string[] {
  const drawn = svg.querySelectorAll("use").length;
  return drawn === icons.size ? [] : [`${drawn} of ${icons.size} icons are there`];
}

/** Nothing that runs, loads from elsewhere or needs the page's HTML may come in through a diagram. */
function findStrangers(svg: Element): string[] {
  const strangers = [...svg.querySelectorAll("*")].filter((element) => !ELEMENTS.has(element.nodeName));
  const links = [...svg.querySelectorAll("[href]")].map((element) => element.getAttribute("href") ?? "");
  return [
    ...new Set(strangers.map((element) => `it contains <${element.nodeName}>`)),
    ...links.filter((link) => FOREIGN.test(link)).map((link) => `it links to "${link}"`),
  ];
}

const ELEMENTS = new Set(
  "g a path rect circle ellipse polygon polyline line text tspan title desc marker use".split(" "),
);
/** An address of another scheme than the web's, blanks and control characters in it left out as browsers do. */
// eslint-disable-next-line no-control-regex -- these are the characters that browsers leave out
const FOREIGN = /^(?![\s\0-\x1f]*https?:)[^/?#]*:/i;
const TEXT_ATTRIBUTE = /^(id|class|href|title|aria-.*|marker-.*)$/;

function readText(text: Element): string {
  const elements = [...childElements(text)];
  const rows = elements.length > 0 ? [...text.childNodes] : [text];
  const joiner = elements.some((row) => row.hasAttribute("y") || row.hasAttribute("dy")) ? " " : "";
  return unshield(rows.map((row) => row.textContent ?? "").join(joiner))
    .replace(/\s+/g, " ")
    .trim();
}

/** Where a label is wrapped, even within a long word, is not part of what it says. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
