export interface DiagramFinding {
  /** From 1, within the fence. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/**
 * Looks for what a diagram written by an author may not contain, before it is drawn: other kinds of diagram,
 * settings, links, HTML, raw styles, and more than a reader can take in. Reports everything at once, in line order.
 * What Mermaid itself cannot read is found when it is drawn: see `drawAuthorDiagram`.
 */
export function checkAuthorDiagram(source: string): DiagramFinding[] {
  const lines = source.split(/\r\n?|\n/);
  const findings = [...checkSize(source, lines), ...checkHeader(lines)];
  for (const [index, line] of lines.entries()) {
    for (const { pattern, inLabels, message, fix } of LINE_RULES) {
      const found = pattern.exec(inLabels ? line : hideLabels(line));
      if (!found) continue;
      const word = found[1] ?? found[0];
      const column = found.index + found[0].indexOf(word) + 1;
      findings.push({ line: index + 1, column, message: message(word), fix });
    }
  }
  return findings.sort((first, second) => first.line - second.line);
}

const MAX_BYTES = 20 * 1024;
const MAX_NODES = 200;
const HEADER = /^(flowchart|graph)(\s+(TB|TD|BT|LR|RL))?\s*(;.*)?$/;

interface LineRule {
  readonly pattern: RegExp;
  /** Mermaid obeys it even between quotes or in a comment. */
  readonly inLabels: boolean;
  readonly message: (found: string) => string;
  readonly fix: string;
}

const LINE_RULES: readonly LineRule[] = [
  {
    pattern: /%%\s*(\{)/,
    inLabels: true,
    message: () => "The diagram has a `%%{ … }` directive, which would change the settings of all diagrams.",
    fix: "remove it. Colours and type come from the site.",
  },
  {
    pattern: /(?:^|;)\s*(click|href|call)\s/,
    inLabels: false,
    message: (word) =>
      `The diagram has a \`${word}\` statement; diagrams in pages have no links of their own.`,
    fix: "put the link into the text below the diagram.",
  },
  {
    pattern: /(?:^|;)\s*(style|classDef|linkStyle)\s/,
    inLabels: false,
    message: (word) =>
      `The diagram has a \`${word}\` statement, which sets colours that may not be readable in print or in the dark.`,
    fix: "use one of the site's classes: `class a status-bad` or `a:::status-bad` (also status-ok, status-warn, trail).",
  },
  {
    pattern: /<(?!br\s*\/?>)(\/?[a-z!][^>\s]*)/i,
    inLabels: true,
    message: (tag) => `A label contains the HTML tag \`<${tag}>\`.`,
    fix: "remove the tag. `<br/>` is the only one that works; for a plain `<` write `#60;`.",
  },
  {
    pattern: /@\{/,
    inLabels: false,
    message: () => "The diagram describes a shape by `@{ … }`, which can load pictures from other servers.",
    fix: 'use brackets: `a["text"]`, `a("rounded")`, `a{"question"}`, `a[("storage")]`.',
  },
  {
    pattern: /[\w-](\(\[)/,
    inLabels: false,
    message: () => "The diagram has a stadium shape, `([ … ])`, which costs 44 KB each time.",
    fix: 'use the rounded shape: `a("text")`.',
  },
];

/** As long as before, so that columns stay. */
function hideLabels(line: string): string {
  return /^\s*%%/.test(line)
    ? ""
    : line.replace(/"([^"]*)"/g, (_, text: string) => `"${" ".repeat(text.length)}"`);
}

function checkHeader(lines: readonly string[]): DiagramFinding[] {
  const index = lines.findIndex((line) => line.trim() !== "" && !/^\s*%%/.test(line));
  const first = (lines[index] ?? "").trim();
  if (first === "") {
    return [
      {
        line: 1,
        column: 1,
        message: "The diagram is empty.",
        fix: "start it with `flowchart LR` or `flowchart TB`, then one link for each line: `a --> b`.",
      },
    ];
  }
  if (/^---\s*$/.test(first)) {
    return [
      {
        line: index + 1,
        column: 1,
        message: "The diagram starts with front matter (`---`), which would change its settings.",
        fix: "remove all down to the second `---` and start with `flowchart LR` or `flowchart TB`.",
      },
    ];
  }
  if (HEADER.test(first)) return [];
  const word = first.split(/[\s;]/)[0] ?? first;
  const known = word === "flowchart" || word === "graph";
  return [
    {
      line: index + 1,
      column: 1,
      message: known
        ? `The diagram's first line is \`${first}\`, which names no direction that Mermaid knows.`
        : `The diagram starts with \`${word}\`; only flowcharts can be drawn.`,
      fix: "start it with `flowchart LR` (left to right) or `flowchart TB` (top to bottom).",
    },
  ];
}

function checkSize(source: string, lines: readonly string[]): DiagramFinding[] {
  const findings: DiagramFinding[] = [];
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MAX_BYTES) {
    findings.push({
      line: 1,
      column: 1,
      message: `The diagram has ${bytes} bytes; the limit is ${MAX_BYTES}.`,
      fix: "split it into an overview and one diagram for each part.",
    });
  }
  const nodes = countNodes(lines);
  if (nodes > MAX_NODES) {
    findings.push({
      line: 1,
      column: 1,
      message: `The diagram has about ${nodes} nodes; the limit is ${MAX_NODES}, and beyond 40 it is hard to read.`,
      fix: "split it into an overview and one diagram for each part.",
    });
  }
  return findings;
}

/** Distinct names outside labels; words on a link that stand without quotes or bars may count as well. */
function countNodes(lines: readonly string[]): number {
  const names = new Set<string>();
  for (const line of lines) {
    if (/^\s*(%%|subgraph\b|end\b|direction\b|class\b|flowchart\b|graph\b|accTitle\b|accDescr\b)/.test(line))
      continue;
    const bare = line
      .replace(/"[^"]*"/g, "")
      .replace(/\|[^|]*\|/g, " ")
      .replace(/[[({>]+[^\])}]*[\])}]+/g, " ")
      .replace(/:::[\w-]+/g, " ")
      .replace(/[<xo]?(--|==|-\.)\s+.*?\s+(-{2,}|={2,}|\.-)[>xo]?/g, " ")
      .replace(/[<xo]?(-{2,}|={2,}|-\.+-|~{3,})[>xo]?/g, " ");
    for (const [name] of bare.matchAll(/[\p{L}\p{N}_]+(-[\p{L}\p{N}_]+)*/gu)) names.add(name);
  }
  return names.size;
}
