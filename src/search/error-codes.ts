const HEX = /\b0x[0-9a-f]{4,8}\b/gi;
const STOP_CODE = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const SMTP = /\b[45]\.\d\.\d{1,3}\b/g;
const NAMED = /\b(?:error|code|status)\s+(\d{3,5})\b/gi;

/** What addresses begin with that a device gives itself, because nobody gave it one: as telling as an error code. */
export const SELF_GIVEN = "169.254";

export function isSelfGiven(ip: string): boolean {
  return ip.startsWith(`${SELF_GIVEN}.`);
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
