import { closeBrackets, findBracketFault } from "./brackets.ts";

/** A line that Mermaid cannot read, and what its parser says of it. */
export interface UnreadLine {
  /** As typed. */
  readonly text: string;
  /** The token at which the parser stopped, by the grammar's name; "" if it says none. */
  readonly got: string;
}

export interface PlainWords {
  readonly message: string;
  readonly fix: string;
  /** Where the mistake is, if that is better known than from the parser. */
  readonly column?: number | undefined;
}

/** What is wrong with the line, in words for the author, with the right form filled in. */
export function sayMistake(line: UnreadLine): PlainWords {
  for (const judge of JUDGES) {
    const words = judge(line);
    if (words !== null) return words;
  }
  const what = NAMES[line.got];
  return {
    message: `Mermaid cannot read ${quote(line.text)}${what === undefined ? "" : `: ${what} stands where it cannot stand`}.`,
    fix: 'write one link for each line, such as `a["Front desk"] -->|words| b`, with quotes around all text.',
  };
}

/** The first that recognises the line says what is wrong. */
const JUDGES: readonly ((line: UnreadLine) => PlainWords | null)[] = [
  ({ text }) => {
    if (count(text, '"') % 2 === 0) return null;
    return {
      message: `A quotation mark in ${quote(text)} is not closed.`,
      fix: 'put one at both ends of the text: `a["Front desk"]`; one within the text is written `#quot;`.',
      column: text.lastIndexOf('"') + 1,
    };
  },
  ({ text }) => {
    const fault = findBracketFault(text);
    if (fault?.kind !== "unclosed") return null;
    return {
      message: `${theLine(text)} opens "${fault.open}" and does not close it.`,
      fix: `close it, as in ${show(closeBrackets(text.trim()), "c[Three]")}.`,
      column: fault.column,
    };
  },
  ({ text }) => {
    const fault = findBracketFault(text);
    if (fault === null || fault.kind === "unclosed") return null;
    return {
      message:
        fault.kind === "extra"
          ? `${theLine(text)} closes with "${fault.close}" what nothing opened.`
          : `${theLine(text)} opens "${fault.open}" and closes it with "${fault.close}".`,
      fix: "use the same kind at both ends: `a[box]`, `a(rounded)`, `a{question}`.",
      column: fault.column,
    };
  },
  ({ text }) => {
    const empty = /\[\s*\]|\(\s*\)|\{\s*\}/.exec(text);
    if (empty === null) return null;
    return {
      message: `The label in ${quote(text)} is empty.`,
      fix: 'write what the node is, as in `a["Front desk"]`, or the name alone: `a`.',
      column: empty.index + 1,
    };
  },
  ({ text }) => {
    if (count(withoutQuoted(text), "|") % 2 === 0) return null;
    return {
      message: `The words on the link in ${quote(text)} have a "|" at one end only.`,
      fix: "put one at both ends: `a -->|yes| b`.",
      column: text.lastIndexOf("|") + 1,
    };
  },
  ({ text }) => {
    const tildes = /(?<!~)(?:~~(?!~)|~{3,}>)/.exec(withoutLabels(text));
    if (tildes === null) return null;
    return {
      message: `"${tildes[0]}" in ${quote(text)} is not a link.`,
      fix: "write `-->`, as in `a --> b`, or `~~~` for a link that is not drawn: `a ~~~ b`.",
      column: tildes.index + 1,
    };
  },
  ({ text }) => {
    const arrow = /(?<![-=.<])(?:->|=>|→|⇒|[–—]+>?)/.exec(withoutLabels(text));
    if (arrow === null) return null;
    const right = arrow[0].startsWith("=") || arrow[0] === "⇒" ? "==>" : "-->";
    return {
      message: `"${arrow[0]}" in ${quote(text)} is not a link.`,
      fix: `write \`${right}\`, as in \`a ${right} b\`.`,
      column: arrow.index + 1,
    };
  },
  ({ text }) => {
    const label = /\w[[({]+(?!["[({])[^\])}]*["[({]/.exec(text);
    if (label === null) return null;
    return {
      message: `The label in ${quote(text)} has brackets or quotation marks within it.`,
      fix: 'put the whole label in quotes: `b["one (two)"]`; a quotation mark within is written `#quot;`.',
      column: label.index + 2,
    };
  },
  ({ text }) => {
    const open = /(?:-{2,}|={2,}|~{3,}|-\.+-?)[>xo]?\s*$/.exec(text);
    if (open === null) return null;
    const link = open[0].startsWith("~") ? "~~~" : "-->";
    return {
      message: `The link at the end of ${quote(text)} leads to nothing.`,
      fix: `name the node it leads to, as in ${show(`${text.trim().replace(/\s*[-=.~]+[>xo]?$/, "")} ${link} b`, `a ${link} b`)}, or remove it.`,
      column: open.index + 1,
    };
  },
  ({ text }) => {
    const begin = /^\s*[<xo]?(?:-{2,}|={2,}|~{3,}|-\.+-?)[>xo]?/.exec(text);
    if (begin === null) return null;
    return {
      message: `The link at the beginning of ${quote(text)} comes from nothing.`,
      fix: `name the node it comes from, as in ${show(`a ${text.trim()}`, "a --> b")}.`,
      column: begin[0].search(/\S/) + 1,
    };
  },
  ({ text, got }) => {
    const word = OWN_WORDS.has(got) ? got : "";
    if (word === "") return null;
    const alone = text.trim() === "end";
    return {
      message: alone
        ? 'This "end" closes no subgraph.'
        : `"${word}" in ${quote(text)} is one of Mermaid's own words, so no node can have that name.`,
      fix: alone
        ? "remove it, or begin the group with `subgraph name`."
        : `give the node another name: \`n1["${word}"]\`.`,
      column: alone ? text.indexOf("end") + 1 : undefined,
    };
  },
  ({ text, got }) => {
    if (got !== "NODE_STRING") return null;
    return {
      message: `Two names stand side by side in ${quote(text)}.`,
      fix: 'put a link between them, as in `a --> b`; words with blanks go into a label: `a["Front desk"]`.',
    };
  },
];

/** A long line is not quoted, and not cut either: the cut could go through a password, which nobody would then hide. */
function quote(text: string): string {
  return isShort(text) ? `\`${text.trim()}\`` : "this line";
}

function theLine(text: string): string {
  return isShort(text) ? `The line ${quote(text)}` : "This line";
}

/** The right form of a line, or an example of it. */
function show(right: string, example: string): string {
  return `\`${isShort(right) ? right : example}\``;
}

function isShort(text: string): boolean {
  return text.trim().length <= 60;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** As long as before, so that columns stay. */
function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"/g, (found) => " ".repeat(found.length));
}

function withoutLabels(text: string): string {
  return withoutQuoted(text)
    .replace(/[[({][^\])}]*[\])}]/g, (found) => " ".repeat(found.length))
    .replace(/\|[^|]*\|/g, (found) => " ".repeat(found.length));
}

const OWN_WORDS = new Set("end graph subgraph style class click default linkStyle classDef href".split(" "));

/** The tokens that authors meet most, in plain words. */
const NAMES: Readonly<Record<string, string>> = {
  AMP: '"&"',
  COLON: '":"',
  COMMA: '","',
  DIAMOND_START: '"{"',
  DIAMOND_STOP: '"}"',
  LINK: "a link",
  LINK_ID: "a link's name",
  PE: '")"',
  PIPE: '"|"',
  PS: '"("',
  SEMI: '";"',
  SQE: '"]"',
  SQS: '"["',
  START_LINK: "a link",
  STR: "a quoted text",
};
