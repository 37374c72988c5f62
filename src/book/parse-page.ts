import { pageKinds, schemas } from "#schemas/index.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Finding } from "./finding.ts";
import { joinOr } from "./nearest-name.ts";
import { meantPlace, placeExamples, placeOf } from "./page.ts";
import type { AnyPage, DataPath, Place, SourceFile } from "./page.ts";
import { salvagePage } from "./salvage-page.ts";
import type { Salvaged } from "./salvage-page.ts";
import { isGroup, valueAt } from "./schema-at-path.ts";
import { describeIssues, withArticle } from "./schema-problems.ts";

export interface ParsedPage {
  source: SourceFile;
  front: FrontMatter;
  /** Null if the page says something that its schema refuses. */
  page: AnyPage | null;
  /** Then the page without that, for the check to go on with; nothing else may use it. Null if it cannot do without. */
  rest?: RestOfPage | null;
  findings: Finding[];
}

/** What is left of a page that its schema refuses. */
export type RestOfPage = Omit<Salvaged, "data" | "behind"> & { page: AnyPage };

/** Reads one file as a page: its place, its front matter, its schema. Never throws for what somebody wrote. */
export function parsePage(source: SourceFile): ParsedPage {
  const front = readFrontMatter(source.text);
  if (front.despite !== undefined) return parseDespite(source, front);
  return parseFacts(source, front);
}

/** What else is wrong with a page whose YAML can be read, but must not be written so, or holds slips beside the rest. */
function parseDespite(source: SourceFile, front: FrontMatter): ParsedPage {
  const told = parseFacts(source, front).findings;
  const lines = new Set(told.map(({ line }) => line));
  const { page, rest, findings } = parseFacts(source, { ...front, data: front.despite, problems: [] });
  const whole = page === null ? null : { page, front, lacking: [], assumed: [], names: new Set<string>() };
  const left = whole ?? rest ?? null;
  return {
    source,
    front,
    page: null,
    rest: left === null ? null : withoutLost(left, front),
    findings: [...told, ...findings.filter(({ line }) => !lines.has(line))],
  };
}

/** With what the YAML has lost among what is lacking. */
function withoutLost(rest: RestOfPage, { lost }: FrontMatter): RestOfPage {
  if (lost === undefined) return rest;
  const fields = [...lost.fields].map((field) => [field]);
  return { ...rest, lacking: [...rest.lacking, ...fields], names: new Set([...rest.names, ...lost.names]) };
}

function parseFacts(source: SourceFile, front: FrontMatter): ParsedPage {
  const failed = (findings: Finding[]): ParsedPage => ({ source, front, page: null, findings });
  const place = placeOf(source.file);
  const finding = (
    rule: string,
    at: { line: number; column: number },
    message: string,
    fix: string,
  ): Finding => ({
    rule,
    severity: "error",
    file: source.file,
    line: at.line,
    column: at.column,
    message,
    fix,
  });
  if (place === null) {
    const meant = meantPlace(source.file);
    const folders = joinOr(placeExamples.map(({ example }) => example));
    return failed([
      finding(
        "page/place",
        { line: 1, column: 1 },
        `No page belongs at this path${meant === null ? ", or its name is not lower-case letters, digits and hyphens" : ""}.`,
        meant === null ? `move or rename it to one of ${folders}.` : `rename it to ${meant}.`,
      ),
    ]);
  }
  if (front.problems.length > 0) {
    return failed(
      front.problems.map((problem) => finding("page/front-matter", problem, problem.message, problem.fix)),
    );
  }
  const kind = valueAt(front.data, ["kind"]);
  const known = typeof kind === "string" && pageKinds.some((name) => name === kind);
  const misplaced: Finding[] = [];
  const isLost = (path: DataPath): boolean => front.lost?.fields.has(String(path.at(-1))) === true;
  if (kind !== place.kind && !(kind === undefined && isLost(["kind"]))) {
    const home = known ? placeExamples.find((entry) => entry.kind === kind)?.example : undefined;
    const move =
      home === undefined ? "" : `, or move the file: ${withArticle(String(kind))} page belongs at ${home}`;
    misplaced.push(
      finding(
        "page/kind",
        front.locate(["kind"]),
        kind === undefined
          ? "The front matter does not say what kind of page this is."
          : `kind is ${JSON.stringify(kind)}, but a page at this path is ${withArticle(place.kind)} page.`,
        `write \`kind: ${place.kind}\`${move}.`,
      ),
    );
    // A slip leaves no doubt about what the page is; a page of another kind has nothing to say here.
    if (known || !isGroup(front.data)) return failed(misplaced);
  }
  const result = schemas[place.kind].safeParse(front.data);
  // `as`: data was parsed by this kind's schema
  const pageOf = (data: unknown): AnyPage =>
    ({ ...place, file: source.file, data, body: front.body }) as AnyPage;
  if (result.success) return { source, front, page: pageOf(result.data), findings: [] };
  const left = salvagePage(place.kind, front, ownName(place));
  const problems = [...describeIssues(place.kind, result.error.issues, front), ...(left?.behind ?? [])]
    .filter(
      ({ path, rule }) => path[0] !== "kind" && !(isLost(path) && /\/(?:missing|empty|size)$/.test(rule)),
    )
    .map((problem) =>
      finding(problem.rule, front.locate(problem.path, problem.key), problem.message, problem.fix),
    );
  // The finding about a mistyped `kind` key says it all.
  const isMistyped = kind === undefined && left?.assumed.every(([field]) => field !== "kind") === true;
  return {
    ...failed([...(isMistyped ? [] : misplaced), ...problems]),
    rest: left === null ? null : { ...left, page: pageOf(left.data) },
  };
}

/** The name that a page most likely gives itself: a client's page is its folder's index. */
function ownName({ kind, client, name }: Place): string {
  return kind === "client" ? (client ?? name) : name;
}
