import { keepLately } from "#book/keep-lately.ts";
import { FORMS, PRODUCT } from "./value-forms.ts";
import { COMMON_WORDS } from "./common-words.ts";

/** What a value looks like: its shape by name, the group of shapes it belongs to, and traits that stand beside it. */
export interface ValueShape {
  shape: string;
  group: ShapeGroup;
  traits: readonly string[];
}

/** Groups of shapes that behave alike: `fine` is a form that is public whatever stands beside it. */
export type ShapeGroup =
  | "digits"
  | "long-digits"
  | "keypad"
  | "common"
  | "rare"
  | "joined"
  | "word-number"
  | "mixed"
  | "strong"
  | "long"
  | "phrase"
  | "product"
  | "fine";

/** The shape of a value, `quoted` with the blanks in it. */
export const shapeOf = keepLately(50_000, (token: string) =>
  readShape(token.length > 200 ? token.slice(0, 200) : token),
);

function readShape(token: string): ValueShape {
  const [shape, group] = nameShape(token);
  return { shape, group, traits: traitsOf(token) };
}

function nameShape(token: string): [string, ShapeGroup] {
  const form = FORMS.find(([, , pattern]) => pattern.test(token));
  if (form !== undefined) return [form[0], form[1]];
  if (/\s/.test(token)) return namePhrase(token);
  if (/^\p{L}+(?:['’]\p{L}+)?$/u.test(token)) return nameWord(token);
  if (isStrong(token)) return [/\d/.test(token) ? "signs-and-digits" : "signs", "strong"];
  if (/^\p{L}{3,}[-_.]?\d{1,4}$/u.test(token)) return ["word-number", "word-number"];
  if (/^\d{1,4}[-_.]?\p{L}{3,}$/u.test(token)) return ["number-word", "word-number"];
  if (/^\p{L}+(?:[-_.+&~/]\p{L}+)+$/u.test(token)) return ["joined-words", "joined"];
  if (/^\p{L}+(?:[-_.+&~]\p{L}+)+[!?$#%*]$/u.test(token)) return ["joined-words-with-sign", "joined"];
  if (/^[\p{L}\d]+(?:[-_.+&~][\p{L}\d]+)+$/u.test(token)) return ["joined-with-digits", "joined"];
  if (/^\p{L}+\d+\p{L}[\p{L}\d]*$/u.test(token))
    return [token.length > 19 ? "long-mixed" : "inner-digits", "mixed"];
  if (/^[\p{L}\d]+$/u.test(token)) return [token.length > 19 ? "long-mixed" : "letters-digits", "mixed"];
  return ["other", /\d/.test(token) && /\p{L}/u.test(token) ? "mixed" : "fine"];
}

function nameWord(token: string): [string, ShapeGroup] {
  const common = isCommon(token.toLowerCase());
  const cased =
    token === token.toLowerCase()
      ? "word"
      : token === token.toUpperCase()
        ? "capitals"
        : isName(token)
          ? "Word"
          : "camel";
  return [`${common ? "common" : "rare"}-${cased}`, common && cased !== "camel" ? "common" : "rare"];
}

/** Whether a word, or the word that it is a form of, is common in documentation. */
export function isCommon(word: string): boolean {
  if (COMMON_WORDS.has(word)) return true;
  const stem = word
    .replace(/^(?:un|re)(?=\w{4})/, "")
    .replace(/(?:ings?|ed|ly|s|es|er|ers|able|ability|ment|ness|d|'s)$/, "");
  return stem.length > 2 && stem !== word && (COMMON_WORDS.has(stem) || COMMON_WORDS.has(`${stem}e`));
}

function isName(token: string): boolean {
  return token.slice(1) === token.slice(1).toLowerCase();
}

function namePhrase(token: string): [string, ShapeGroup] {
  const words = token.split(/\s+/);
  const plain = words.filter((word) => /^[\p{L}'’-]+[,;]?$/u.test(word)).length;
  const number = words.length === 2 ? "two" : words.length <= 6 ? "few" : "many";
  return [plain === words.length ? `phrase-of-${number}` : `phrase-with-signs`, "phrase"];
}

/** Letters with a sign that prose and names do not put there. */
function isStrong(token: string): boolean {
  const signs = token.slice(1, -1);
  return (
    (/[!@#$%^&*~+=?]/.test(signs) && /\p{L}/u.test(token) && token.length >= 5) ||
    (/\p{L}/u.test(token) && /\d/.test(token) && /[!@#$%^&*]$|^[!@#$%^&*]/.test(token) && token.length >= 6)
  );
}

function traitsOf(token: string): string[] {
  const traits = [`length ${lengthOf(token)}`];
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].filter((kind) => kind.test(token)).length;
  traits.push(`kinds ${String(kinds)}`);
  const parts = token.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  if (parts.length > 0) {
    const common = parts.filter(isCommon).length;
    traits.push(common === parts.length ? "words common" : common > 0 ? "words partly common" : "words rare");
  }
  if (/\p{L}[01345789@$]\p{Ll}/u.test(token) && parts.length < 4) traits.push("digits for letters");
  if (/(?:19|20)\d\d(?!\d)/.test(token)) traits.push("year");
  if (/\d[!?]$/.test(token)) traits.push("ends with a digit and a sign");
  if (/^\p{Lu}\p{Ll}{2,}.*\d/u.test(token)) traits.push("opens as a name, holds a digit");
  if (/^(\d)\1+$|^(?:0123|1234|12345|123456|4321|2580|1470|2468|1357|9876)/.test(token))
    traits.push("easy number");
  if (/^0\d+$/.test(token)) traits.push("leading zero");
  if (/^[A-Z]{1,4}-?\d+$/.test(token)) traits.push("label");
  if (/^[a-z]+\d?-\d+$/.test(token)) traits.push("host name");
  if (/[A-Z][A-Z0-9]{5,}/.test(token) && /\d/.test(token)) traits.push("serial-like");
  if (PRODUCT.test(token)) traits.push("product or place");
  if (isCommonSecret(token)) traits.push("a common password");
  return traits;
}

function lengthOf(token: string): string {
  const { length } = token;
  return length < 4
    ? "1-3"
    : length < 6
      ? "4-5"
      : length < 8
        ? "6-7"
        : length < 12
          ? "8-11"
          : length < 20
            ? "12-19"
            : "20+";
}

/** Whether a value is one that devices are shipped with, or that everybody tries first. */
export function isCommonSecret(token: string): boolean {
  return COMMON_SECRET.test(token);
}

const COMMON_SECRET =
  /^(?:welcome\d+!?|p[a@][s$5]{2}w[o0]rd\d*!?|letmein\S*|qwerty\d*!?|changeme\d*!?|admin\d{3,5}!?|hunter2|abc123\d*|calvin|ubnt|public|private|admin|root|guest|default|1234|0000|12345|123456|1111)$/i;
