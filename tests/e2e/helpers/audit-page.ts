import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface AxeResult {
  violations: {
    id: string;
    impact: string | null;
    nodes: { target: unknown[]; failureSummary?: string }[];
  }[];
}

/** What axe finds on a page that is serious or critical, a line for each place; `only` these rules, if some are named. */
export async function findBarriers(page: Page, only: readonly string[] = []): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const options = {
    resultTypes: ["violations"],
    ...(only.length === 0 ? {} : { runOnly: { type: "rule", values: only } }),
  };
  // `as`: the script that was just added puts `axe` there
  const { violations } = (await page.evaluate<unknown>(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as AxeResult;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = "" }) =>
          `${id}: ${target.join(" ")} ${failureSummary.replace(/\s+/g, " ")}`,
      ),
    );
}

/** How much the page moved while it loaded, as browsers count it (cumulative layout shift); 0 is not at all. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const count = (entries: PerformanceEntryList): void => {
          for (const entry of entries)
            if ("value" in entry && "hadRecentInput" in entry && !entry.hadRecentInput)
              sum += Number(entry.value);
        };
        new PerformanceObserver((list) => count(list.getEntries())).observe({
          type: "layout-shift",
          buffered: true,
        });
        // Buffered entries come with the next task; what shifts later than this shifts on its own.
        setTimeout(() => resolve(Math.round(sum * 10_000) / 10_000), 200);
      }),
  );
}

/** Bytes that came over the wire for a page, fonts aside: headers and compressed bodies, as the browser counts them. */
export function transferred(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .filter(({ name }) => !name.endsWith(".woff2"))
      // `as`: both lists hold resource timings
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
  );
}

/** What scrolls sideways within its own frame, with how wide it is and how wide its frame. */
export function scrollsSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter(
        (element) =>
          element.clientWidth > 0 &&
          element.scrollWidth > element.clientWidth + 1 &&
          /auto|scroll/.test(getComputedStyle(element).overflowX),
      )
      .map(
        (element) =>
          `${element.localName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth} px`,
      ),
  );
}

/**
 * What reaches beyond the right edge, if that makes the page scroll sideways, outermost first; nothing is as it should
 * be. What no element in sight accounts for is named too: something hidden that its table's own scrolling does not hold.
 */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element: Element): boolean =>
      /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
    const name = (element: Element): string =>
      `${element.localName}${element.className === "" ? "" : `.${String(element.getAttribute("class")).replaceAll(" ", ".")}`}`;
    const out = [...document.body.querySelectorAll("*")].filter((element) => {
      if (element.getBoundingClientRect().right <= width + 0.5) return false;
      for (
        let above = element.parentElement;
        above !== null && above !== document.body;
        above = above.parentElement
      )
        if (scrolls(above)) return false;
      return true;
    });
    if (out.length === 0) return [`something hidden, to ${document.documentElement.scrollWidth} px`];
    return out
      .slice(0, 5)
      .map((element) => `${name(element)} to ${Math.round(element.getBoundingClientRect().right)} px`);
  });
}
