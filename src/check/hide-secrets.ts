import type { Finding } from "#book/finding.ts";
import type { SourceFile } from "#book/page.ts";

/**
 * Other findings quote the value they are about, and must not where that is a secret: on its line nothing is quoted that
 * stands there from the secret on, and nowhere on the page the secret itself. `secrets` say where they are, not what.
 */
export function hideSecrets(
  findings: readonly Finding[],
  secrets: readonly Finding[],
  sources: readonly SourceFile[],
): Finding[] {
  const held = secrets.filter(({ rule }) => rule !== "secret/unused-exception");
  if (held.length === 0) return [...findings];
  const files = new Set(held.map(({ file }) => file));
  const lines = new Map(
    sources.filter(({ file }) => files.has(file)).map(({ file, text }) => [file, text.split(/\r\n?|\n/)]),
  );
  const pieces = new Map<string, string[]>();
  const values = new Map<string, string[]>();
  for (const { file, line, column } of held) {
    const rest = piecesOf(lines.get(file)?.[line - 1]?.slice(column - 1) ?? "");
    pieces.set(`${file}:${line}`, rest);
    values.set(file, [...(values.get(file) ?? []), ...rest.slice(0, 1).filter((piece) => piece.length >= 6)]);
  }
  return findings.map((finding) => {
    const places = [finding, ...(finding.related ?? [])];
    const here = places.flatMap(({ file, line }) => pieces.get(`${file}:${line}`) ?? []);
    const isTouched = places.some(({ file, line }) => pieces.has(`${file}:${line}`));
    const told = [...here, ...places.flatMap(({ file }) => values.get(file) ?? [])];
    if (told.length === 0 && !isTouched) return finding;
    const hide = (text: string): string => hidePieces(isTouched ? hideQuoted(text) : text, told);
    return { ...finding, message: hide(finding.message), fix: hide(finding.fix) };
  });
}

/** What a line says, in the runs of signs that a message may take from it. */
function piecesOf(text: string): string[] {
  return text.split(/[\s"'`<>|()[\]{}]+/).flatMap((piece) => {
    const bare = piece.replace(/^[.,;:]+|[.,;:]+$/g, "");
    return bare.length > 2 ? [bare] : [];
  });
}

function hidePieces(text: string, pieces: readonly string[]): string {
  return pieces
    .toSorted((one, other) => other.length - one.length)
    .reduce((hidden, piece) => hidden.replaceAll(piece, "(hidden)"), text);
}

function hideQuoted(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, "(hidden)");
}
