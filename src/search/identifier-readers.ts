import { isSelfGiven, SELF_GIVEN } from "./error-codes.ts";
import {
  looksLikeIdentifier,
  readMarks,
  readIp,
  readMac,
  readNumberWords,
  readPhone,
} from "./identifiers.ts";
import type { IdentifierIndex, IdentifierMatch } from "./identifier-index.ts";
import type { IdentifierField } from "./types.ts";

export interface Place {
  indexes: readonly IdentifierIndex[];
  /** Whether the window is all there is. */
  alone: boolean;
}

/** What a stretch of a query was read as. */
export interface Reading {
  /** What the text can only be, for the sentence that says nobody has it. */
  what:
    "address" | "hardware address" | "phone number" | "extension" | "error code" | "outlet" | "identifier";
  /** Whether all of the identifier was typed, so that no match means that nobody has it. */
  whole: boolean;
  matches: SourcedMatch[];
}

/** A match and the index (by position) it comes from. */
export interface SourcedMatch extends IdentifierMatch {
  source: number;
}

/** A word of a query between spaces, without the punctuation after it. */
export interface Chunk {
  text: string;
  start: number;
  end: number;
}

type Reader = (text: string, window: readonly Chunk[], place: Place) => Reading | null;

/** `ext 12`, `x12`, `serial 7KQ4`, `outlet d 12`, `vlan 10`. */
const readNamedField: Reader = (text, _window, { indexes }) => {
  const [, said, extension] =
    /^(x|ext|extn|extension|internal|dial)\.?(?: (?:number|no|is))? ?#?(\d{1,6})$/i.exec(text) ?? [];
  if (said !== undefined && extension !== undefined) {
    const matches = whole(indexes, extension, ["extension"]);
    // "dial 9" is how people get a line out.
    return said === "dial" && matches.length === 0 ? null : { what: "extension", whole: true, matches };
  }
  const ending =
    /^(serial|sn|asset|asset tag|tag|mac|ip|address|phone)(?: (?:address|number|no))? (?:that )?(?:ends?|ending|last (?:four|4|digits|two|2))(?: (?:in|with|on|of|is|are))? (\S.*)$/i.exec(
      text,
    );
  if (ending?.[1] !== undefined && ending[2] !== undefined) return readEnding(ending[1], ending[2], indexes);
  const named =
    /^(serial|sn|s\/n|asset|asset tag|tag|mac|host|hostname|model|circuit|circuit id|account|acct|part|part number|e-?mail|mailbox)(?: (?:number|no|id|address|#))?[: ]+(\S.*)$/i.exec(
      text,
    );
  if (named?.[1] !== undefined && named[2] !== undefined) {
    const fields =
      NAMED_FIELDS[
        named[1]
          .toLowerCase()
          .replace(/[^a-z]/g, "")
          .slice(0, 4)
      ] ?? [];
    const said = named[2].replace(/^is /i, "");
    const numbered = /^\d+$/.test(said) && fields.includes("asset") ? fields : [];
    const matches = [
      ...whole(indexes, said, fields),
      ...indexes.flatMap((index, source) =>
        index.numbered(said, numbered).map((match) => ({ ...match, source })),
      ),
      ...parts(indexes, said, fields, 3),
    ];
    // "email not arriving" names no mailbox, and nobody needs to hear that there is none of that name.
    const isNamed = matches.length > 0 || /\d/.test(said) || MARKED.test(said);
    return isNamed ? { what: "identifier", whole: true, matches } : null;
  }
  const outlet = /^(?:outlet|jack|wall jack|socket|drop|wall plate|plate) #?(\S+(?: \d+)?)$/i.exec(text)?.[1];
  if (outlet !== undefined && /\d/.test(outlet))
    return { what: "outlet", whole: true, matches: whole(indexes, outlet, ["label"]) };
  return null;
};

/** `mac ends 08 22`, `ip ending in .31`: what only the end of an identifier was said of. */
function readEnding(field: string, end: string, indexes: readonly IdentifierIndex[]): Reading {
  const fields = field === "phone" ? (["phone"] as const) : NAMED_FIELDS[field.toLowerCase().slice(0, 4)];
  const octets = /^\.?\d{1,3}(?:[. ]\d{1,3}){0,2}$/.test(end)
    ? end.replace(/^\./, "").replaceAll(" ", ".")
    : null;
  const addresses =
    octets === null || fields !== undefined
      ? []
      : indexes.flatMap((index, source) => index.ip(octets).map((match) => ({ ...match, source })));
  const matches = addresses.length > 0 ? addresses : parts(indexes, end, fields, 2);
  return { what: "identifier", whole: true, matches: matches.filter(({ agreement }) => agreement === "end") };
}

const NAMED_FIELDS: Readonly<Record<string, readonly IdentifierField[]>> = {
  seri: ["serial"],
  sn: ["serial"],
  asse: ["asset"],
  tag: ["asset"],
  mac: ["mac"],
  host: ["host"],
  mode: ["model"],
  circ: ["circuit"],
  acco: ["account"],
  acct: ["account"],
  part: ["part"],
  emai: ["address"],
  mail: ["address"],
};

/** `0x80070035`, `MEMORY_MANAGEMENT`, `5.7.1`. */
const readErrorCode: Reader = (text, _window, { indexes }) => {
  const numbered = /^(?:error|err|code|status|stop code)(?: code| number| no)?[: #]+(\S+)$/i.exec(text)?.[1];
  if (numbered !== undefined) {
    const matches = whole(indexes, numbered, ["code"]);
    return matches.length > 0 ? { what: "error code", whole: true, matches } : null;
  }
  if (!/^(?:0x[0-9a-f]{2,8}|[45]\.\d\.\d{1,3}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/i.test(text)) return null;
  return { what: "error code", whole: true, matches: whole(indexes, text, ["code"]) };
};

const readMacWindow: Reader = (text, _window, { indexes }) => {
  const mac = readMac(text);
  if (mac === null) return null;
  const matches = [...whole(indexes, mac.mac, ["mac", "serial"]), ...parts(indexes, mac.mac, ["mac"], 4)];
  // `sw-01` is no MAC; but half of one that nobody has may still be some other identifier.
  return mac.whole || matches.length > 0 ? { what: "hardware address", whole: mac.whole, matches } : null;
};

const readIpWindow: Reader = (text, window, { indexes, alone }) => {
  const address = readIp(text);
  if (address === null) return null;
  // Two or three numbers with spaces between are an address only if nothing else was said.
  const dots = /\b(?:dot|point)\b/i.test(text);
  if (window.length > 1 && !address.whole && !alone && !dots) return null;
  if (window.length > 1 && !window.every((chunk) => /^(?:[\d.]+|dot|point)$/i.test(chunk.text))) return null;
  const matches = indexes.flatMap((index, source) =>
    index.ip(address.ip).map((match) => ({ ...match, source })),
  );
  if (!address.whole && matches.length === 0) return null;
  if (matches.length === 0 && isSelfGiven(address.ip))
    return { what: "address", whole: true, matches: whole(indexes, SELF_GIVEN, ["code"]) };
  return { what: "address", whole: address.whole, matches };
};

const readPhoneWindow: Reader = (text, _window, { indexes }) => {
  const phone = readPhone(text);
  if (phone === null) return null;
  const all = parts(indexes, phone, ["phone"], 7).concat(whole(indexes, phone, ["phone"]));
  const near = all.length > 0 ? all : parts(indexes, phone.slice(-7), ["phone"], 7);
  // With or without the country's code it is the same number.
  const matches = near.map((match) =>
    readPhone(match.value) === phone && phone.length > 9 ? { ...match, agreement: "same" as const } : match,
  );
  const other = whole(indexes, text).concat(parts(indexes, text, undefined, 6));
  if (matches.length + other.length > 0)
    return { what: "phone number", whole: true, matches: other.some(isSame) ? other : matches.concat(other) };
  return { what: "phone number", whole: phone.length === 10, matches: [] };
};

/** Asset tags, serials, labels, host names, models: whatever stands on a page. */
const readLabel: Reader = (text, window, { indexes, alone }) => {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, "");
  const chatty = window.length > 1 && window.some((chunk) => CHATTER.test(chunk.text));
  if (bare.length < 2 || (chatty && !alone && bare.length < 8)) return null;
  if (/^\d+$/.test(text) && bare.length < 4) {
    const numbered = alone ? whole(indexes, text, ["label"]) : [];
    return numbered.length === 0 ? null : { what: "identifier", whole: true, matches: numbered };
  }
  const same = whole(indexes, text);
  if (same.length > 0)
    return window.length === 1 && !looksLikeIdentifier(bare) && !/[-\d]/.test(text)
      ? null
      : { what: "identifier", whole: true, matches: same };
  if (chatty) return null;
  const lonely = window.length === 1;
  const idLike = lonely
    ? looksLikeIdentifier(bare.toLowerCase())
    : window.every((chunk) => looksLikeIdentifier(chunk.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")));
  if ((!idLike && !(alone && LABEL.test(text))) || !/^[\p{L}\p{N} .:_/#+-]+$/u.test(text)) return null;
  const matches = bare.length >= (/^\d+$/.test(bare) ? 4 : 3) ? parts(indexes, text, undefined, 4) : [];
  if (matches.length > 0) return bare.length >= 4 ? { what: "identifier", whole: false, matches } : null;
  if (!lonely && !LABEL.test(text)) return null;
  return LABEL.test(text) || bare.length >= 5 ? { what: "identifier", whole: true, matches: [] } : null;
};

/** A name without a digit as it was said: `operatory three`, or a host name in pieces. Nobody has it: then it is no name. */
const readSaid: Reader = (text, window, place) => {
  const digits = window.length > 1 && NUMBER_LAST.test(text) ? readNumberWords(text) : text;
  const code = window.length > 1 ? whole(place.indexes, text, ["code"]) : [];
  if (code.length > 0) return { what: "error code", whole: true, matches: code };
  const spelled = digits !== text || MARKED.test(text) || (place.alone && text.length > 5);
  const matches = spelled ? whole(place.indexes, digits) : [];
  return matches.length > 0
    ? { what: "identifier", whole: true, matches }
    : readHostName(text, window, place);
};

function isMarked(text: string): boolean {
  return MARKED.test(text) || readMac(text)?.whole === true;
}

/** A mark within a word, as names of hosts, domains and mailboxes have: `mesa-wms`, `wren@tidepooltrust.example`. */
const MARKED = /\p{L}[-._@]\p{L}/u;

const NUMBER_LAST =
  /^\p{L}.* (?:one|t(?:wo|hree|en|welve|wenty)|f(?:our|ive)|s(?:ix|even)|eight|nine|eleven|\w+teen)$/iu;

/** `hd prn bak` for `hd-prn-back`: the pieces of a host name, in order, the first as it is and the others cut short. */
const readHostName: Reader = (text, _window, { indexes }) => {
  const pieces = text.toLowerCase().split(/[\s-]+/);
  if (pieces.length < 2) return null;
  const matches = indexes.flatMap((index, source) =>
    index.host(pieces).map((match) => ({ ...match, source })),
  );
  return matches.length === 1 ? { what: "identifier", whole: true, matches } : null;
};

const LABEL = /^[a-z]{1,5}[- ]?\d{1,4}$/i;
const CHATTER =
  /^(?:my|the|in|on|at|is|to|of|a|an|and|or|for|not|no|since|after|last|about|room|floor|than|got|has|have|only|just|its|windows|error|teams|office|version)$/i;

function whole(
  indexes: readonly IdentifierIndex[],
  text: string,
  fields?: readonly IdentifierField[],
): SourcedMatch[] {
  return indexes.flatMap((index, source) => index.whole(text, fields).map((match) => ({ ...match, source })));
}

function parts(
  indexes: readonly IdentifierIndex[],
  text: string,
  fields: readonly IdentifierField[] | undefined,
  shortest: number,
): SourcedMatch[] {
  return indexes.flatMap((index, source) =>
    index.part(text, fields, shortest).map((match) => ({ ...match, source })),
  );
}

function isSame(match: SourcedMatch): boolean {
  return match.agreement === "same" || match.agreement === "alike" || match.agreement === "same number";
}

/** Reads a few words of a query as an identifier, however it is spelled; null if they are none. */
export function readIdentifier(window: readonly Chunk[], place: Place): Reading | null {
  const text = readMarks(window.map((chunk) => chunk.text).join(" "));
  let best: Reading | null = null;
  for (const read of /\d/.test(text) || (window.length === 1 && isMarked(text)) ? READERS : WORDED) {
    const found = read(text, window, place);
    if (found !== null && found.matches.length > 0) return found;
    best ??= found;
  }
  return best;
}

/** What names without a digit may be. */
const WORDED: readonly Reader[] = [readNamedField, readErrorCode, readSaid];

const READERS: readonly Reader[] = [
  readNamedField,
  readErrorCode,
  readMacWindow,
  readIpWindow,
  readPhoneWindow,
  readLabel,
  readSaid,
];
