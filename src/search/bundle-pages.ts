import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import { indexableHtml } from "./page-html.ts";
import type { PageHtml } from "./page-html.ts";

/** Where a bundle's pages are, and how they are chosen. */
export interface BundleSource {
  /** The built site. */
  dist: string;
  /** The folder below it: `clients/harbor-dental`, `library`. */
  below: string;
  /** Runbooks by the address of their base page, and what callers say when they need one. */
  runbooks: ReadonlyMap<string, readonly string[]>;
  /** Those of them that another bundle holds, by the same address: the library's, as filled for this client. */
  elsewhere: ReadonlySet<string>;
}

/**
 * The pages of a bundle, in the order of their addresses. Of a runbook that is rendered for many devices or outlets only
 * the first is taken, under the runbook's own address: the others say the same in other words' places, and sixty of them
 * would crowd out all else. It keeps its thread until all are read: a bundle has one of its own.
 */
export function readBundlePages(source: BundleSource): PageHtml[] {
  const files = listHtml(source.dist, source.below);
  const chosen = new Map<string, string>();
  for (const file of files) {
    const address = `/${file.replace(/index\.html$/, "")}`;
    const runbook = runbookOf(address, source.runbooks);
    if (runbook !== null && source.elsewhere.has(runbook)) continue;
    if (runbook === null) chosen.set(address, file);
    // The base page of such a runbook is a list to choose from; an instance, if there is one, says more.
    else if (chosen.get(runbook) === undefined || chosen.get(runbook) === `${runbook.slice(1)}index.html`)
      chosen.set(runbook, file);
  }
  return [...chosen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([url, file]) => {
      const page = readFileSync(join(source.dist, file), "utf8");
      const html = indexableHtml(page, source.runbooks.get(url));
      return html === null ? [] : [{ url, html }];
    });
}

/** What a bundle is made of, as one short text: equal texts, equal bundles. */
export function hashPages(pages: readonly PageHtml[], version: string): string {
  const hash = createHash("sha256").update(version);
  for (const { url, html } of pages) hash.update(`\0${url}\0${html}`);
  return hash.digest("hex");
}

/** The runbook whose page, or one of whose instances, an address is; null for any other page. */
function runbookOf(address: string, runbooks: BundleSource["runbooks"]): string | null {
  if (runbooks.has(address)) return address;
  const above = address.replace(/[^/]+\/$/, "");
  return runbooks.has(above) ? above : null;
}

function listHtml(dist: string, below: string): string[] {
  return readFolder(join(dist, below))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${below}/${entry.name}`;
      if (entry.isDirectory()) return listHtml(dist, path);
      return entry.isFile() && entry.name === "index.html" ? [path] : [];
    });
}

/** Nothing, if there is no such folder. */
function readFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
