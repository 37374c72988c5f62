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
};

/** One result: icon, title, what it is; on the right why it is there and what is next. Below, headings that match. */
export function showRow(row: Row): HTMLLIElement {
  const { entry } = row;
  const title =
    entry.kind === "runbook" && row.subject !== undefined
      ? `${entry.title} · ${row.subject.title}`
      : entry.title;
  const link = make(
    "a",
    { href: row.address, class: "result" },
    makeIcon(entry.icon),
    make(
      "span",
      { class: "what" },
      make("span", { class: "title" }, makeMarked(markWords(title, row.found))),
      showDetail(row),
    ),
    showWhy(row),
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
function showDetail(row: Row): HTMLElement | null {
  const said = row.line !== undefined && row.line !== row.entry.description ? `“${row.line}”` : undefined;
  const identifier = row.identifier === undefined ? undefined : row.entry.description;
  const text =
    identifier ??
    (row.entry.kind === "runbook" ? (said ?? row.entry.description) : (row.entry.description ?? said)) ??
    row.excerpt;
  if (text === undefined && row.clientName === undefined) return null;
  const client =
    row.clientName !== undefined && row.clientName !== row.entry.title
      ? `${row.clientName}${text === undefined ? "" : " · "}`
      : "";
  return make(
    "span",
    { class: "detail" },
    client,
    text === undefined ? null : makeMarked(markWords(text, row.found)),
  );
}

function showWhy(row: Row): HTMLElement | null {
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
  const why = sayWhy(row.found);
  return why === "" ? null : make("span", { class: "why" }, why);
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
