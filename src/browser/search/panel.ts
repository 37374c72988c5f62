import { settle } from "#search/rows.ts";
import { makeFailure, makeMissing, makeRecent } from "./box-parts.ts";
import { make } from "./elements.ts";
import { recentClients } from "./memory.ts";
import { sayMissing } from "./say-missing.ts";
import type { Reply } from "./session.ts";
import { filters, rowsFor, sayCount, showFilters, showResults } from "./show-panel.ts";
import type { Filter } from "./show-panel.ts";

/** How long the count waits, so that a screen reader is not told one at each key. */
const SPEAK = 500;

/** What stands below the box: results, recent clients or a sentence; and what a screen reader is told of it. */
export class Panel {
  /** What is shown; null while nothing is asked. */
  reply: Reply | null = null;
  /** A sentence to go before all else; empty for none. */
  notice = "";
  readonly #box: HTMLElement;
  readonly #element = make("div", { class: "search-panel", hidden: true });
  readonly #status = make("p", { class: "visually-hidden", role: "status" });
  readonly #home = document.getElementById("home-below");
  #filter: Filter = "all";
  #unfolded = false;
  #speak: number | undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
    box.append(this.#element, this.#status);
  }

  /** On the home page the panel is the page, and what stands below it gives way. */
  get isHome(): boolean {
    return this.#home !== null;
  }

  get isOpen(): boolean {
    return !this.#element.hidden;
  }

  /** What can be opened, in order. */
  get links(): HTMLAnchorElement[] {
    const selector = "li[data-result] > a.result, .recent > a";
    return [...this.#element.querySelectorAll<HTMLAnchorElement>(selector)];
  }

  /** The row that the reader has chosen. */
  get selectedKey(): string | null {
    const active = document.activeElement;
    const within = active instanceof HTMLElement && this.#element.contains(active);
    return within ? (active.dataset["key"] ?? null) : null;
  }

  /** Shows a reply; the row that the reader has chosen stays where it is, whatever has arrived meanwhile. */
  show(found: Reply, foot: HTMLElement | null, settled: boolean): void {
    const before = this.reply;
    const selected = this.selectedKey;
    const rows = settle(found.answer.rows, before?.answer.rows ?? [], selected);
    const reply = { ...found, answer: { ...found.answer, rows } };
    this.reply = reply;
    const lacks = sayMissing(reply);
    const parts = [
      this.#sayNotice(),
      showFilters(reply, this.#filter),
      ...showResults(reply, this.#filter, this.#unfolded),
      foot,
      lacks === "" ? null : makeMissing(lacks),
    ];
    this.#element.replaceChildren(...parts.filter((part) => part !== null));
    this.#nameRows(reply);
    this.#element.dataset["complete"] = String(settled);
    this.#open(true);
    if (selected !== null) this.links.find((link) => link.dataset["key"] === selected)?.focus();
    const news = this.notice !== "" || before?.answer.rows.length !== rows.length;
    if (news || reply.complete)
      this.say([this.notice, sayCount(reply, this.#filter), lacks].filter(Boolean).join(" "));
  }

  /** Rows know their key, so that the chosen one is found again. */
  #nameRows(reply: Reply): void {
    const keys = new Map(rowsFor(reply, this.#filter).map((row) => [row.address, row.key]));
    for (const link of this.links) link.dataset["key"] = keys.get(link.getAttribute("href") ?? "") ?? "";
  }

  /** Nothing typed: the clients seen lately, if `recent` are wanted. */
  showEmpty(recent: boolean): void {
    this.reply = null;
    this.say(this.notice);
    const clients = recent ? recentClients() : [];
    const parts = [this.#sayNotice(), clients.length === 0 ? null : makeRecent(clients)];
    this.#element.replaceChildren(...parts.filter((part) => part !== null));
    if (this.#element.childElementCount === 0) this.close();
    else this.#open(false);
  }

  showFailure(): void {
    this.#element.replaceChildren(makeFailure());
    this.#element.hidden = false;
  }

  #sayNotice(): HTMLElement | null {
    return this.notice === "" ? null : make("p", { class: "unknown-id" }, this.notice);
  }

  /** A new text starts without what was said of the last one, and with the first other clients alone. */
  begin(): void {
    this.notice = "";
    this.#unfolded = false;
  }

  unfold(): void {
    this.#unfolded = true;
  }

  /** Shows results of one kind alone; false if there is no such filter. */
  choose(filter: string): boolean {
    if (!(filter in filters)) return false;
    this.#filter = filter as Filter; // `as`: checked above
    return true;
  }

  focusFilter(): void {
    this.#element.querySelector<HTMLElement>(`[data-filter="${this.#filter}"]`)?.focus();
  }

  close(): void {
    this.#open(false);
    this.#element.hidden = true;
  }

  #open(answering: boolean): void {
    this.#element.hidden = false;
    this.#box.classList.toggle("answering", answering);
    if (this.#home !== null) this.#home.hidden = answering;
  }

  /** Tells a screen reader, once nobody types any more; nothing at all is at once. */
  say(sentence: string): void {
    clearTimeout(this.#speak);
    if (sentence === "") this.#status.textContent = "";
    else this.#speak = window.setTimeout(() => (this.#status.textContent = sentence), SPEAK);
  }
}
