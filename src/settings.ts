import { resolve } from "node:path";

/** What a build is told from outside; read here and nowhere else. All have defaults that show the demo practice. */

/** The content folder: `SITEBOOK_CONTENT`, else the demo practice. */
export function contentFolder(): string {
  return resolve(process.env["SITEBOOK_CONTENT"] ?? "content");
}

/** The day a build is made for, `2026-11-23`: `SITEBOOK_TODAY`, else today. Ages are counted from it. */
export function buildDay(): string {
  return process.env["SITEBOOK_TODAY"] ?? new Date().toISOString().slice(0, 10);
}

/** Who the site is for: `SITEBOOK_EDITION`, else the help desk. */
export function buildEdition(): "help-desk" | "in-house" {
  return process.env["SITEBOOK_EDITION"] === "in-house" ? "in-house" : "help-desk";
}
