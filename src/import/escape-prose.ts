/**
 * Turns text of unknown origin into MDX that shows the same words and does nothing else: no expression, tag, link,
 * import, export, heading or list. (GFM still turns a bare
 * web address into a link to itself.) Lines become paragraphs where a blank line parts them and hard breaks elsewhere.
 */
export function escapeProse(text: string): string {
  return splitParagraphs(text)
    .map((lines) => lines.map(escapeLine).join("\\\n"))
    .join("\n\n");
}

/** Text on one line, as front matter wants it: line breaks become commas, control characters spaces. */
export function oneLine(text: string): string {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => clean(line))
    .filter((line) => line !== "")
    .join(", ")
    .replace(/,(?:, )+/g, ", ");
}

/** The paragraphs of a text, each as its lines, without blank ones. */
export function splitParagraphs(text: string): string[][] {
  const paragraphs: string[][] = [];
  let current: string[] = [];
  for (const line of [...text.split(/\r\n|\r|\n|\u2028|\u2029/), ""].map(clean)) {
    if (line !== "") current.push(line);
    else if (current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
  }
  return paragraphs;
}

function clean(line: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is to be removed
  return line.replace(/[\u0000-\u001F\u007F-\u009F\uFEFF\s]+/g, " ").trim();
}

/** Everything that Markdown, its tables and footnotes, MDX, directives or formulas give a meaning to. */
const MEANINGFUL = /[\\`*_{}[\]<>#+!|~&$=:^]/g;

function escapeLine(line: string): string {
  return (
    line
      .replace(MEANINGFUL, "\\$&")
      .replace(/^-/, "\\-")
      .replace(/^(\d+)([.)])/, "$1\\$2")
      // MDX takes a line that begins so for JavaScript, and a letter cannot be escaped with a backslash.
      .replace(/^(?:import|export)\b/, (word) => `&#${String(word.charCodeAt(0))};${word.slice(1)}`)
  );
}
