import { componentNames, componentRule } from "./components.ts";
import { sayUnknownTag } from "./judge-element.ts";
import type { ParseFailure, Sayer, Spot } from "./parse-mistakes.ts";

/** An opening tag without its end, or an end without its beginning. */
export const sayPairMistake: Sayer = (reason, at, lines) => {
  const closing =
    /^Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `<([^`]*)>`/.exec(reason);
  if (closing !== null) {
    const [, end = "", name = ""] = closing;
    return {
      ...at,
      message: `${end} stands where </${name}> is expected: <${name}> is still open.`,
      fix: `write </${name}> here, or before ${end}.`,
    };
  }
  if (/^Unexpected closing slash/.test(reason)) {
    const start = { line: at.line, column: Math.max(1, at.column - 1) };
    const tag = /^<\s*\/\s*([\w.]*)\s*>/.exec(textAt(start, lines));
    return {
      ...start,
      message: `${tag?.[0] ?? "This tag"} closes something that is not open.`,
      fix: `write <${tag?.[1] ?? "Note"}> where it begins, or remove it.`,
    };
  }
  const outside = /^Expected the closing tag `(<\/[^`]*>)` either/.exec(reason);
  if (outside !== null)
    return {
      line: at.line,
      column: Math.max(1, (lines[at.line - 1] ?? "").indexOf(outside[1] ?? "") + 1),
      message: `${outside[1] ?? ""} ends a line of text, but its opening tag stands on a line of its own.`,
      fix: `put ${outside[1] ?? ""} on a line of its own too.`,
    };
  return sayUnclosed(reason);
};

function sayUnclosed(reason: string): ParseFailure | null {
  const open =
    /^Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)[^)]*\)(?: before the end of `(\w+)`)?/.exec(
      reason,
    );
  if (open === null) return null;
  const [, name = "", line = "1", column = "1", parent = ""] = open;
  const where = PARENTS[parent];
  const start = { line: Number(line), column: Number(column) };
  if (componentRule(name) === undefined) {
    const { message, fix } = sayUnknownTag(name);
    return { ...start, message, fix };
  }
  return {
    ...start,
    message: `<${name}> opens here and is not closed${where === undefined ? "" : ` before ${where} ends`}.`,
    fix: `write </${name}> where it ends${where === undefined ? "" : `; around several paragraphs or lists, put <${name}> and </${name}> each on a line of its own`}.`,
  };
}

const PARENTS: Readonly<Record<string, string>> = {
  paragraph: "this paragraph",
  heading: "this heading",
  listItem: "this entry of the list",
  list: "this list",
  blockQuote: "this quotation",
  emphasis: "the emphasis",
  strong: "the bold text",
  tableData: "this cell",
  tableHeader: "this cell",
};

/** A character that cannot stand in a tag, or where a tag cannot begin. */
export const sayCharacterMistake: Sayer = (reason, at, lines) => {
  const line = lines[at.line - 1] ?? "";
  const start = { line: at.line, column: line.lastIndexOf("<", at.column - 2) + 1 };
  if (start.column === 0) return null;
  const text = textAt(start, lines);
  const name = /^<([A-Za-z]\w*)/.exec(text)?.[1];
  if (/attribute value/.test(reason))
    return {
      ...at,
      message: "The value of an attribute does not stand in quotation marks.",
      fix: `write it as in <${name ?? "Note"} title="Late">.`,
    };
  if (/attribute name|self-closing slash/.test(reason) && name !== undefined && componentRule(name))
    return {
      ...at,
      message: `The tag <${name}> holds something that is no attribute.`,
      fix: `write attributes as in <${name} title="Late">, and nothing else before ">".`,
    };
  if (text.startsWith("<!--"))
    return {
      ...start,
      message: "A comment is not written as <!-- … --> here.",
      fix: "write {/* … */}, or remove it.",
    };
  const other = /^<([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
  if (other !== undefined && !/^https?$/i.test(other))
    return {
      ...start,
      message: "An address between < and > is read as a tag.",
      fix: `write it in backticks, as in \`${other}://…\`.`,
    };
  const address = /^<(?:(https?):\/\/|(mailto:)?[\w.+-]+@)/.exec(text);
  if (address !== null) {
    const scheme = address[1] === undefined ? "mailto:…" : `${address[1]}://…`;
    return {
      ...start,
      message: `${address[1] === undefined ? "An e-mail address" : "A web address"} between < and > is read as a tag.`,
      fix: `write [text](${scheme}), or the address alone without < and >.`,
    };
  }
  return { ...start, ...sayStrayTag(text) };
};

/** A tag at which the text ends, or its paragraph. */
export const sayEndMistake: Sayer = (reason, at, lines) => {
  const quote = /closing quote `(.)`/.exec(reason)?.[1];
  const start = findLast(quote === undefined ? "<" : `=${quote}`, at, lines);
  if (start === null) return null;
  const text = textAt(start, lines);
  if (quote !== undefined)
    return {
      line: start.line,
      column: start.column + 1,
      message: "In this tag a quotation mark is opened and not closed.",
      fix: `put a second ${quote} behind the attribute's value, as in title=${quote}Late${quote}.`,
    };
  const tag = /^<\/?([A-Za-z]\w*)/.exec(text);
  if (tag?.[1] !== undefined && componentNames.includes(tag[1]))
    return { ...start, message: `The tag ${tag[0]} has no end.`, fix: `write ${tag[0]}>.` };
  return { ...start, ...sayStrayTag(text) };
};

/** Names no more of it than how it begins: what is taken for a tag may be part of a password. */
function sayStrayTag(text: string): { message: string; fix: string } {
  const [, begin = "<", rest = ""] = /^(<\/?[^\s<>]?)([^\s<>]*)/.exec(text) ?? [];
  const tag = rest === "" ? begin : `${begin}…`;
  return {
    message: `${tag} is read as a tag, and there is no such tag.`,
    fix: `if it is just text, write \\${tag} with a backslash before it.`,
  };
}

/** The last place before another where some text stands. */
function findLast(text: string, at: Spot, lines: readonly string[]): Spot | null {
  for (let line = at.line; line > 0; line--) {
    const whole = lines[line - 1] ?? "";
    const column = whole.lastIndexOf(text, line === at.line ? at.column - 2 : whole.length) + 1;
    if (column > 0) return { line, column };
  }
  return null;
}

function textAt({ line, column }: Spot, lines: readonly string[]): string {
  return (lines[line - 1] ?? "").slice(column - 1);
}
