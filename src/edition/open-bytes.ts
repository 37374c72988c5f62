import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** How deep bytes inside bytes are opened. */
const DEEPEST = 4;

/**
 * Every text that somebody who has a file could read in it, in lower case: as it is, unpacked (gzip members anywhere,
 * brotli, zlib), with HTML entities, percent signs and escapes of JSON and CSS undone, and with tags left out. `name` is
 * the file's path, which is read too.
 */
export function* readableTexts(name: string, bytes: Buffer): Generator<string> {
  yield* spellings(name);
  yield* openBytes(name, bytes, 0);
}

function* openBytes(name: string, bytes: Buffer, depth: number): Generator<string> {
  yield* spellings(bytes.toString("utf8"));
  if (depth >= DEEPEST) return;
  for (const inner of unpack(name, bytes)) yield* openBytes("", inner, depth + 1);
}

function* unpack(name: string, bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    const inner = attempt(() => gunzipSync(bytes.subarray(at)));
    if (inner !== null) yield inner;
  }
  if (name.endsWith(".br")) {
    const inner = attempt(() => brotliDecompressSync(bytes));
    if (inner !== null) yield inner;
  }
  if (bytes[0] === 0x78) {
    const inner = attempt(() => inflateSync(bytes));
    if (inner !== null) yield inner;
  }
  for (const [, data = ""] of bytes.toString("latin1").matchAll(/;base64,([A-Za-z0-9+/=]{16,})/g))
    yield Buffer.from(data, "base64");
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

function attempt(open: () => Buffer): Buffer | null {
  try {
    return open();
  } catch {
    // What only looks packed is searched as it is.
    return null;
  }
}

/** The same text without its encodings. */
function* spellings(text: string): Generator<string> {
  const lower = text.toLowerCase();
  yield lower;
  const decoded = decode(lower);
  if (decoded !== lower) yield decoded;
  if (decoded.includes("<")) yield decoded.replace(/<[^>]*>/g, "");
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});?/g, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => character(Number(digits)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp|ndash);/g, (_, name: string) => NAMED[name] ?? "")
    .replace(/(?:%[0-9a-f]{2})+/g, (encoded) =>
      Buffer.from(encoded.replaceAll("%", ""), "hex").toString("utf8"),
    )
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/g, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
};

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code).toLowerCase() : "";
}
