const HEX = /\b0x[0-9a-f]{4,8}\b/gi;
const STOP_CODE = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const SMTP = /\b[45]\.\d\.\d{1,3}\b/g;
const NAMED = /\b(?:error|code|status)\s+(\d{3,5})\b/gi;

/** Error codes that a text names: `0x80070035`, `MEMORY_MANAGEMENT`, `5.7.1`, `error 404`. */
export function findErrorCodes(text: string): string[] {
  const found = [HEX, STOP_CODE, SMTP].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[0]),
  );
  const named = [...text.matchAll(NAMED)].map((match) => match[1] ?? "");
  return [...new Set([...found, ...named])];
}
