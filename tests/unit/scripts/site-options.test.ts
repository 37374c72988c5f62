import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSiteOptions, siteEnvironment } from "../../../scripts/site/options.ts";

describe("readSiteOptions", () => {
  it("shows the demo practice unless told otherwise", () => {
    expect(readSiteOptions({}, {}, "2026-11-23")).toEqual({
      content: resolve("content"),
      out: resolve("dist"),
      edition: "help-desk",
      client: null,
      today: "2026-11-23",
    });
  });

  it("lets a flag win over the environment, and hands both on as environment", () => {
    const environment = { SITEBOOK_CONTENT: "/book", SITEBOOK_OUT: "/site", SITEBOOK_TODAY: "2026-01-02" };
    const options = readSiteOptions({ out: "/elsewhere" }, environment, "2026-11-23");
    expect(siteEnvironment(options)).toEqual({
      SITEBOOK_CONTENT: "/book",
      SITEBOOK_OUT: "/elsewhere",
      SITEBOOK_EDITION: "help-desk",
      SITEBOOK_TODAY: "2026-01-02",
      ASTRO_TELEMETRY_DISABLED: "1",
    });
  });

  it.each([
    [{ edition: "staff" }, 'The edition is "staff"; it can be help-desk or in-house.'],
    [
      { edition: "in-house" },
      "The in-house edition is for one client: name it, such as --client harbor-dental.",
    ],
    [{ today: "today" }, '--today is "today"; write year-month-day, such as 2026-11-23.'],
  ])("refuses %o", (flags, message) => {
    expect(() => readSiteOptions(flags, {}, "2026-11-23")).toThrow(message);
  });
});
