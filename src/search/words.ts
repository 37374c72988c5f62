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

const IRREGULAR: ReadonlyMap<string, string> = readIrregular(
  "found find|thought think|brought bring|made make|felt feel|held hold|met meet|paid pay|sat sit|stood stand|spoke speak|spoken speak|fed feed|hid hide|hidden hide|shone shine|shown show|sold sell|taught teach|tore tear|torn tear|swore swear|bent bend|spent spend|burnt burn|stood stand|fried fry|" +
    "froze freez|frozen freez|freeze freez|broke break|broken break|stole steal|stolen steal|lost lose|losing lose|forgot forget|" +
    "forgotten forget|sent send|came come|ran run|running run|hung hang|kept keep|heard hear|rang ring|rung ring|wrote write|" +
    "written write|ate eat|fell fall|fallen fall|spilt spill|began begin|begun begin|told tell|bought buy|caught catch|" +
    "quits quit|quitting quit|died die|dying die|dies die|shutting shut|shuts shut|chose choose|chosen choose|blew blow|" +
    "blown blow|drove drive|driven drive|gave give|given give|knew know|known know|saw see|seen see|took take|taken take|" +
    "wore wear|worn wear|woke wake|woken wake|slept sleep|swept sweep|thrown throw|threw throw|went go|gone gone|left leave|" +
    "leaves leave|leaving leave|leaver leave|leavers leave|unlicensed license|licence license|licences license|licensing license|" +
    "licensed license|licenses license|license license|colour color|colours color|colors color|grey gray|monitors monitor|" +
    "series series|news news|access access|wireless wireless|address address|addresses address|process process|business business|" +
    "always always|bus bus|virus virus|viruses virus|status status|windows windows|os os|dns dns|ups ups|nas nas|wms wms|dms dms|" +
    "synced sync|syncing sync|syncs sync|synch sync|synchronize sync|synchronise sync|synchronization sync|synchronizing sync|" +
    "wifi wifi|data data|people people|person people|persons people|copies copy|copied copy|copying copy|copier copier|copiers copier",
);

/** Pairs of a form and its base; a base that names itself is a stem as it is, any other is cut as it would be alone. */
function readIrregular(text: string): Map<string, string> {
  const pairs = text.split("|").map((pair) => pair.split(" ") as [string, string]); // `as`: each pair is two words
  const whole = new Set(pairs.flatMap(([form, base]) => (form === base ? [base] : [])));
  return new Map(pairs.map(([form, base]) => [form, whole.has(base) ? base : cutEnding(base)]));
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
