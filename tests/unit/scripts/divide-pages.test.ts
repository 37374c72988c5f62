import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividePages } from "../../../scripts/site/prerender/divide-pages.ts";

const divide = (pathnames: readonly string[], threads: number) =>
  dividePages(
    pathnames.map((pathname) => ({ pathname })),
    threads,
  ).map(({ page, thread }) => [page.pathname, thread] as const);

describe("dividePages", () => {
  it("keeps a client's pages on one thread, graphs included, while the threads take turns", () => {
    const clients = ["/clients/a/", "/clients/b/", "/graphs/clients/a/outlets/d-1.json", "/clients/b/gaps/"];
    expect(divide(clients, 2)).toEqual([
      ["/clients/a/", 0],
      ["/clients/b/", 1],
      ["/graphs/clients/a/outlets/d-1.json", 0],
      ["/clients/b/gaps/", 1],
    ]);
  });

  it("counts a page of figures over all clients as several of one", () => {
    expect(
      divide(
        ["/clients/a/", "/clients/a/gaps/", "/clients/b/", "/graphs/clients/a/outlets/d-1.json", "/audit/"],
        2,
      ),
    ).toEqual([
      ["/audit/", 0],
      ["/clients/a/", 1],
      ["/clients/a/gaps/", 1],
      ["/graphs/clients/a/outlets/d-1.json", 1],
      ["/clients/b/", 1],
    ]);
  });

  it("spreads the pages of no client, which wait for pictures, evenly among the others", () => {
    const pages = ["/a/1/", "/b/2/", "/clients/c/1/", "/clients/c/2/", "/clients/c/3/", "/clients/c/4/"];
    expect(divide(pages, 1).map(([path]) => path)).toEqual([
      "/a/1/",
      "/clients/c/1/",
      "/clients/c/2/",
      "/b/2/",
      "/clients/c/3/",
      "/clients/c/4/",
    ]);
    expect(divide(["/a/1/", "/b/1/", "/c/1/"], 2).map(([, thread]) => thread)).toEqual([0, 1, 0]);
  });

  it("keeps pages of one kind on one thread, as they ask for the same of the whole book", () => {
    const pages = ["/audit/", "/codes/1.json", "/audit/calls/", "/codes/2.json", "/audit/gaps/"];
    const divided = divide(pages, 2);
    expect(divided.filter(([, thread]) => thread === 0).map(([path]) => path)).toEqual([
      "/audit/",
      "/audit/calls/",
      "/audit/gaps/",
    ]);
    expect(divided).toHaveLength(5);
  });

  it("leaves no page out, splits no client, and leaves no thread with a client more than another", () => {
    const pathname = fc
      .tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(40))
      .map(([client, page]) => `/clients/${client}/${page}/`);
    fc.assert(
      fc.property(
        fc.uniqueArray(pathname, { minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        (paths, threads) => {
          const divided = divide(paths, threads);
          expect(divided.map(([path]) => path).sort()).toEqual(paths.toSorted());
          const clients = Map.groupBy(divided, ([path]) => path.split("/")[2]);
          for (const pages of clients.values())
            expect(new Set(pages.map(([, thread]) => thread)).size).toBe(1);
          const loads = Array.from(
            { length: threads },
            (_, at) => divided.filter(([, thread]) => thread === at).length,
          );
          const largest = Math.max(...[...clients.values()].map(({ length }) => length));
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(largest);
        },
      ),
    );
  });
});
