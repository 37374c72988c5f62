import { placeOf } from "#book/page.ts";
import { resolveLink } from "#book/page-links.ts";
import { endings } from "./graph.ts";
import type { Goal } from "./graph.ts";

export type LinkReader = (url: string) => Goal;

/**
 * Reads a link as a goal. `ids` are the page's steps. Without `file` the name of another runbook is taken from the link
 * alone, which is right for `../area/name.mdx` and wanting for a neighbour's `name.mdx`.
 */
export function readGoal(url: string, ids: ReadonlySet<string>, file: string | null): Goal {
  const [path = "", ...rest] = url.split("#");
  const anchor = rest.length === 0 ? null : decodeAnchor(rest.join("#"));
  if (path === "") {
    const ending = endings.find((name) => name === anchor);
    if (ending !== undefined) return { to: ending };
    return anchor !== null && ids.has(anchor) ? { to: "step", step: anchor } : { to: "nowhere", url };
  }
  const name = runbookName(path, file);
  return name === null ? { to: "nowhere", url } : { to: "runbook", link: url, name, step: anchor };
}

function runbookName(path: string, file: string | null): string | null {
  if (!path.endsWith(".mdx") || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  if (file === null) return path.replace(/^(?:\.{1,2}\/)+/, "").slice(0, -".mdx".length);
  const place = placeOf(resolveLink(file, path) ?? "");
  return place?.kind === "runbook" ? place.name : null;
}

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // A stray percent sign is part of the text.
    return anchor;
  }
}
