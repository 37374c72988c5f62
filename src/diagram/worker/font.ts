import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { unshield } from "../label.ts";

/** Type sizes in CSS pixels. `src/styles/diagram.css` must draw with the same ones, or boxes won't fit their text. */
export const LABEL_PX = 14;
export const SMALL_LABEL_PX = 12;

/** Width in CSS pixels of one line of text set in Inter Regular at `px`, kerning and ligatures included. */
export function measureWidth(text: string, px: number): number {
  return widthInEm(unshield(text)) * px;
}

/** Distance from the top of a line box to its baseline, rounded as browsers round it. */
export function ascent(px: number): number {
  return Math.round((primary.ascent / primary.unitsPerEm) * px);
}

/** Height of a line box. Browsers round ascent and descent separately. */
export function lineHeight(px: number): number {
  return ascent(px) + Math.round((-primary.descent / primary.unitsPerEm) * px);
}

const primary = loadFont("latin");
const fonts = [primary, loadFont("latin-ext")];
/** A run of digits and full stops belongs to no script, and without one fontkit kerns `10.0.0.1` twice. */
const SCRIPT = "latn";
const widths = new Map<string, number>();

function loadFont(subset: string): Font {
  const url = import.meta.resolve(`@fontsource/inter/files/inter-${subset}-400-normal.woff2`);
  return create(readFileSync(new URL(url)));
}

function widthInEm(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    width = PLAIN.test(text) ? sumPairs(text) / primary.unitsPerEm : layOut(text);
    widths.set(text, width);
  }
  return width;
}

function layOut(text: string): number {
  return splitByFont(text).reduce(
    (sum, { font, run }) => sum + font.layout(run, undefined, SCRIPT).advanceWidth / font.unitsPerEm,
    0,
  );
}

/**
 * Texts in which no letter's place depends on more than its neighbour, so that a width is a sum over pairs, which takes a
 * fortieth of the time: nearly all labels. Most hyphens, brackets and colons look further, and so does the cross in `3x4`.
 */
const PLAIN =
  /^(?:[a-wyzA-Z0-9 \u00a0.,;'’·/?!&%]|(?<![0-9])x(?! ?[0-9])|(?<=[a-z]):(?= )|(?<=[a-z])-(?=[a-z])|(?<= )\((?=[0-9]+\))|(?<= \([0-9]+)\)(?=[ ,]|$))*$/;
const pairWidths = new Map<string, number>();

/** In the font's units, which are whole numbers, so that the sum is exactly what laying out the whole text gives. */
function sumPairs(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    sum += index === 0 ? pairWidth(character) : pairWidth(text.charAt(index - 1) + character);
    if (index > 0) sum -= pairWidth(text.charAt(index - 1));
  }
  return sum;
}

function pairWidth(pair: string): number {
  let width = pairWidths.get(pair);
  if (width === undefined) {
    width = primary.layout(pair, undefined, SCRIPT).advanceWidth;
    pairWidths.set(pair, width);
  }
  return width;
}

/** Kerning needs neighbours from the same font file in one run. Characters in neither file take the first one's. */
function splitByFont(text: string): { font: Font; run: string }[] {
  const runs: { font: Font; run: string }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(codePoint)) ?? primary;
    const last = runs.at(-1);
    if (last?.font === font) last.run += character;
    else runs.push({ font, run: character });
  }
  return runs;
}
