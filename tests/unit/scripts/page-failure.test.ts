import { describe, expect, it } from "vitest";
import { PageFailure, stopAtFirstFailure } from "../../../scripts/site/prerender/page-failure.ts";

describe("stopAtFirstFailure", () => {
  it("passes on what is rendered, and the first failure as itself", async () => {
    const run = stopAtFirstFailure();
    expect(await run(() => Promise.resolve("page"))).toBe("page");
    const failure = await run(() => Promise.reject(new TypeError("no such fact"))).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(PageFailure);
    expect(String(failure)).toBe("no such fact");
  });

  it("accuses no other page: neither one under way nor one to come", async () => {
    const run = stopAtFirstFailure();
    const told: string[] = [];
    const hear = (page: Promise<unknown>): Promise<void> =>
      page.then(
        () => void told.push("rendered"),
        (error: unknown) => void told.push(String(error)),
      );
    const ended = Promise.withResolvers<string>();
    void hear(run(() => ended.promise));
    await hear(run(() => Promise.reject(new Error("the first"))));
    ended.reject(new Error("A rendering thread ended with code 1."));
    void hear(run(() => Promise.resolve("too late")));
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual(["the first"]);
  });
});
