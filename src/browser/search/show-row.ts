import type { Row } from "#search/rows.ts";
import { markWords, sayWhy } from "#search/mark-words.ts";
import { make, makeIcon, makeMarked } from "./elements.ts";

const FIELDS: Readonly<Record<string, string>> = {
  ip: "address",
  mac: "hardware address",
  serial: "serial",
  asset: "asset tag",
  host: "host name",
  model: "model",
  phone: "phone",
  extension: "extension",
  circuit: "circuit ID",
  account: "account",
  part: "part",
  code: "code",
  address: "email",
  subnet: "subnet",
  label: "called",
  alias: "called",
};

/** One result: icon, title, what it is; on the right why it is there and what is next. Below, headings that match. */
export function showRow(row: Row): HTMLLIElement {
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
    showWhy(row, `${title} ${text ?? ""}`),
    entry.action?.do === "start" ? make("span", { class: "next" }, "Start") : null,
  );
  const item = make("li", { "data-result": row.group, "data-kind": entry.kind }, link, showAction(row));
  const section = (row.sections ?? []).find(({ title: heading }) => heading !== entry.title);
  if (section !== undefined)
    link.after(
      make(
        "a",
        { class: "section-link", href: section.address.replace(row.key, row.address), tabindex: "-1" },
        "# ",
        make("span", {}, makeMarked(markWords(section.title, row.found))),
      ),
    );
  return item;
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

/** Why a row is there, as far as what is shown of it (`shown`) does not say so by itself. */
function showWhy(row: Row, shown: string): HTMLElement | null {
  if (row.identifier !== undefined) {
    const { field, value, agreement } = row.identifier;
    const name = FIELDS[field];
    if (name === undefined || value === row.entry.title) return null;
    const how =
      agreement === "end"
        ? " ends so"
        : agreement === "start"
          ? " starts so"
          : agreement === "inside"
            ? " holds it"
            : agreement === "alike"
              ? ", O/0 and I/1 aside"
              : "";
    return make("span", { class: "why" }, `${name} `, make("b", {}, value), how);
  }
  const why = row.reason ?? sayWhy(row.found);
  if (why !== "") return make("span", { class: "why" }, why);
  if (markWords(shown, row.found).some(({ marked }) => marked)) return null;
  const elsewhere = [row.line, row.excerpt].flatMap((text) =>
    text === undefined ? [] : [markWords(text, row.found)],
  );
  const telling = elsewhere.find((parts) => parts.some(({ marked }) => marked));
  const says = [...new Set(row.found.map((word) => `“${word.says}”`))].slice(0, 2).join(", ");
  const unseen = row.entry.kind === "runbook" ? `callers say ${says}` : `${says} in its text`;
  return telling === undefined && says === ""
    ? null
    : make("span", { class: "why" }, telling === undefined ? unseen : makeMarked(telling));
}

/** What one does next without opening the page: ring the number, take the address. */
function showAction({ entry }: Row): HTMLElement | null {
  if (entry.action?.do === "call") {
    const { number } = entry.action;
    return make(
      "a",
      {
        class: "next act",
        href: `tel:${number.replace(/[^+\d]/g, "")}`,
        tabindex: "-1",
        title: `Call ${number}`,
      },
      makeIcon("phone"),
      make("span", {}, number),
    );
  }
  if (entry.action?.do !== "copy") return null;
  const { text } = entry.action;
  return make(
    "button",
    { class: "next act chip", type: "button", "data-copy": text, tabindex: "-1", title: `Copy ${text}` },
    make("span", {}, text),
    makeIcon("copy"),
  );
}
