import { resolve } from "node:path";

/** What a build is told: flags first, then the environment, then the demo practice. */
export interface SiteOptions {
  /** The content folder, absolute. */
  content: string;
  /** Where the site goes, absolute. */
  out: string;
  edition: "help-desk" | "in-house";
  /** The client an in-house edition is for. */
  client: string | null;
  /** The day from which ages are counted, `2026-11-23`. */
  today: string;
}

/** Flags of `util.parseArgs` for everything that builds. */
export const siteFlags = {
  content: { type: "string" },
  out: { type: "string" },
  edition: { type: "string" },
  client: { type: "string" },
  today: { type: "string" },
} as const;

export type SiteFlags = { [Name in keyof typeof siteFlags]?: string | undefined };
type Environment = Readonly<Record<string, string | undefined>>;

/** Something the caller asked for that cannot be; its message is for the caller, without a stack. */
export class UsageError extends Error {}

/** Joins flags, environment and defaults. `day` is today. Throws UsageError. */
export function readSiteOptions(flags: SiteFlags, environment: Environment, day: string): SiteOptions {
  const edition = flags.edition ?? environment["SITEBOOK_EDITION"] ?? "help-desk";
  if (edition !== "help-desk" && edition !== "in-house")
    throw new UsageError(`The edition is "${edition}"; it can be help-desk or in-house.`);
  const client = flags.client ?? environment["SITEBOOK_CLIENT"] ?? null;
  if (edition === "in-house" && client === null)
    throw new UsageError("The in-house edition is for one client: name it, such as --client harbor-dental.");
  const today = flags.today ?? environment["SITEBOOK_TODAY"] ?? day;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new UsageError(`--today is "${today}"; write year-month-day, such as ${day}.`);
  return {
    content: resolve(flags.content ?? environment["SITEBOOK_CONTENT"] ?? "content"),
    out: resolve(flags.out ?? environment["SITEBOOK_OUT"] ?? "dist"),
    edition,
    client,
    today,
  };
}

/** The same options as the environment in which Astro's configuration and the pages read them. */
export function siteEnvironment(options: SiteOptions): Record<string, string> {
  return {
    SITEBOOK_CONTENT: options.content,
    SITEBOOK_OUT: options.out,
    SITEBOOK_EDITION: options.edition,
    SITEBOOK_TODAY: options.today,
    ...(options.client === null ? {} : { SITEBOOK_CLIENT: options.client }),
    ASTRO_TELEMETRY_DISABLED: "1",
  };
}
