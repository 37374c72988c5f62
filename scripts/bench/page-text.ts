export interface GeneratedFile {
  /** Its path in the content folder. */
  file: string;
  text: string;
}

/** A page's text. Lists of groups get a line for each entry, as people write them. Undefined fields are left out. */
export function pageText(data: Readonly<Record<string, unknown>>, body = ""): string {
  const lines = Object.entries(data).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const isList = Array.isArray(value) && value.some((entry) => typeof entry === "object");
    if (!isList) return [`${key}: ${JSON.stringify(value)}`];
    return [`${key}:`, ...value.map((entry) => `  - ${JSON.stringify(entry)}`)];
  });
  return `---\n${lines.join("\n")}\n---\n${body === "" ? "" : `\n${body}\n`}`;
}
