import { slug } from "github-slugger";
import type { Finding } from "#book/finding.ts";
import type { SourceFile } from "#book/page.ts";
import { readPlaces } from "./secret-places.ts";
import type { HeldText, SecretPlace } from "./secret-places.ts";

/**
 * Other findings quote the value they are about, and must not where that is a secret: nowhere on its page the secret
 * itself, and at its own line no part of it either. What else stands on the line may be quoted.
 */
export function hideSecrets(
  findings: readonly Finding[],
  places: readonly SecretPlace[],
  sources: readonly SourceFile[],
): Finding[] {
  if (places.length === 0) return [...findings];
  const held = Map.groupBy(readPlaces(places, sources), ({ file }) => file);
  return findings.map((finding) => {
    const related = finding.related ?? [];
    const spots = [finding, ...related];
    const near = [...new Set(spots.map(({ file }) => file))].flatMap((file) => held.get(file) ?? []);
    if (near.length === 0) return finding;
    const here = near.filter((text) =>
      spots.some(({ file, line }) => text.file === file && text.line === line),
    );
    const hide = (text: string): string => hideParts(hideWhole(text, near), here);
    return {
      ...finding,
      message: hide(finding.message),
      fix: hide(finding.fix),
      ...(finding.related === undefined
        ? {}
        : { related: related.map((entry) => ({ ...entry, message: hide(entry.message) })) }),
    };
  });
}

const HIDDEN = "(hidden)";
/** What the parser takes for a tag in "pass<word>9". */
const TAG = /^<[^<>]{3,}>$/;
const TAGS = /<[^<>]{3,}>/g;

/** Replaces secrets wherever they stand as a whole, in the forms that a message may give them. */
function hideWhole(text: string, held: readonly HeldText[]): string {
  return held
    .flatMap(({ core, wide }) => [...formsOf(wide), ...formsOf(core)])
    .toSorted((one, other) => other.length - one.length)
    .reduce(
      (hidden, form) => hidden.replace(formPattern(form), TAG.test(form) ? `<${HIDDEN}>` : HIDDEN),
      text,
    );
}

/** As typed, as it stands between quotation marks, in an address, as the name of a heading, and what looks like a tag in it. */
function formsOf(secret: string): string[] {
  const bare = secret.replace(/^["'`([{]+|["'`)\]},.;:]+$/g, "");
  return [
    ...new Set([
      secret,
      bare,
      unescape(bare),
      JSON.stringify(bare).slice(1, -1),
      encodeURI(bare.toWellFormed()),
      slug(bare),
      ...(bare.match(TAGS) ?? []),
    ]),
  ].filter((form) => form.length > 2);
}

/** Without the backslashes that Markdown takes away. */
function unescape(text: string): string {
  return text.replace(/\\(?=[^\p{L}\d\s])/gu, "");
}

/** A short one stands alone, or every 12 in 1234 would be hidden. */
function formPattern(form: string): RegExp {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return form.length < 6
    ? new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, "giu")
    : new RegExp(escaped, "giu");
}

/** Replaces each run of signs that is a part of a secret, or holds one. */
function hideParts(text: string, held: readonly HeldText[]): string {
  if (held.length === 0) return text;
  const secrets = held.flatMap(({ wide }) => [wide.toLowerCase(), unescape(wide.toLowerCase())]);
  return text.replace(/\(hidden\)|[^\s"'`<>()[\]{}]+/g, (run) => {
    const bare = run.replace(/^[.,;:/]+|[.,;:]+$/g, "").toLowerCase();
    // Words of three letters are everywhere in a sentence, and tell nothing.
    const tells = bare.length > 3 || (bare.length === 3 && /[^a-z]/.test(bare));
    return tells && secrets.some((secret) => secret.includes(bare)) ? HIDDEN : run;
  });
}
