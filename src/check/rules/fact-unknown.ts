import { factPaths, isFactPath, nearestFactPaths } from "#book/facts/index.ts";
import { joinOr } from "#book/nearest-name.ts";
import type { AnyPage } from "#book/page.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * What stands in braces is a path of the closed table of facts, and one that this page can have: `device.*` where the
 * page is about a device, `outlet.*` where it is about an outlet. (A known fact that a client lacks is no mistake but a
 * gap.)
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     about: outlet
 *     ---
 *     ## Where does it go?
 *
 *     To {outlet.swich.name}.
 *
 * Good:
 *
 *     about: outlet
 *     ---
 *     ## Where does it go?
 *
 *     To {outlet.switch.name}.
 */
export const factUnknown: Rule = {
  id: "fact/unknown",
  description: "Every fact that a page names is one of the closed table.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page, body } of pages) {
      if (page === null) continue;
      for (const { path, line, column } of body.facts) {
        const words = judgePath(page, path);
        if (words !== null) yield { at: { file: page.file, line, column }, ...words };
      }
    }
  },
};

type About = Parameters<typeof isFactPath>[1];

/** What a page's facts are about; null for a page that has no client, and so only the practice's facts. */
function aboutOf(page: AnyPage): About | null {
  if (page.kind === "runbook") return page.data.about;
  if (page.kind === "equipment") return page.data.type;
  return page.client === null ? null : "client";
}

function judgePath(page: AnyPage, path: string): Pick<Draft, "message" | "fix"> | null {
  const about = aboutOf(page);
  if (about === null) {
    if (path.startsWith("practice.") && isFactPath(path, "client")) return null;
    const near = nearestFactPaths(path).filter((name) => name.startsWith("practice."));
    return {
      message: `{${path}} is not a fact of our own company, and this page is about no client.`,
      fix: suggest(near, "name one of practice.*, such as {practice.supportPhone}."),
    };
  }
  if (isFactPath(path, about)) return null;
  const elsewhere = factPaths.find((entry) => entry.path === path)?.subjects[0];
  if (elsewhere === "device" || elsewhere === "outlet") {
    const needs = elsewhere === "device" ? "a type of equipment, such as about: printer" : "about: outlet";
    return {
      message: `{${path}} is a fact of one ${elsewhere}, but this page is not about ${elsewhere === "outlet" ? "an outlet" : "a device"}.`,
      fix: suggest(nearestFactPaths(path, about), `only a runbook with ${needs}, can name it.`),
    };
  }
  return {
    message: `{${path}} is not a fact.`,
    fix: suggest(
      nearestFactPaths(path, about),
      "take a path from the reference page of facts, or write it as plain words.",
    ),
  };
}

function suggest(near: readonly string[], otherwise: string): string {
  return near.length === 0 ? otherwise : `did you mean ${joinOr(near.map((name) => `{${name}}`))}?`;
}
