/** A page to render: what the division looks at. */
export interface Divisible {
  pathname: string;
}

/**
 * Which of `threads` threads renders each page, and in which order they are asked for. All pages of a client go to one
 * thread, one after another, so that what is worked out for a client is worked out once and can be forgotten; the largest
 * clients are dealt first, each to the thread with the least to do. So it is with pages of no client that are of one kind, as
 * what they show is often worked out from the whole book. They stand among the others at even distances: many wait for a
 * picture, and while it is drawn others are rendered. In the order, the threads take turns. The same pages give the same
 * division.
 */
export function dividePages<Page extends Divisible>(
  pages: readonly Page[],
  threads: number,
): { page: Page; thread: number }[] {
  const lanes = Array.from({ length: threads }, (): Lane<Page> => ({ clients: [], others: [] }));
  const { [NO_CLIENT]: others = [], ...clients } = Object.groupBy(pages, ({ pathname }) =>
    clientOf(pathname),
  );
  for (const group of largestFirst(Object.groupBy(others, ({ pathname }) => kindOf(pathname))))
    leastLoaded(lanes).others.push(...group);
  for (const group of largestFirst(clients)) leastLoaded(lanes).clients.push(...group);
  const orders = lanes.map(spread);
  const longest = Math.max(...orders.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    orders.flatMap((order, thread) => {
      const page = order[turn];
      return page === undefined ? [] : [{ page, thread }];
    }),
  ).flat();
}

/** `clients/harbor-dental` wherever it stands in the address. */
function clientOf(pathname: string): string {
  return /(?:^|\/)(clients\/[^/]+)/.exec(pathname)?.[1] ?? NO_CLIENT;
}

const NO_CLIENT = "";

/** `audit` of `/audit/calls/`. */
function kindOf(pathname: string): string {
  return /[^/]+/.exec(pathname)?.[0] ?? "";
}

function largestFirst<Page>(groups: Partial<Record<string, Page[]>>): Page[][] {
  return Object.entries(groups)
    .sort(([a, some = []], [b, more = []]) => more.length - some.length || (a < b ? -1 : 1))
    .map(([, group = []]) => group);
}

/** What one thread renders: the pages of its clients, and pages of no client. */
interface Lane<Page> {
  clients: Page[];
  others: Page[];
}

/** How many pages of a client take as long as one of these, by what their addresses begin with; measured with 100 clients. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ["audit", 5], // figures over all clients
  ["graphs", 5], // a runbook's earlier revisions
]);

function leastLoaded<Page extends Divisible>(lanes: readonly Lane<Page>[]): Lane<Page> {
  const weigh = ({ pathname }: Page): number => WEIGHTS.get(kindOf(pathname)) ?? 1;
  const load = ({ clients, others }: Lane<Page>): number =>
    others.reduce((sum, page) => sum + weigh(page), clients.length);
  return lanes.reduce((least, lane) => (load(lane) < load(least) ? lane : least));
}

/** The pages of no client among the others at even distances, each before its share of them. */
function spread<Page>({ clients, others }: Lane<Page>): Page[] {
  if (others.length === 0) return clients;
  const cut = (index: number): number => Math.round((index * clients.length) / others.length);
  return others.flatMap((other, index) => [other, ...clients.slice(cut(index), cut(index + 1))]);
}
