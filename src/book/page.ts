import type { PageData, PageKind } from "#schemas/index.ts";
import { nearestNames } from "./nearest-name.ts";

/** A file of the content folder. `file` is relative to that folder, with forward slashes. */
export interface SourceFile {
  file: string;
  text: string;
}

/**
 * One page: its file's path without the ending as `id`, the facts of its front matter as `data`, the MDX below as
 * `body`. Astro's collection and the scripts' reader both yield this, so that one `assembleBook` serves both.
 */
export interface Page<Kind extends PageKind = PageKind> {
  id: string;
  kind: Kind;
  /** The client the page belongs to, or null for the practice and the library. */
  client: string | null;
  /** The name by which other pages refer to it: `sw-01`, `network/desk-has-no-network`, `2026-11-10`. */
  name: string;
  file: string;
  data: PageData[Kind];
  body: string;
  /** The last commit that touched the file; absent outside git, and where nobody asked. */
  changed?: Change;
}

export interface Change {
  /** The commit's day. */
  on: string;
  by: string;
  revision: string;
  subject: string;
}

export type AnyPage = { [Kind in PageKind]: Page<Kind> }[PageKind];

export type DataPath = readonly (string | number)[];

/** Where the kind of a page puts its file. `pattern` captures the client (if any) and the page's name. */
const PLACES: { kind: PageKind; pattern: RegExp; example: string }[] = [
  { kind: "practice", pattern: /^()(practice)$/, example: "practice.mdx" },
  { kind: "runbook", pattern: /^()library\/([a-z0-9-]+\/[a-z0-9-]+)$/, example: "library/<area>/<name>.mdx" },
  { kind: "client", pattern: /^clients\/([a-z0-9-]+)\/(index)$/, example: "clients/<client>/index.mdx" },
  { kind: "network", pattern: /^clients\/([a-z0-9-]+)\/(network)$/, example: "clients/<client>/network.mdx" },
  {
    kind: "equipment",
    pattern: /^clients\/([a-z0-9-]+)\/equipment\/([a-z0-9-]+)$/,
    example: "clients/<client>/equipment/<id>.mdx",
  },
  {
    kind: "credential",
    pattern: /^clients\/([a-z0-9-]+)\/credentials\/([a-z0-9-]+)$/,
    example: "clients/<client>/credentials/<id>.mdx",
  },
  {
    kind: "runbook",
    pattern: /^clients\/([a-z0-9-]+)\/runbooks\/((?:[a-z0-9-]+\/)?[a-z0-9-]+)$/,
    example: "clients/<client>/runbooks/<name>.mdx",
  },
  {
    kind: "visit",
    pattern: /^clients\/([a-z0-9-]+)\/visits\/([a-z0-9-]+)$/,
    example: "clients/<client>/visits/<date>.mdx",
  },
  {
    kind: "call",
    pattern: /^clients\/([a-z0-9-]+)\/calls\/([a-z0-9-]+)$/,
    example: "clients/<client>/calls/<date>-<words>.mdx",
  },
];

export interface Place {
  id: string;
  kind: PageKind;
  client: string | null;
  name: string;
}

/** Tells from a file's path alone what it is, or null if nothing belongs there. */
export function placeOf(file: string): Place | null {
  if (!file.endsWith(".mdx")) return null;
  const id = file.slice(0, -".mdx".length);
  for (const { kind, pattern } of PLACES) {
    const match = pattern.exec(id);
    if (match?.[2] !== undefined)
      return { id, kind, client: match[1] === "" ? null : (match[1] ?? null), name: match[2] };
  }
  return null;
}

/** The path that a misnamed page was most likely meant to have: in plain letters, in the folder of nearly that name. */
export function meantPlace(file: string): string | null {
  const steps = file
    .replace(/\.mdx$/, "")
    .split("/")
    .map((step) =>
      step
        .normalize("NFKD")
        .toLowerCase()
        .replace(/\p{M}/gu, "")
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, ""),
    );
  const [top = "", client = "", folder = "", ...rest] = steps;
  const near = (name: string, names: readonly string[]): string => nearestNames(name, names, 1)[0] ?? name;
  const below =
    top === "clients" || top === "client"
      ? [
          "clients",
          client,
          rest.length === 0 ? near(folder, ["index", "network"]) : near(folder, FOLDERS),
          ...rest,
        ]
      : steps.length === 1
        ? [near(top, ["practice"])]
        : steps;
  const meant = `${below.filter((step) => step !== "").join("/")}.mdx`;
  return meant !== file && placeOf(meant) !== null ? meant : null;
}

/** The folders of a client, as the examples have them. */
const FOLDERS = PLACES.flatMap(({ example }) => /^clients\/<client>\/([a-z]+)\//.exec(example)?.[1] ?? []);

/** Where pages of each kind belong, for messages. */
export const placeExamples: readonly { kind: PageKind; example: string }[] = PLACES;

/** Narrows a page to one kind. */
export function isKind<Kind extends PageKind>(
  page: AnyPage,
  kind: Kind,
): page is Extract<AnyPage, { kind: Kind }> {
  return page.kind === kind;
}
