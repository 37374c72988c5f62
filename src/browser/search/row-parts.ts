import type { Row } from "#search/rows.ts";
import { markWords } from "#search/mark-words.ts";
import { sayWhy } from "#search/say-why.ts";
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

/** Why a row is there, as far as what is shown of it (`shown`) does not say so by itself. */
export function makeWhy(row: Row, shown: string): HTMLElement | null {
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
export function makeAction({ entry }: Row): HTMLElement | null {
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

/** The first heading of the page that holds what was said, from full text. */
export function makeSectionLink({ sections = [], entry, key, address, found }: Row): HTMLElement | null {
  const section = sections.find(({ title }) => title !== entry.title);
  if (section === undefined) return null;
  return make(
    "a",
    { class: "section-link", href: section.address.replace(key, address), tabindex: "-1" },
    "# ",
    make("span", {}, makeMarked(markWords(section.title, found))),
  );
}
