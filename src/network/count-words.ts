/** `6 cameras`, `1 outlet`. */
export function countWords(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([a], [b]) => (a === "outlet" ? -1 : b === "outlet" ? 1 : a < b ? -1 : 1))
    .map(([type, count]) => `${count} ${count === 1 ? sayType(type) : pluralOf(sayType(type))}`);
}

function sayType(type: string): string {
  if (type === "untraced") return "cable to the unknown";
  if (type === "missing") return "device without a page";
  return ["nas", "ups", "pdu"].includes(type)
    ? type.toUpperCase()
    : type === "other"
      ? "other device"
      : type.replace("-", " ");
}

function pluralOf(word: string): string {
  const [, noun, rest] = /^(cable|device)( (?:to|without) .*)$/.exec(word) ?? [];
  if (noun !== undefined) return `${noun}s${rest}`;
  return /(?:s|x|ch|sh)$/i.test(word) ? (/^[A-Z]+$/.test(word) ? word : `${word}es`) : `${word}s`;
}
