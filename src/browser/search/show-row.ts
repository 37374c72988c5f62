import type { Row } from "#search/rows.ts";
import { markWords } from "#search/mark-words.ts";
import { make, makeIcon, makeMarked } from "./elements.ts";
import type { BoxAids } from "./site-files.ts";

/**
 * One result: icon, title, what it is; on the right why it is there and what is next. Below, headings that match. Without
 * `aids`, which come a moment later, only what the first answer has.
 */
export function showRow(row: Row, aids: BoxAids | null): HTMLLIElement {
  const { entry } = row;
  const title =
    entry.kind === "runbook" && row.subject !== undefined
      ? `${entry.title} · ${row.subject.title}`
      : entry.title;
  const text = detailOf(row);
  const client = row.clientName === undefined || row.clientName === entry.title ? "" : row.clientName;
  const link = make(
    "a",
    { href: row.address, class: "result" },
    makeIcon(entry.icon),
    make(
      "span",
      { class: "what" },
      make("span", { class: "title" }, makeMarked(markWords(title, row.found))),
      text === undefined && client === "" ? null : makeDetail(client, text, row),
    ),
    aids?.makeWhy(row, `${title} ${text ?? ""}`),
    entry.action?.do === "start" ? make("span", { class: "next" }, "Start") : null,
  );
  const attributes = { "data-result": row.group, "data-kind": entry.kind };
  return make("li", attributes, link, aids?.makeSectionLink(row), aids?.makeAction(row));
}

/** The line that agrees best with what was said: the symptom, else the description, else a sentence of the page. */
function detailOf({ line, entry, identifier, excerpt }: Row): string | undefined {
  const said = line !== undefined && line !== entry.description ? `“${line}”` : undefined;
  const known = identifier === undefined ? undefined : entry.description;
  const own = entry.kind === "runbook" ? (said ?? entry.description) : (entry.description ?? said);
  return known ?? own ?? excerpt;
}

function makeDetail(client: string, text: string | undefined, { found }: Row): HTMLElement {
  return make(
    "span",
    { class: "detail" },
    client === "" || text === undefined ? client : `${client} · `,
    text === undefined ? null : makeMarked(markWords(text, found)),
  );
}
