import { showingOf } from "#book/editions.ts";
import type { Audience } from "#book/editions.ts";
import type { AnyPage } from "#book/page.ts";
import { dataFields } from "./filter-data.ts";
import type { EditionProblem, OutputFile } from "./find-leaks.ts";
import { fixedWords } from "./fixed-words.ts";
import { readableTexts } from "./open-bytes.ts";

/** Shorter values turn up by chance. */
const SHORTEST = 8;

/**
 * Looks in a built edition for values that it must not show, as they really are. `staged` is all that the edition was
 * built from: a value that stands there too (a name that both clients have) proves nothing, and is left out, as is a word from a fixed list.
 */
export function searchRealValues(
  output: Iterable<OutputFile>,
  pages: readonly AnyPage[],
  shown: ReadonlySet<string>,
  staged: readonly { file: string; text: string }[],
  audience: Audience,
): { problems: EditionProblem[]; values: number } {
  const known = staged.map(({ file, text }) => `${file} ${text}`.toLowerCase()).join("\n");
  const fixed = fixedWords();
  const values = new Map<string, string>();
  for (const page of pages) {
    for (const { field, value } of dataFields(page.data)) {
      const showing = shown.has(page.id) ? showingOf(audience, page.kind, field) : "withhold";
      const text = typeof value === "string" ? value.toLowerCase() : "";
      if (showing === "withhold" && isDistinct(text) && !fixed.has(text) && !known.includes(text))
        values.set(text, `${page.id} ${field}`);
    }
  }
  const problems: EditionProblem[] = [];
  for (const { file, bytes } of output) {
    const texts = [...readableTexts(file, bytes)];
    for (const [value, where] of values) {
      if (texts.some((text) => text.includes(value)))
        problems.push({ what: "leak", message: `${file}: shows the value of ${where}.` });
    }
  }
  return { problems, values: values.size };
}

/** Long enough, and nothing that other words could make up by chance: an identifier, or a sentence. */
function isDistinct(text: string): boolean {
  if (text.length < SHORTEST || /^\d{4}-\d\d-\d\d$|^p[\dtdhmyw]+$/.test(text)) return false;
  const words = text.split(/\s+/).length;
  return words === 1 ? /[\d/@:]/.test(text) : words >= 4;
}
