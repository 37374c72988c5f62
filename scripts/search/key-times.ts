import type { Page } from "playwright-core";

/** Milliseconds from a key to rows in the document, and to full text joined to them. */
export interface KeyTimes {
  first: number[];
  full: number[];
}

/** Notes times in the page from now on; the function returned reads them and stops. */
export async function watchKeys(page: Page): Promise<() => Promise<KeyTimes>> {
  await page.evaluate(() => {
    const times: { first: number[]; full: number[] } = { first: [], full: [] };
    const panel = document.querySelector<HTMLElement>(".search-panel");
    let typed = 0;
    let shown = true;
    const onInput = (): void => void ([typed, shown] = [performance.now(), false]);
    document.addEventListener("input", onInput, { capture: true });
    const observer = new MutationObserver(() => {
      const now = performance.now();
      if (!shown) times.first.push(now - typed);
      shown = true;
      if (panel?.dataset["complete"] === "true" && typed > 0) {
        times.full.push(now - typed);
        typed = 0;
      }
    });
    observer.observe(panel ?? document.body, { childList: true, subtree: true, attributes: true });
    const stop = (): void => {
      observer.disconnect();
      document.removeEventListener("input", onInput, { capture: true });
    };
    Object.assign(window, { keyTimes: { times, stop } });
  });
  return () =>
    page.evaluate(() => {
      // `as`: set above
      const { keyTimes } = window as unknown as { keyTimes: { times: KeyTimes; stop: () => void } };
      keyTimes.stop();
      return keyTimes.times;
    });
}

export function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
}
