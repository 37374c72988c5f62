import { readdirSync, readFileSync } from "node:fs";

/** Where a secret begins; both count from 1. */
export interface SecretPlace {
  line: number;
  column: number;
}

/** One case of the sample: the page as a technician would have it, its secrets, and where each begins. */
export interface SampleCase {
  text: string;
  secrets: string[];
  places: SecretPlace[];
  holdsSecret: boolean;
}

/** A file of the sample: one kind of writer or text. */
export interface SampleFile {
  name: string;
  cases: SampleCase[];
}

/** Every file of `sample/`, which is learned from, or of `held-out/`, which is not; `sample/README.md` tells the form. */
export function readSample(folder: "sample" | "held-out" = "sample"): SampleFile[] {
  const place = new URL(`${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({
      name: name.slice(0, -4),
      cases: readCases(readFileSync(new URL(name, place), "utf8")),
    }));
}

/** The cases of a file's text. */
export function readCases(text: string): SampleCase[] {
  const cases: string[][] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("# ")) continue;
    if (/^[+-] /.test(line)) cases.push([line]);
    else cases.at(-1)?.push(line);
  }
  return cases.map(readCase);
}

/** Whether a value of `length` characters holds the beginning of a marked secret: "left 24" holds "24". */
export function isMarked(
  places: readonly SecretPlace[],
  { line, column, length }: SecretPlace & { length: number },
): boolean {
  return places.some(
    (place) => place.line === line && place.column >= column && place.column < column + length,
  );
}

function readCase(lines: readonly string[]): SampleCase {
  const marked = lines.map((line) => line.slice(2).replace(/¶$/, "").replaceAll("¦", ""));
  const places = marked.flatMap((line, index) => {
    const parts = line.split("«").map((part) => part.replace("»", ""));
    return parts
      .slice(0, -1)
      .map((_, at) => ({ line: index + 1, column: parts.slice(0, at + 1).join("").length + 1 }));
  });
  return {
    text: marked.join("\n").replaceAll(/[«»]/g, ""),
    secrets: marked.flatMap((line) => Array.from(line.matchAll(/«([^»]*)»/g), ([, secret = ""]) => secret)),
    places,
    holdsSecret: lines[0]?.startsWith("+") === true,
  };
}
