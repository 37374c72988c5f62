const HEX = /\b0x[0-9a-f]{4,8}\b/gi;
const STOP_CODE = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const SMTP = /\b[45]\.\d\.\d{1,3}\b/g;
const NAMED = /\b(?:error|code|status)\s+(\d{3,5})\b/gi;

/** What addresses begin with that a device gives itself, because nobody gave it one: as telling as an error code. */
export const SELF_GIVEN = "169.254";

export function isSelfGiven(ip: string): boolean {
  return ip.startsWith(`${SELF_GIVEN}.`);
}

/** The spellings of a code on a page (`CRITICAL_PROCESS_DIED, 0x000000EF`), each by itself. */
export function codesOf(codes: string): string[] {
  return codes.split(/,\s+/).filter((code) => code !== "");
}

/** What of a code is left if it is read out carelessly: without its `0x` and the zeros after it, `error 53` of "System error 53". */
export function shortCodes(code: string): string[] {
  const [, digits = ""] = /^0x0*([0-9a-f]{2,8})$/i.exec(code) ?? [];
  const error = /^\w+ (error \d+)$/i.exec(code)?.[1];
  return [
    ...(digits === "" ? [] : [`0x${digits}`]),
    ...(digits.length > 3 ? [digits] : []),
    ...(error === undefined ? [] : [error]),
  ];
}

/** Whether a code is told by its shape; "Storage pool degraded" is words, which are searched as words. */
export function isShaped(code: string): boolean {
  return /[\d_]/.test(code);
}

/** Error codes that a text names: `0x80070035`, `MEMORY_MANAGEMENT`, `5.7.1`, `error 404`, and `169.254`. */
export function findErrorCodes(text: string): string[] {
  const found = [HEX, STOP_CODE, SMTP].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[0]),
  );
  const named = [...text.matchAll(NAMED)].map((match) => match[1] ?? "");
  const given = text.includes(SELF_GIVEN) ? [SELF_GIVEN] : [];
  return [...new Set([...found, ...named, ...given])];
}
