import type { IdentifierField } from "#search/types.ts";

/** One way in which people give an identifier, and which identifiers it fits. */
export interface Spelling {
  /** What kind of spelling it is, for the table of misses: `serial in groups`. */
  way: string;
  text: string;
  /** Whether a value of the same field is meant as well: two devices of one model, two addresses that end alike. */
  fits: (value: string) => boolean;
  /** Whether it is said only where the client is known: "outlet 12" fits every office. */
  atClient?: true;
}

/** Every spelling of a value that people use. `vendor`: who makes the device. */
export function spellingsOf(field: IdentifierField, value: string, vendor?: string): Spelling[] {
  const same = (other: string): boolean => isSame(other, value);
  const whole = (way: string, text: string): Spelling => ({ way: `${field}: ${way}`, text, fits: same });
  const end = (way: string, text: string, piece: string): Spelling => ({
    way: `${field}: ${way}`,
    text,
    fits: (other) => fold(other).endsWith(fold(piece)),
  });
  const made = MAKERS[field]?.({ value, whole, end, vendor }) ?? [];
  const seen = new Set<string>();
  return made.filter(({ text }) => text.trim() !== "" && !seen.has(text) && seen.add(text));
}

interface Making {
  value: string;
  whole: (way: string, text: string) => Spelling;
  end: (way: string, text: string, piece: string) => Spelling;
  vendor: string | undefined;
}

/** What an identifier is, whatever marks stand in it and whichever letters are taken for digits. */
function fold(text: string): string {
  return bareOf(text).toLowerCase().replace(/o/g, "0").replace(/[il]/g, "1");
}

/** The same without the zeros that begin a number. */
const loosen = (text: string): string =>
  fold(
    text
      .toLowerCase()
      .replace(/o/g, "0")
      .replace(/(?<!\d)0+(?=\d)/g, ""),
  );

/** Whether two identifiers are one, however they are spelled. */
export function isSame(one: string, other: string): boolean {
  const [ours, theirs] = [formsOf(one), formsOf(other)];
  return ours.some((form, index) => form === theirs[index]);
}

/** Read once: each is compared with every other. */
function formsOf(text: string): readonly string[] {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const made = [fold(text), loosen(text), loosen(bareOf(text))];
  forms.set(text, made);
  return made;
}

const forms = new Map<string, readonly string[]>();

const bareOf = (text: string): string => text.replace(/[^A-Za-z0-9]/g, "");
const inGroups = (text: string, size: number, mark: string): string =>
  bareOf(text)
    .match(new RegExp(`.{1,${size}}`, "g"))
    ?.join(mark) ?? text;
const withoutZeros = (text: string): string => text.replace(/(?<!\d)0+(?=\d)/g, "");
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Letters for digits and digits for letters, as far as the value has them. */
function mistaken({ value, whole }: Making): Spelling[] {
  const swaps: readonly [way: string, text: string][] = [
    ["O for 0", value.replaceAll("0", "O")],
    ["0 for O", value.replace(/o/gi, "0")],
    ["I for 1", value.replaceAll("1", "I")],
    ["l for 1", value.replaceAll("1", "l")],
    ["1 for I", value.replace(/i/gi, "1")],
  ];
  return swaps.filter(([, text]) => text !== value).map(([way, text]) => whole(way, text));
}

function cased({ value, whole }: Making): Spelling[] {
  return [
    whole("as written", value),
    whole("lower case", value.toLowerCase()),
    whole("upper case", value.toUpperCase()),
  ];
}

/** What is printed in one piece and read out in several. */
function grouped({ value, whole }: Making): Spelling[] {
  return [
    whole("no marks", bareOf(value)),
    whole("blanks for marks", value.replace(/[^A-Za-z0-9]+/g, " ").trim()),
    whole("groups of four, blanks", inGroups(value, 4, " ")),
    whole("groups of four, lower", inGroups(value, 4, " ").toLowerCase()),
    whole("groups of four, hyphens", inGroups(value, 4, "-")),
    whole("groups of three, blanks", inGroups(value, 3, " ")),
    whole("groups of four, commas", inGroups(value, 4, ", ")),
    whole("groups of four, dots", inGroups(value, 4, ".")),
  ];
}

const MAKERS: Readonly<Partial<Record<IdentifierField, (making: Making) => Spelling[]>>> = {
  ip({ value, whole, end }) {
    const octets = value.split(".");
    const last = (count: number): string => octets.slice(-count).join(".");
    const ends = (way: string, text: string, count: number): Spelling => ({
      ...end(way, text, ""),
      fits: (other) => other.endsWith(`.${last(count)}`),
    });
    return [
      whole("as written", value),
      whole("blanks", octets.join(" ")),
      whole("commas", octets.join(",")),
      whole("hyphens", octets.join("-")),
      whole("said dot", octets.join(" dot ")),
      whole("zeros in front", octets.map((octet) => octet.padStart(3, "0")).join(".")),
      whole("ip …", `ip ${value}`),
      whole("ip address …", `IP address ${value}`),
      ends("last three", last(3), 3),
      ends("last two", last(2), 2),
      ends("dot and last two", `.${last(2)}`, 2),
      ends("ip ending in two", `ip ending in ${last(2)}`, 2),
      { ...ends("ip ends in one", `ip ends in .${last(1)}`, 1), atClient: true },
    ];
  },
  mac({ value, whole, end }) {
    const pairs = value.toLowerCase().split(/[:-]/);
    const tail = (count: number, mark: string): string => pairs.slice(-count).join(mark);
    return [
      whole("colons", pairs.join(":")),
      whole("colons, upper case", pairs.join(":").toUpperCase()),
      whole("hyphens", pairs.join("-").toUpperCase()),
      whole("blanks", pairs.join(" ")),
      whole("none", pairs.join("")),
      whole("dots", inGroups(pairs.join(""), 4, ".")),
      whole("O for 0", pairs.join(":").replaceAll("0", "O")),
      whole("mac …", `mac ${pairs.join(":")}`),
      whole("mac address …", `MAC address ${pairs.join("-")}`),
      end("last three, colons", tail(3, ":"), tail(3, "")),
      end("last three, hyphens", tail(3, "-").toUpperCase(), tail(3, "")),
      end("mac ending in three, none", `mac ending in ${tail(3, "")}`, tail(3, "")),
      end("mac ends two, blanks", `mac ends ${tail(2, " ")}`, tail(2, "")),
      end("last two groups, dots", inGroups(pairs.join(""), 4, ".").slice(-9), tail(4, "")),
    ];
  },
  serial(making) {
    const { value, whole, end } = making;
    const tail = (count: number): string => bareOf(value).slice(-count);
    return [
      ...cased(making),
      ...grouped(making),
      ...mistaken(making),
      whole("serial …", `serial ${value}`),
      whole("serial number is …", `serial number is ${inGroups(value, 4, " ")}`),
      whole("s/n …", `s/n ${value.toLowerCase()}`),
      whole("sn: …", `SN: ${value}`),
      end("serial ending in four", `serial ending in ${tail(4)}`, tail(4)),
      end("serial ends six", `serial ends ${tail(6).toLowerCase()}`, tail(6)),
      end("last six alone", tail(6), tail(6)),
    ];
  },
  asset(making) {
    const { value, whole } = making;
    const number = value.replace(/^\D+/, "");
    return [
      ...cased(making),
      ...mistaken(making),
      whole("no marks", bareOf(value)),
      whole("blank for the hyphen", value.replace("-", " ").toLowerCase()),
      whole("zeros dropped", withoutZeros(value)),
      whole("zeros dropped, no hyphen", withoutZeros(value).replace("-", "").toLowerCase()),
      whole("asset tag …", `asset tag ${value}`),
      whole("tag …", `tag ${value.replace("-", " ")}`),
      whole("sticker says …", `sticker says ${value}`),
      { ...whole("tag, number alone", `tag ${number}`), atClient: true },
      { ...whole("asset, number alone without zeros", `asset ${Number(number)}`), atClient: true },
    ];
  },
  host(making) {
    const { value, whole } = making;
    const pieces = value.split("-");
    const cut = (make: (piece: string) => string): string =>
      pieces.map((piece, at) => (at === 0 || /\d/.test(piece) ? piece : make(piece))).join(" ");
    const inPieces = pieces.length > 2 && !value.includes(".");
    return [
      whole("as written", value),
      whole("upper case", value.toUpperCase()),
      ...(value.includes("-")
        ? [
            whole("blanks", value.replaceAll("-", " ")),
            whole("run together", value.replaceAll("-", "")),
            whole("underscores", value.replaceAll("-", "_")),
            whole("first hyphen left out", value.replace("-", " ")),
            whole("said dash", value.replaceAll("-", " dash ")),
          ]
        : []),
      ...(inPieces
        ? [
            whole(
              "pieces of four letters",
              cut((piece) => piece.slice(0, 4)),
            ),
            whole(
              "pieces without vowels",
              cut((piece) => piece.replace(/(?<=.)[aeiou]/g, "")),
            ),
          ]
        : []),
      ...(/\d/.test(value) ? [whole("zeros dropped", withoutZeros(value).replaceAll("-", " "))] : []),
      whole("host …", `hostname ${value}`),
    ];
  },
  label(making) {
    const { value, whole } = making;
    const [, prefix = "", digits = ""] = /^([A-Za-z]{1,5})-(\d+)$/.exec(value) ?? [];
    if (digits === "") return cased(making).map((spelling) => ({ ...spelling, atClient: true as const }));
    const number = Number(digits);
    const word = NUMBERS[number];
    const outlet = prefix.length === 1;
    return [
      ...cased(making),
      whole("no hyphen", `${prefix}${digits}`),
      whole("blank, lower case", `${prefix} ${digits}`.toLowerCase()),
      whole("zeros dropped", `${prefix}${number}`),
      whole("zeros dropped, blank", `${prefix} ${number}`.toLowerCase()),
      ...mistaken(making),
      ...(outlet
        ? [
            whole("outlet …", `outlet ${prefix}${digits}`),
            whole("jack …", `jack ${prefix.toLowerCase()} ${number}`),
            whole("wall jack …", `wall jack ${value}`),
            ...(word === undefined ? [] : [whole("number in words", `outlet ${prefix} ${word}`)]),
          ]
        : []),
    ].map((spelling) => ({ ...spelling, atClient: true as const }));
  },
  extension({ value, whole }) {
    return ["ext ", "ext. ", "x", "extension ", "extn ", "ext: "].map((said) => ({
      ...whole(`${said}…`, `${said}${value}`),
      atClient: true as const,
    }));
  },
  phone({ value, whole, end }) {
    const digits = value.replace(/\D/g, "").slice(-10);
    const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
    return [
      whole("as written", value),
      whole("hyphens", `${area}-${exchange}-${line}`),
      whole("brackets", `(${area}) ${exchange}-${line}`),
      whole("dots", `${area}.${exchange}.${line}`),
      whole("blanks", `${area} ${exchange} ${line}`),
      whole("digits", digits),
      whole("1 and digits", `1${digits}`),
      end("last seven", `${exchange}-${line}`, `${exchange}${line}`),
    ];
  },
  circuit(making) {
    const { value, whole } = making;
    return [
      ...cased(making),
      ...mistaken(making),
      whole("no marks", bareOf(value)),
      whole("blanks for marks", value.replace(/[^A-Za-z0-9]+/g, " ").toLowerCase()),
      whole("hyphens for marks", value.replace(/[^A-Za-z0-9]+/g, "-")),
      whole("circuit …", `circuit ${value}`),
      whole("circuit id …", `circuit id ${value.replace(/[^A-Za-z0-9]+/g, " ")}`),
    ];
  },
  account(making) {
    const { value, whole } = making;
    return [
      ...cased(making),
      ...grouped(making),
      whole("account …", `account ${value}`),
      whole("account number …", `account number ${bareOf(value)}`),
      whole("acct …", `acct ${value}`),
    ];
  },
  model(making) {
    const { value, whole, vendor } = making;
    const telling = value.split(/\s+/).filter((word) => /[A-Za-z]/.test(word) && /\d{2}/.test(word));
    const [word] = telling.toSorted((a, b) => b.length - a.length);
    const part = (way: string, text: string, piece: string): Spelling => ({
      ...whole(way, text),
      fits: (other) => ` ${other} `.toLowerCase().includes(` ${piece.toLowerCase()} `),
    });
    return [
      ...cased(making),
      whole("no hyphens", value.replaceAll("-", " ")),
      whole("run together", value.replace(/[\s-]+/g, "")),
      whole("model …", `model ${value}`),
      ...(vendor === undefined
        ? []
        : [
            whole("vendor in front", `${vendor} ${value}`),
            whole("vendor in front, lower case", `${vendor} ${value}`.toLowerCase()),
          ]),
      ...(word === undefined || word.length < 4
        ? []
        : [
            part("telling word", word, word),
            part("telling word, lower case", word.toLowerCase(), word),
            ...(vendor === undefined ? [] : [part("vendor and telling word", `${vendor} ${word}`, word)]),
          ]),
    ];
  },
  part(making) {
    const { value, whole } = making;
    return [
      ...cased(making),
      ...mistaken(making),
      whole("no marks", bareOf(value)),
      whole("blanks for marks", value.replace(/[^A-Za-z0-9]+/g, " ")),
      whole("blank between letters and digits", value.replace(/(?<=[A-Za-z])-?(?=\d)/, " ").toLowerCase()),
      whole("part …", `part ${value}`),
      whole("part number …", `part number ${value}`),
    ];
  },
  code(making) {
    const { value, whole } = making;
    const hex = /^0x(0*)([0-9a-f]+)$/i.exec(value);
    return [
      ...cased(making),
      ...(value.includes("_")
        ? [
            whole("blanks", value.replaceAll("_", " ").toLowerCase()),
            whole("hyphens", value.replaceAll("_", "-")),
          ]
        : []),
      ...(hex === null
        ? [whole("in a sentence", `it says ${value}`)]
        : [
            whole("O for 0", value.replace(/(?<=x.*)0/gi, "O")),
            whole("zero x", `zero x ${value.slice(2)}`.toLowerCase()),
            whole("error …", `error ${value.toLowerCase()}`),
            whole("without leading zeros", `0x${hex[2] ?? ""}`),
            whole("in a sentence", `I get error code ${value} again`),
            ...(hex[1] === "" ? [whole("without 0x", value.slice(2))] : []),
          ]),
    ];
  },
  address(making) {
    return [...cased(making), making.whole("email …", `email ${making.value}`)];
  },
};
