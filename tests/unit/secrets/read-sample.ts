import { readFileSync } from "node:fs";

/** One case of a sample: the page as a technician would have it, and where its secrets begin, as "line:column". */
export interface SampleCase {
  text: string;
  places: string[];
  holdsSecret: boolean;
}

export const SAMPLES = [
  "tune",
  "aside",
  "fresh",
  "later",
  "round-1",
  "round-2",
  "round-3",
  "round-4",
  "round-5",
  "round-6",
  "round-7",
] as const;

/** Reads `sample-<name>.txt`; its first lines tell its form. */
export function readSample(name: (typeof SAMPLES)[number]): SampleCase[] {
  const lines = readFileSync(new URL(`sample-${name}.txt`, import.meta.url), "utf8").split("\n");
  const cases: string[][] = [];
  for (const line of lines) {
    if (line.trim() === "" || line.startsWith("# ")) continue;
    if (/^[+-] /.test(line)) cases.push([line]);
    else cases.at(-1)?.push(line);
  }
  return cases.map(readCase);
}

function readCase(lines: readonly string[]): SampleCase {
  const marked = lines.map((line) => line.slice(2).replace(/¶$/, "").replaceAll("¦", ""));
  const places = marked.flatMap((line, index) => {
    const parts = line.split("«").map((part) => part.replace("»", ""));
    return parts
      .slice(0, -1)
      .map((_, at) => `${String(index + 1)}:${String(parts.slice(0, at + 1).join("").length + 1)}`);
  });
  return {
    text: marked.join("\n").replaceAll(/[«»]/g, ""),
    places,
    holdsSecret: lines[0]?.startsWith("+") === true,
  };
}
