import { makeChip, makeFailure, makeFoot, makeRecent } from "./box-parts.ts";
import { settle } from "#search/rows.ts";
import { make } from "./elements.ts";
import { keepSaid } from "../call/said.ts";
import { mayBeCode } from "./may-be-code.ts";
import { recentClients, rememberClient, rememberUnanswered, unanswered } from "./memory.ts";
import { Session } from "./session.ts";
import type { Reply } from "./session.ts";
import { rowsFor, sayCount, showFilters, showResults } from "./show-panel.ts";
import type { Filter } from "./show-panel.ts";
import { filters } from "./show-panel.ts";

/** How long a pause counts as having stopped typing; then full text is asked, one text at a time. */
const IDLE = 50;
/** Nobody says more than this before the first answer. */
const LONGEST = 300;

/**
 * `<search-box data-client="harbor-dental">` around a search form: answers on every key from heads and identifiers, and
 * with full text after a pause. Without JavaScript the form goes to the home page.
 */
class SearchBox extends HTMLElement {
  readonly #form = this.querySelector("form");
  readonly #input = this.querySelector<HTMLInputElement>('input[type="search"]');
  readonly #panel = make("div", { class: "search-panel", hidden: true });
  readonly #status = make("p", { class: "visually-hidden", role: "status" });
  #session: Session | null = null;
  #chosen: string | null = this.dataset["client"] ?? null;
  #reply: Reply | null = null;
  #filter: Filter = "all";
  #unfolded = false;
  #turn = 0;
  /** The search of full text that is under way; it never fails. */
  #searching: Promise<unknown> = Promise.resolve();
  #idle: number | undefined;
  #opened = false;
  #speak: number | undefined;
  readonly #home = document.getElementById("home-below");

  connectedCallback(): void {
    const input = this.#input;
    const form = this.#form;
    if (input === null || form === null) return;
    this.append(this.#panel, this.#status);
    input.addEventListener("focus", () => this.#start());
    input.addEventListener("input", () => this.#typed());
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#click(event));
    form.addEventListener("submit", (event) => this.#submit(event));
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.contains(event.target) && this.#home === null) this.#close();
    });
    addEventListener("pagehide", () => this.#forget());
    const asked = new URLSearchParams(location.search);
    if (this.#home !== null) {
      this.#chosen = asked.get("client") || null;
      input.value = (asked.get("q") ?? "").slice(0, LONGEST);
      if (document.activeElement === input || input.value !== "" || this.#chosen !== null) this.#start();
      // A reader who is not typing yet still gets results at the first key.
      else requestIdleCallback(() => this.#start());
    }
    this.#showChip();
    this.#update(false);
  }

  #start(): void {
    if (this.#session === null) {
      this.#session = new Session(() => this.#update(false));
      void this.#session.start(this.#chosen).then(() => this.#session?.prepare(this.#chosen));
    }
    this.#update(false);
  }

  #typed(): void {
    this.#opened = false;
    this.#unfolded = false;
    this.#session?.retry();
    if (this.#session?.failed === true) this.#session = null;
    this.#start();
    this.#update(true);
  }

  /** Answers from what is there. Every later answer to an earlier text is dropped by its turn. */
  #update(typed: boolean): void {
    const input = this.#input;
    if (input === null) return;
    const text = input.value.slice(0, LONGEST);
    const turn = ++this.#turn;
    clearTimeout(this.#idle);
    if (this.#home !== null) this.#keepAddress(text);
    if (text.trim() === "") {
      this.#reply = null;
      this.#showEmpty();
      return;
    }
    const session = this.#session;
    const reply = session?.ask(text, this.#chosen) ?? null;
    if (session === null || reply === null || (session.failed && reply.answer.rows.length === 0)) {
      if (session?.failed === true) this.#showFailure();
      return;
    }
    // An identifier that may still turn up elsewhere is not called unknown yet.
    this.#show(session.looking ? { ...reply, answer: { ...reply.answer, unknown: [] } } : reply);
    this.#idle = window.setTimeout(() => void this.#complete(text, reply, turn), typed ? IDLE : 0);
  }

  async #complete(text: string, reply: Reply, turn: number): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    const coded = mayBeCode(text) ? await readCode(text, reply) : null;
    if (turn !== this.#turn) return;
    if (text.trim().length < 3 || reply.answer.understood.words.length === 0) {
      this.#show({ ...(coded ?? reply), complete: true });
      return;
    }
    if (coded !== null) this.#show(coded);
    // What was asked of an earlier text is waited for, so that texts nobody waits for do not queue up in the worker.
    await this.#searching;
    if (turn !== this.#turn) return;
    const searching = session.complete(coded ?? reply, this.#selectedKey());
    this.#searching = searching;
    const complete = await searching;
    if (turn === this.#turn) this.#show(complete);
  }

  /** Shows a reply; the row that the reader has chosen stays where it is, whatever has arrived meanwhile. */
  #show(found: Reply): void {
    const before = this.#reply;
    const selected = this.#selectedKey();
    const rows = settle(found.answer.rows, before?.answer.rows ?? [], selected);
    const reply = { ...found, answer: { ...found.answer, rows } };
    this.#reply = reply;
    this.#showChip();
    const foot = makeFoot({
      everywhere:
        reply.client === null &&
        this.#session?.isHelpDesk === true &&
        reply.answer.understood.words.length > 0,
      unanswered: this.#home === null ? 0 : unanswered().length,
    });
    this.#panel.replaceChildren(
      ...[showFilters(reply, this.#filter), ...showResults(reply, this.#filter, this.#unfolded), foot].filter(
        (part) => part !== null,
      ),
    );
    this.#mark(reply);
    this.#open();
    if (selected !== null)
      this.#links()
        .find((link) => link.dataset["key"] === selected)
        ?.focus();
    if (before === null || reply.complete || before.answer.rows.length !== reply.answer.rows.length)
      this.#say(sayCount(reply, this.#filter));
  }

  /** Rows know their key, so that the chosen one is found again. */
  #mark(reply: Reply): void {
    const keys = new Map(rowsFor(reply, this.#filter).map((row) => [row.address, row.key]));
    for (const link of this.#links()) link.dataset["key"] = keys.get(link.getAttribute("href") ?? "") ?? "";
    this.#panel.dataset["complete"] = String(reply.complete && this.#session?.looking !== true);
  }

  /** Nothing typed: the clients seen lately. */
  #showEmpty(): void {
    this.#showChip();
    const recent = this.#chosen === null ? recentClients() : [];
    this.#status.textContent = "";
    if (recent.length === 0 || (this.#home === null && document.activeElement !== this.#input)) {
      this.#panel.replaceChildren();
      this.#close();
      return;
    }
    this.#panel.replaceChildren(makeRecent(recent));
    this.#panel.hidden = false;
    this.classList.remove("answering");
    if (this.#home !== null) this.#home.hidden = false;
  }

  #showFailure(): void {
    this.#panel.replaceChildren(makeFailure());
    this.#panel.hidden = false;
  }

  #open(): void {
    this.#panel.hidden = false;
    this.classList.add("answering");
    if (this.#home !== null) this.#home.hidden = true;
  }

  #close(): void {
    this.#panel.hidden = true;
    this.classList.remove("answering");
    if (this.#home !== null) this.#home.hidden = false;
  }

  /** The client: chosen, or recognised and offered. */
  #showChip(): void {
    const form = this.#form;
    if (form === null) return;
    const recognised = this.#chosen === null ? (this.#reply?.client ?? null) : null;
    const id = this.#chosen ?? recognised?.id ?? null;
    const old = form.querySelector<HTMLElement>(".client-chip");
    const name = id === null ? "" : (recognised?.name ?? this.#nameOf(id));
    const state = `${id ?? ""} ${name} ${this.#chosen !== null}`;
    if (old?.dataset["state"] === state) return;
    old?.remove();
    if (id === null) return;
    const locked = this.#chosen !== null;
    const chip = makeChip(name, locked);
    chip.dataset["state"] = state;
    this.#input?.before(chip);
  }

  /** Takes the recognised client, and its name out of the text. */
  #lock(): boolean {
    const reply = this.#reply;
    const input = this.#input;
    if (this.#chosen !== null || input === null || reply?.client === null || reply?.client === undefined)
      return false;
    const { id, name } = reply.client;
    const named =
      reply.answer.understood.clients.find((client) => client.id === id)?.words ?? new Set<number>();
    this.#chosen = id;
    rememberClient(id, name);
    input.value = this.#session?.without(input.value, named) ?? input.value;
    this.#update(true);
    return true;
  }

  #unlock(): void {
    this.#chosen = null;
    this.#update(true);
    this.#input?.focus();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#panel.querySelectorAll<HTMLAnchorElement>("li[data-result] > a.result, .recent > a")];
  }

  #selectedKey(): string | null {
    const active = document.activeElement;
    return active instanceof HTMLElement && this.#panel.contains(active)
      ? (active.dataset["key"] ?? null)
      : null;
  }

  #key(event: KeyboardEvent): void {
    const input = this.#input;
    if (input === null || event.isComposing) return;
    const inInput = event.target === input;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#move(event);
    else if (event.key === "Escape") this.#escape(event);
    else if (inInput && event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      void this.#everywhere();
    } else if (inInput && event.key === "Tab" && !event.shiftKey && this.#lock()) event.preventDefault();
    else if (
      inInput &&
      event.key === "Backspace" &&
      this.#chosen !== null &&
      input.selectionStart === 0 &&
      input.selectionEnd === 0
    ) {
      event.preventDefault();
      this.#unlock();
    } else if (
      !inInput &&
      event.target instanceof HTMLAnchorElement &&
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    )
      input.focus();
  }

  #move(event: KeyboardEvent): void {
    const links = this.#links();
    if (links.length === 0) return;
    event.preventDefault();
    const at = links.findIndex((link) => link === document.activeElement);
    // While the box has the focus the first result is marked, since Enter opens it: the next one is the second.
    const from = at < 0 && event.key === "ArrowDown" && links.length > 1 ? 0 : at;
    const next = from + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) this.#input?.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }

  #escape(event: KeyboardEvent): void {
    const input = this.#input;
    if (input === null || (input.value === "" && this.#panel.hidden)) return;
    event.preventDefault();
    this.#forget();
    input.value = "";
    input.focus();
    this.#update(true);
    if (this.#home === null) this.#close();
  }

  /** Enter opens the first result; with none here yet, the home page goes on searching. */
  #submit(event: Event): void {
    const first = this.#links()[0];
    if (this.#input?.value.trim() === "") event.preventDefault();
    else if (first !== undefined && !this.#panel.hidden) {
      event.preventDefault();
      this.#opening(first);
      location.assign(first.href);
    } else if (this.#home !== null) event.preventDefault();
  }

  async #everywhere(): Promise<void> {
    const turn = ++this.#turn;
    if (this.#session === null || this.#reply === null) return;
    this.#say("Searching every client’s pages.");
    const reply = await this.#session.complete(this.#reply, this.#selectedKey(), true);
    this.#unfolded = true;
    if (turn === this.#turn) this.#show(reply);
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const filter = target?.closest<HTMLElement>("[data-filter]")?.dataset["filter"];
    if (filter !== undefined && filter in filters) {
      this.#filter = filter as Filter; // `as`: checked above
      if (this.#reply !== null) this.#show(this.#reply);
      this.#panel.querySelector<HTMLElement>(`[data-filter="${this.#filter}"]`)?.focus();
    } else if (target?.closest("[data-unfold]") && this.#reply !== null) {
      this.#unfolded = true;
      this.#show(this.#reply);
    } else if (target?.closest("[data-everywhere]")) void this.#everywhere();
    else if (target?.closest("[data-export]"))
      void import("./export-unanswered.ts").then(({ downloadUnanswered }) => downloadUnanswered());
    else if (target?.closest(".client-chip")) {
      if (this.#chosen === null) this.#lock();
      else this.#unlock();
      this.#input?.focus();
    } else {
      const link = target?.closest("a");
      if (link !== null && link !== undefined) this.#opening(link);
    }
  }

  /** The client's name: the page says its own before the list of clients has come. */
  #nameOf(id: string): string {
    const own = id === this.dataset["client"] ? this.dataset["name"] : undefined;
    return own ?? this.#session?.nameOf(id) ?? id;
  }

  /** A result is being opened: the search ended well, and its client was seen lately. */
  #opening(link: HTMLAnchorElement): void {
    this.#opened = true;
    keepSaid(this.#input?.value.trim() ?? "");
    const id = /^\/clients\/([^/]+)\//.exec(link.pathname)?.[1];
    if (id !== undefined) rememberClient(id, this.#session?.nameOf(id) ?? link.textContent);
  }

  /** The text is given up: if nothing was opened, it is a search that no page answered. */
  #forget(): void {
    const text = this.#input?.value ?? "";
    if (!this.#opened && text.trim() !== "" && this.#reply !== null)
      rememberUnanswered(text, this.#reply.client?.id ?? null);
  }

  #keepAddress(text: string): void {
    const asked = new URLSearchParams();
    if (text.trim() !== "") asked.set("q", text);
    if (this.#chosen !== null) asked.set("client", this.#chosen);
    const query = asked.toString();
    const wanted = `${location.pathname}${query === "" ? "" : `?${query}`}`;
    if (wanted !== `${location.pathname}${location.search}`) history.replaceState(history.state, "", wanted);
  }

  #say(sentence: string): void {
    clearTimeout(this.#speak);
    this.#speak = window.setTimeout(() => (this.#status.textContent = sentence), 500);
  }
}

/** The reply with what a hand-over code leads to; null if the text is none, or its reader could not be had. */
async function readCode(text: string, reply: Reply): Promise<Reply | null> {
  const reader = await import("./read-code.ts").catch(() => null);
  return reader === null ? null : reader.addCode(text, reply);
}

customElements.define("search-box", SearchBox);
