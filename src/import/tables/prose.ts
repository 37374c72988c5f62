import { escapeProse } from "../escape-prose.ts";
import { htmlToMdx } from "../html/html-to-mdx.ts";
import type { Lost } from "../html/collect-runs.ts";
import type { SourceRecord } from "../ledger.ts";
import { peekText } from "./take.ts";
import type { Context } from "./take.ts";

const WITHHELD_BLOCK = "*A passage was left out on import: it looks like a secret.*";

/** A longer text as MDX, and how many of its passages were left out because they look like secrets. */
export interface Prose {
  text: string;
  withheld: number;
  lost: Lost;
}

/**
 * Text or HTML as MDX. A passage that looks like a secret is left out where it stands; if the rest still does (a
 * heading that says "password", with the password below it), the whole is: then this is null.
 */
export function convertProse(
  context: Pick<Context, "looksSecret">,
  source: string,
  depth: number,
): Prose | null {
  const { blocks, lost } = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.test(source)
    ? convertHtml(source, depth)
    : { blocks: escapeProse(source).split("\n\n"), lost: { pictures: 0, links: 0, embedded: 0 } };
  const kept = blocks.map((block) => (looksSecret(context, block) ? null : block));
  const withheld = kept.filter((block) => block === null).length;
  const rest = kept.filter((block) => block !== null).join("\n\n");
  if (looksSecret(context, rest)) return null;
  const text = kept.map((block) => block ?? WITHHELD_BLOCK).join("\n\n");
  return { text: text.trim(), withheld, lost };
}

/** Both as it will stand and as it reads: an escape or a star in the middle must not hide a secret. */
function looksSecret({ looksSecret: judge }: Pick<Context, "looksSecret">, mdx: string): boolean {
  const plain = mdx
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const decoded = plain.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
  return judge(mdx) || judge(plain) || judge(plain.replace(/[*`]/g, "")) || judge(decoded);
}

function convertHtml(source: string, depth: number): { blocks: string[]; lost: Lost } {
  try {
    return htmlToMdx(source, depth);
  } catch (error) {
    // A document nested deeper than the stack is somebody's document, not our bug; its words are kept without the rest.
    if (!(error instanceof RangeError)) throw error;
    const words = source.replace(/<[^>]*>/g, " ");
    return { blocks: [escapeProse(words)], lost: { pictures: 0, links: 0, embedded: 1 } };
  }
}

/** A record's longer text, accounted for; undefined if it has none or it must stay behind. */
export function takeLongText(
  context: Context,
  record: SourceRecord,
  column: string,
  depth: number,
): string | undefined {
  const source = record.fields[column];
  if (typeof source !== "string" || peekText(record, column) === undefined) return undefined;
  const prose = convertProse(context, source, depth);
  if (prose === null || prose.text === "") {
    context.ledger.refuse(record, column, prose === null ? "looks like a secret" : "holds no words");
    return undefined;
  }
  const incomplete = describeLoss(prose);
  if (incomplete === undefined) context.ledger.carry(record, column);
  else context.ledger.refuse(record, column, incomplete);
  return prose.text;
}

/** What a text's passage onto a page cost it, in words for the report; undefined if nothing. */
export function describeLoss({ withheld, lost }: Prose): string | undefined {
  const parts = [
    withheld > 0 ? "passages that look like secrets" : undefined,
    lost.pictures > 0 ? "pictures" : undefined,
    lost.links > 0 ? "links to where a page may not lead" : undefined,
    lost.embedded > 0 ? "things that run or load" : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `carried without its ${parts.join(", ")}`;
}
