import type { Book, ClientBook } from "#book/book.ts";
import { fieldPath } from "#book/field-names.ts";
import { factFreshness } from "#book/freshness.ts";
import type { FactFreshness } from "#book/freshness.ts";
import { gapsOf } from "#book/gaps.ts";
import type { Gap } from "#book/gaps.ts";
import type { AnyPage } from "#book/page.ts";
import { listPages, pageName, pageTitle } from "#book/page-names.ts";
import { namesFor, scopeOf } from "#book/resolve.ts";
import { sayFreshness } from "#book/say-freshness.ts";
import { inputsFor, isSimple, sayField, showValue } from "./inputs.ts";
import type { NamesOf } from "./inputs.ts";
import type { Input, PackItem } from "./pack.ts";

/** More than anybody does in one visit; what matters most comes first, and the rest comes next time. */
const MOST_GAPS = 30;
const MOST_PAGES = 20;
const MOST_FIELDS = 12;

/** What runbooks need and the pages lack, most needed first. */
export function gapItems(book: Book, client: ClientBook, today: string): PackItem[] {
  const byFile = new Map(listPages(client).map((page) => [page.file, page]));
  const scope = scopeOf(book, client.id);
  // A port is a device and more; a VLAN is a number.
  const names: NamesOf = (target) => (target === "port" || target === "vlan" ? [] : namesFor(scope, target));
  return gapsOf(book, client, today)
    .slice(0, MOST_GAPS)
    .map((gap) => gapItem(gap, byFile.get(gap.where.file), names));
}

function gapItem(gap: Gap, page: AnyPage | undefined, names: NamesOf): PackItem {
  const titles = gap.runbooks.map(({ title }) => title);
  const more = titles.length > 3 ? ` and ${titles.length - 3} more` : "";
  const common = {
    key: `gap:${gap.key}`,
    title: sentence(gap.missing),
    why: `Needed by ${titles.slice(0, 3).join("; ")}${more}`,
  };
  const inputs = page === undefined || gap.where.field === "" ? [] : inputsFor(page, gap.where.field, names);
  if (page !== undefined && inputs.length > 0)
    return { ...common, kind: "facts", about: pageName(page), facts: gap.facts, inputs };
  // A whole page or entry is missing: what is found out goes into the visit's page, for `npm run new`.
  return {
    ...common,
    kind: "note",
    about: sentence(gap.missing),
    inputs: [{ name: "said", label: "What you found out", type: "long" }],
  };
}

/** Pages with facts that are doubtful, or that nobody has looked at for long: the worst first. */
export function factItems(client: ClientBook, today: string): PackItem[] {
  const found = listPages(client).flatMap((page) => {
    const due = factFreshness(client, page, today).filter((fact) => fact.important && fact.state !== "fresh");
    return due.length === 0 ? [] : [{ page, due: due.sort((a, b) => worth(b) - worth(a)) }];
  });
  return found
    .sort((a, b) => worthOf(b.due) - worthOf(a.due))
    .slice(0, MOST_PAGES)
    .map(({ page, due }) => factItem(page, due));
}

function factItem(page: AnyPage, due: readonly FactFreshness[]): PackItem {
  const shown = due.slice(0, MOST_FIELDS);
  const ticks = shown.flatMap(({ field }): Input[] => [
    { name: field, label: `${sayField(field)}: ${showValue(page, field)}`, type: "tick" },
    ...(isSimple(page.kind, fieldPath(page.data, field))
      ? [
          {
            name: field,
            label: "If not, what is true",
            type: "text" as const,
            was: showValue(page, field),
            quiet: true,
          },
        ]
      : []),
  ]);
  const rest =
    due.length > shown.length ? ` ${due.length - shown.length} more facts of this page are due.` : "";
  return {
    key: `facts:${pageName(page)}`,
    kind: "facts",
    about: pageName(page),
    title: pageTitle(page),
    why: `${sayFreshness(due[0] ?? null)?.title ?? ""}${rest}`,
    inputs: [{ name: "", label: "All that the page says is true", type: "tick" }, ...ticks],
  };
}

function worth(fact: FactFreshness): number {
  return (fact.state === "doubtful" ? 1e6 : 0) + (fact.days === null ? 100 : fact.days / fact.due);
}

function worthOf(facts: readonly FactFreshness[]): number {
  return Math.max(...facts.map(worth));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
