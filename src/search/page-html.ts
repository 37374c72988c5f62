/** What Pagefind is given of a built page. */
export interface PageHtml {
  /** The address results lead to. */
  url: string;
  html: string;
}

/** Parts of a page that are on every page, or say nothing. */
export const unindexed = [
  ".page-foot",
  "nav",
  "svg",
  "button",
  "script",
  "style",
  "dialog",
  ".age",
  ".visually-hidden",
  "[data-map]",
];

/**
 * Cuts a built page down to its main part, so that a page need not be marked for search to be found: header, rail and
 * scripts stay out. A page that marks its own body with `data-pagefind-body` keeps its marks. `symptoms` are searched as
 * metadata: what callers say counts, and does not turn up in excerpts. Null if the page has no main part.
 */
export function indexableHtml(page: string, symptoms: readonly string[] = []): string | null {
  const main = /<main\b[^>]*>[\s\S]*<\/main>/.exec(page)?.[0];
  if (main === undefined || /<main\b[^>]*\bdata-pagefind-ignore\b/.test(main)) return null;
  const title = /<h1\b[^>]*>([\s\S]*?)<\/h1>/
    .exec(main)?.[1]
    ?.replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const body = spaceApart(main)
    .replace(/\sdata-pagefind-body(?:="[^"]*")?/g, "")
    .replace(/^<main\b/, "<main data-pagefind-body");
  const meta =
    symptoms.length === 0
      ? ""
      : `<span data-pagefind-meta="symptoms[data-said]" data-said="${escapeAttribute(symptoms.join(". "))}"></span>`;
  return `<!doctype html><html lang="en"><head><title>${title ?? ""}</title></head><body>${body.replace(/<\/main>$/, `${meta}</main>`)}</body></html>`;
}

/** Elements that stand on lines of their own, or whose neighbours a style sheet keeps apart. */
const APART =
  /<\/?(?:address|article|aside|blockquote|br|button|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/g;

/**
 * Puts blanks where a reader sees words apart and the markup has nothing between them: around blocks, and between one
 * element and the next (`<span>20 min</span><span>desk</span>`). Pagefind would run them together.
 */
function spaceApart(html: string): string {
  return html.replace(APART, " $& ").replace(/(<\/[a-z][^>]*>)(?=<[a-z])/g, "$1 ");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
