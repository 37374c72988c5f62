import type { Document, YAMLParseError } from "yaml";

/** What the YAML parser refuses, with what it is found in. */
export interface Failed {
  error: YAMLParseError;
  source: string;
  document: Document;
}

/** What is said of it; the place is the parser's if no other is given. */
export interface Said {
  offset?: number;
  message: string;
  fix: string;
}

/** The name of the fact at whose value the error stands, to show the right form of it. */
export function keyOf({ source, error }: Failed): string {
  const start = source.lastIndexOf("\n", error.pos[0] - 1) + 1;
  const names = [...source.slice(start, error.pos[0]).matchAll(/([\w-]+):(?=\s)/g)];
  return names.at(-1)?.[1] ?? "name";
}
