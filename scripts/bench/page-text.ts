export interface GeneratedFile {
  /** Its path in the content folder. */
  file: string;
  text: string;
}

/** A page's text, as people write it: lists of groups get a line for each entry. Undefined fields are left out. */
export function pageText(data: Readonly<Record<string, unknown>>, body = ""): string {
  const lines = Object.entries(data).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const isList = Array.isArray(value) && value.some((entry) => typeof entry === "object");
    return isList ? [`${key}:`, ...value.map((entry) => `  - ${flow(entry)}`)] : [`${key}: ${flow(value)}`];
  });
  return `---\n${lines.join("\n")}\n---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** YAML on one line, with quotes only where a word could be taken for something else. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return `{ ${fields.map(([key, entry]) => `${key}: ${flow(entry)}`).join(", ")} }`;
  }
  const isPlain =
    typeof value === "string" && /^[0-9]*[A-Za-z][A-Za-z0-9 ./–-]*$/.test(value) && !RESERVED.test(value);
  return isPlain ? String(value) : JSON.stringify(value);
}

/** Words that YAML takes for something else, and what may be a number such as 0x1f or 1e5. */
const RESERVED = /^(?:true|false|null|yes|no|on|off)$|^\d+[a-f]*x?[\da-f]*$/i;
