import { readHistory } from "./history.ts";
import type { AnyPage } from "./page.ts";
import { parsePage } from "./parse-page.ts";
import { readContent } from "./read-content.ts";

/**
 * Reads a content folder into pages, as the site and most scripts want them. Throws at the first page that is not
 * valid: `npm run check` runs before every build and reports all of them properly.
 */
export async function loadPages(folder: string): Promise<AnyPage[]> {
  const [{ pages }, history] = await Promise.all([readContent(folder), readHistory(folder)]);
  return pages.map((source) => {
    const { page, findings } = parsePage(source);
    const first = findings[0];
    if (page === null)
      throw new Error(
        `${source.file}:${first?.line ?? 1}: ${first?.message ?? "not a page"} Run \`npm run check\` for all findings.`,
      );
    const changed = history.get(source.file);
    return changed === undefined ? page : { ...page, changed };
  });
}
