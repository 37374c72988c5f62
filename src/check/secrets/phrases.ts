import { isCommon } from "./value-shape.ts";
import type { ValueShape } from "./value-shape.ts";

/** Plain words to the end of a clause that make no sentence, as a pass phrase without quotation marks does. */
export function readPhrase(text: string, start: number): ValueShape | undefined {
  const clause =
    /^\p{L}[\p{L}'’-]*(?: (?:[\p{L}'’\d$-]+|&(?= \p{L}))){1,6}(?=$|\s*[.,;)|"<(]|\s+[-–—→])/u.exec(
      text.slice(start, start + 90),
    )?.[0];
  if (clause === undefined || text.charAt(start - 1).match(/[\p{L}\d]/u)) return undefined;
  const words = clause.toLowerCase().split(" ");
  if (new Set(words).size === 1) return undefined;
  if (
    words.some((word) => OF_SENTENCE.has(word)) ||
    !words.every((word, at) => /^\D+$/.test(word) || at === words.length - 1)
  )
    return undefined;
  const rare = words.filter((word) => !/^\d+$/.test(word) && !isCommon(word)).length;
  if (rare === 0 && words.length < 4) return undefined;
  return {
    shape: `plain words, ${rare > 2 ? "3+" : String(rare)} rare of ${words.length > 4 ? "5+" : String(words.length)}`,
    group: "phrase",
    traits: [
      /\d$/.test(clause) ? "ends with a number" : "no number",
      clause === clause.toLowerCase() ? "lower case" : "capitals",
    ],
  };
}

/** A whole sentence in the place of a value, as pass phrases that are sayings are: "Passphrase: every crow counts to seven". */
export function readSaying(text: string, start: number): ValueShape | undefined {
  if (!SAID.test(text.slice(Math.max(0, start - 60), start))) return undefined;
  const clause = /^\p{L}[\p{L}'’,-]*(?: [\p{L}\d'’,-]+){2,9}(?=[.!?]?\s*(?:$|[.;)|"<(]|\s[-–—→]))/u.exec(
    text.slice(start, start + 100),
  )?.[0];
  if (clause === undefined) return undefined;
  const words = clause.toLowerCase().split(/,? /);
  const usual = words.filter((word) => OF_SENTENCE.has(word)).length;
  return {
    shape: `a saying of ${words.length > 5 ? "6+" : String(words.length)}, ${usual > 2 ? "3+" : String(usual)} of a sentence`,
    group: "phrase",
    traits: [clause === clause.toLowerCase() ? "lower case" : "capitals"],
  };
}

/** What tells a value, and nothing between it and the value but a sign or a verb. */
const SAID =
  /\b(?:pass[- ]?phrase|password|pass|pwd?|phrase|sentence|answer|psk|key|code ?word|word)\b[^.:;|?]{0,28}(?::|=|\?|,|\b(?:is|was|to|asks?|says?))\s+["'“‘]?$/i;

const OF_SENTENCE: ReadonlySet<string> = new Set(
  "is are was were be been has have had do does did must may might can could should will would need needs work works know knows expires changes it its you your we our they them he she her him i my who which that what when if not no every each only required until since because via per to for of and or with from as then".split(
    " ",
  ),
);
