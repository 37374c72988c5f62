import { isDenial } from "./stop-words.ts";

/** A word of a text: folded for comparing, with its place in the text for marking. */
export interface Token {
  word: string;
  start: number;
  end: number;
  /** The verb alone, where `word` is a verb with its particle: `turn` of `turnon`. */
  verb?: string;
}

/** Lower case, without accents, apostrophes and ligatures: `Café’s` → `cafes`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘`´]/g, "")
    .toLowerCase();
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/**
 * The words of a text, pairs that people write either way joined (`voice mail` → `voicemail`, `wi-fi` → `wifi`), verbs
 * joined with their particle (`turned it on` → `turnon`, which `turn off` is not) and a possessive `'s` dropped. Reads at most `limit` words, so that a pasted log file costs nothing.
 */
export function tokenize(text: string, limit = 400): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    if (found.length >= limit) break;
    const bare = match[0].replace(/['’]s$/i, "");
    const token = { word: fold(bare), start: match.index, end: match.index + match[0].length };
    if (token.word === "") continue;
    const last = found.at(-1);
    if (last !== undefined && token.start - last.end <= 1 && PAIRS.has(`${last.word} ${token.word}`)) {
      found[found.length - 1] = { word: last.word + token.word, start: last.start, end: token.end };
    } else if (!joinParticle(found, token)) found.push(token);
  }
  return found;
}

/**
 * Joins `on` to the `turn` before it, with at most two words between (`let a guy go`). False if the word is no such
 * particle.
 */
export function joinParticle(found: Token[], { word, end }: Token): boolean {
  const verbs = PARTICLES.get(word);
  if (verbs === undefined) return false;
  for (let back = 1; back <= 3 && back <= found.length; back++) {
    const at = found.length - back;
    const before = found[at];
    if (before === undefined || before.verb !== undefined) return false;
    const verb = stem(before.word);
    if (!verbs.has(verb)) continue;
    const joined = { word: verb + word, verb: before.word, start: before.start };
    found[at] = { ...joined, end: back === 1 ? end : before.end };
    return true;
  }
  return false;
}

/** Verbs (their stems) that mean something else with each of these. */
export const PARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    on: "turn power switch come boot",
    off: "turn power switch shut cut kick",
    up: "start boot power hang pop light lock freez fill show pick come break chew",
    out: "lock cut time kick run come",
    in: "plug come let type kick",
    down: "shut",
    through: "go come get",
    back: "come bounce bring get",
    go: "let",
  }).map(([particle, verbs]) => [particle, new Set(verbs.split(" "))]),
);

const PAIRS = new Set(
  (
    "e mail|wi fi|log in|sign in|log on|sign on|log out|sign out|start up|set up|back up|shut down|voice mail|note book|" +
    "work station|key board|key boards|one drive|print out|out box|in box|mail box|mail boxes|pop up|pop ups|pass word|" +
    "pass words|drop box|desk top|lap top|lap tops|net work|head set|web site|web page|time out|re boot|re start|on line|" +
    "off line|up date|up dates|down load|up load|white list|data base|mal ware|ransom ware|soft ware|hard ware|fire wall|" +
    "touch pad|touch screen|track pad|speaker phone|smart phone|black out|brown out|power point|share point|" +
    "x ray|x rays|ether net|blue tooth|check in|user name|file name|sub net|out look|" +
    "white board|web cam|e fax|hot spot|dead line|log ins|sign ins|life time|an other|any more|any thing|every thing|" +
    "some body|no body|any body|every body|every one|some one|can not"
  ).split("|"),
);

/** Words whose forms no rule finds: the word, then its forms. */
const FORMS =
  "find found|think thought|bring brought|make made|feel felt|hold held|meet met|pay paid|sit sat|stand stood|" +
  "speak spoke spoken|feed fed|hide hid hidden|shine shone|show shown|sell sold|teach taught|tear tore torn|" +
  "swear swore|bend bent|spend spent|burn burnt|fry fried|freez froze frozen freeze|break broke broken|" +
  "steal stole stolen|lose lost losing|forget forgot forgotten|send sent|come came|run ran running|hang hung|" +
  "keep kept|hear heard|ring rang rung|write wrote written|eat ate|fall fell fallen|spill spilt|begin began begun|" +
  "tell told|buy bought|catch caught|quit quits quitting|die died dying dies|shut shutting shuts|" +
  "choose chose chosen|blow blew blown|drive drove driven|give gave given|know knew known|see saw seen|" +
  "take took taken|wear wore worn|wake woke woken|sleep slept|sweep swept|throw thrown threw|go went|" +
  "leave left leaves leaving leaver leavers|color colour colours colors|gray grey|monitor monitors|" +
  "sync synced syncing syncs synch synchronize synchronise synchronization synchronizing|copy copies copied copying";

/** Words that are stems as they are, whatever they end in; then other words that mean the same. */
const WHOLE =
  "gone|license unlicensed licence licences licensing licensed licenses|series|news|access|wireless|" +
  "address addresses|process|business|always|bus|virus viruses|status|windows|os|dns|ups|nas|wms|dms|wifi|data|" +
  "people person persons|copier copiers";

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...readForms(FORMS, cutEnding),
  ...readForms(WHOLE, (word) => word),
]);

/** Each word of a group with the stem of its first. */
function readForms(text: string, stemOf: (word: string) => string): [string, string][] {
  return text.split("|").flatMap((group) => {
    const [base = "", ...forms] = group.split(" ");
    const root = stemOf(base);
    return [base, ...forms].map((word): [string, string] => [word, root]);
  });
}

/**
 * The stem by which words are compared: plural, `-ing`, `-ed` and a final `e` off, irregular verbs by a table. Lighter
 * than Porter's on purpose: `printer` and `print`, `locker` and `lock` stay apart.
 */
export function stem(word: string): string {
  if (isDenial(word)) return "not";
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  return cutEnding(word);
}

function cutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let cut = word;
  if (cut.endsWith("ies") && cut.length > 4) cut = `${cut.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|z)es$/.test(cut)) cut = cut.slice(0, -2);
  else if (/[^suix]s$/.test(cut)) cut = cut.slice(0, -1);
  const verb = /^(.{2,}[aeiouy].*|.*[aeiouy].{1,})(ing|ed)$/.exec(cut);
  if (verb?.[1] !== undefined && verb[1].length >= 3 && /[aeiouy]/.test(verb[1])) {
    cut = verb[1].replace(/([^aeiouylsz])\1$/, "$1");
    if (cut.endsWith("i") && cut.length > 3) cut = `${cut.slice(0, -1)}y`;
  }
  if (cut.endsWith("ly") && cut.length > 5) cut = cut.slice(0, -2);
  return cut.length > 4 && cut.endsWith("e") ? cut.slice(0, -1) : cut;
}

/** The stems of a text, in order. */
export function stemsOf(text: string): string[] {
  return tokenize(text).map(({ word }) => stem(word));
}
