/** A page to render: what the division looks at. */
export interface Divisible {
  pathname: string;
}

/**
 * Which of `threads` threads renders each page, and in which order they are asked for. All pages of a client go to one
 * thread, one after another, so that what is worked out for a client is worked out once and can be forgotten; the largest
 * clients are dealt first, each to the thread with the least to do. In the order, the threads take turns. The same pages
 * give the same division.
 */
export function dividePages<Page extends Divisible>(
  pages: readonly Page[],
  threads: number,
): { page: Page; thread: number }[] {
  const groups = Map.groupBy(pages, ({ pathname }) => groupOf(pathname));
  const lanes = Array.from({ length: threads }, (): Page[] => []);
  for (const [, group] of [...groups].sort(
    ([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1),
  ))
    shortest(lanes).push(...group);
  const longest = Math.max(...lanes.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lanes.flatMap((lane, thread) => {
      const page = lane[turn];
      return page === undefined ? [] : [{ page, thread }];
    }),
  ).flat();
}

/** `clients/harbor-dental` wherever it stands in the address; else the first folder, whose pages are alike. */
function groupOf(pathname: string): string {
  return /(?:^|\/)(clients\/[^/]+)/.exec(pathname)?.[1] ?? pathname.split("/").find(Boolean) ?? "";
}

function shortest<Item>(lanes: Item[][]): Item[] {
  return lanes.reduce((least, lane) => (lane.length < least.length ? lane : least));
}
