import { copyText } from "./copy.ts";
import "./local-clock.ts";
import "./sortable-table.ts";

/** What every page can do: copy identifiers, switch the theme, list the keys, jump by key. */
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const chip = target?.closest<HTMLElement>("[data-copy]");
  if (chip) copy(chip);
  if (target?.closest("[data-theme-switch]")) switchTheme();
  if (target?.closest("[data-keys]")) openKeys();
});

let prefix = "";

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey) return;
  const typing =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
  const writing = typing && !isEmptySearch(event.target);
  if ((event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !writing)) {
    const box = document.querySelector<HTMLInputElement>('search-box input[type="search"]');
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
    return;
  }
  if (event.key === "?" && !writing) {
    // Over a call too, which has the most keys; over nothing else that is open.
    if (document.querySelector("dialog[open]:not(.call)")) return;
    event.preventDefault();
    openKeys();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
  const focused = document.activeElement;
  if (
    event.key === "c" &&
    prefix === "" &&
    focused instanceof HTMLElement &&
    focused.dataset["copy"] !== undefined
  )
    copy(focused);
  if (prefix === "g" && event.key === "h") location.assign("/");
  const client = document.body.dataset["client"];
  if (prefix === "g" && event.key === "c" && client) location.assign(`/clients/${client}/`);
  prefix = event.key === "g" ? "g" : "";
});

function copy(chip: HTMLElement): void {
  void copyText(chip.dataset["copy"] ?? "", chip, () => getSelection()?.selectAllChildren(chip));
}

function switchTheme(): void {
  const root = document.documentElement;
  const dark =
    root.dataset["theme"] === undefined
      ? matchMedia("(prefers-color-scheme: dark)").matches
      : root.dataset["theme"] === "dark";
  root.dataset["theme"] = dark ? "light" : "dark";
  try {
    localStorage.setItem("theme", root.dataset["theme"]);
  } catch {
    // A browser that keeps nothing still switches for this page.
  }
}

/** On the first page the box has the focus already; nobody searches for a slash or a question mark. */
function isEmptySearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "search" && target.value === "";
}

function openKeys(): void {
  void import("./keys-dialog.ts").then(({ showKeys }) => showKeys());
}
