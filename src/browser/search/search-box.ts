import { keepAddress, LONGEST, readAddress } from "./address.ts";
import { Answers } from "./answers.ts";
import { makeFoot, showChip } from "./box-parts.ts";
import { onClick } from "./clicks.ts";
import { onKey } from "./keys.ts";
import type { BoxActions } from "./keys.ts";
import { rememberClient, unanswered } from "./memory.ts";
import { Panel } from "./panel.ts";
import { SearchRecord } from "./search-record.ts";
import type { Reply } from "./session.ts";

/**
 * `<search-box data-client="harbor-dental">` around a search form: answers on every key from heads and identifiers, and
 * with full text after a pause. Without JavaScript the form goes to the home page.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (form !== null && input !== null) new Box(this, form, input).wake();
  }
}

/** A search box that is awake: what its input, its client and its panel have to do with each other. */
class Box implements BoxActions {
  readonly input: HTMLInputElement;
  readonly panel: Panel;
  readonly #element: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #answers: Answers;
  readonly #record = new SearchRecord();
  /** The client that was chosen; null for all. */
  #client: string | null;
  /** The client that the address names, until it is known whether there is one. */
  #named: string | null = null;

  constructor(element: HTMLElement, form: HTMLFormElement, input: HTMLInputElement) {
    this.#element = element;
    this.#form = form;
    this.input = input;
    this.#client = element.dataset["client"] ?? null;
    this.panel = new Panel(element);
    this.#answers = new Answers({
      show: (reply) => this.#show(reply),
      fail: () => this.panel.showFailure(),
      changed: () => {
        this.#settleNamed();
        this.#update(false);
      },
      selectedKey: () => this.panel.selectedKey,
    });
  }

  wake(): void {
    this.input.addEventListener("focus", () => this.#start());
    this.input.addEventListener("input", () => this.#typed());
    this.#element.addEventListener("keydown", (event) => onKey(event, this));
    this.#element.addEventListener("click", (event) => onClick(event, this));
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    document.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !this.#element.contains(target) && !this.panel.isHome) this.panel.close();
    });
    addEventListener("pagehide", () => this.#giveUp());
    if (this.panel.isHome) this.#readAddress();
    this.#update(false);
  }

  #readAddress(): void {
    const { text, client } = readAddress();
    if (client !== null && isListed(client)) this.#client = client;
    else this.#named = client;
    this.input.value = text;
    if (document.activeElement === this.input || text !== "" || client !== null) this.#start();
    // A reader who is not typing yet still gets results at the first key.
    else requestIdleCallback(() => this.#start());
  }

  /** A stale address may name a client that is none: then all are searched, and that is said. */
  #settleNamed(): void {
    const { session } = this.#answers;
    if (this.#named === null || session === null || !session.ready) return;
    if (session.hasClient(this.#named) === false)
      this.panel.notice = `There is no client “${this.#named.slice(0, 60)}”. All clients are searched.`;
    else this.#client ??= this.#named;
    this.#named = null;
  }

  #start(): void {
    this.#answers.start(this.#client);
    this.#update(false);
  }

  #typed(): void {
    this.#record.begin();
    this.panel.begin();
    this.#answers.retry(this.#client);
    this.#answers.start(this.#client);
    this.#update(true);
  }

  /** Answers what stands in the box now. */
  #update(typed: boolean): void {
    const text = this.input.value.slice(0, LONGEST);
    if (this.panel.isHome) keepAddress(text, this.#client ?? this.#named);
    if (text.trim() !== "") this.#answers.ask(text, this.#client, typed);
    else {
      this.#answers.stop();
      const looking = this.panel.isHome || document.activeElement === this.input;
      this.panel.showEmpty(this.#client === null && looking);
    }
    this.#showChip();
  }

  #show(reply: Reply): void {
    const { session } = this.#answers;
    const foot = makeFoot({
      everywhere:
        reply.client === null && session?.isHelpDesk === true && reply.answer.understood.words.length > 0,
      unanswered: this.panel.isHome ? unanswered().length : 0,
    });
    this.panel.show(reply, foot, reply.complete && session?.looking !== true);
    this.#showChip();
  }

  tryAgain(): void {
    this.#answers.retry(this.#client);
    this.#update(true);
    this.input.focus();
  }

  showAgain(): void {
    if (this.panel.reply !== null) this.#show(this.panel.reply);
  }

  /** The client: chosen, or recognised and offered. */
  #showChip(): void {
    const recognised = this.locked ? null : (this.panel.reply?.client ?? null);
    const id = this.#client ?? recognised?.id ?? null;
    const name = id === null ? "" : (recognised?.name ?? this.#nameOf(id) ?? id);
    showChip(this.#form, this.input, id === null ? null : { id, name, locked: this.locked });
  }

  get locked(): boolean {
    return this.#client !== null;
  }

  /** Takes the recognised client, and its name out of the text. */
  lock(): boolean {
    const reply = this.panel.reply;
    const { session } = this.#answers;
    if (this.locked || reply === null || reply.client === null || session === null) return false;
    const { id, name } = reply.client;
    const named = reply.answer.understood.clients.find((client) => client.id === id)?.words;
    this.#client = id;
    rememberClient(id, name);
    this.input.value = session.without(this.input.value, named ?? new Set());
    this.#update(true);
    return true;
  }

  unlock(): void {
    this.#client = null;
    this.#update(true);
    this.input.focus();
  }

  clear(): boolean {
    if (this.input.value === "" && !this.panel.isOpen) return false;
    this.#giveUp();
    this.input.value = "";
    this.input.focus();
    this.#update(true);
    if (!this.panel.isHome) this.panel.close();
    return true;
  }

  /** Enter opens the first result; with none here yet, the home page goes on searching. */
  #submit(event: Event): void {
    const first = this.panel.links[0];
    if (this.input.value.trim() === "") event.preventDefault();
    else if (first !== undefined && this.panel.isOpen) {
      event.preventDefault();
      this.opening(first);
      location.assign(first.href);
    } else if (this.panel.isHome) event.preventDefault();
  }

  searchEverywhere(): void {
    const { reply } = this.panel;
    if (reply === null) return;
    this.panel.say("Searching every client’s pages.");
    this.panel.unfold();
    void this.#answers.everywhere(reply);
  }

  opening(link: HTMLAnchorElement): void {
    this.#record.open(link, this.input.value, (id) => this.#nameOf(id));
  }

  #giveUp(): void {
    const { reply } = this.panel;
    if (reply !== null) this.#record.giveUp(this.input.value, reply.client?.id ?? null);
  }

  /** A client's name: the page says its own before the list of clients has come. */
  #nameOf(id: string): string | undefined {
    const { client, name } = this.#element.dataset;
    return (id === client ? name : undefined) ?? this.#answers.session?.nameOf(id);
  }
}

/** Whether the page links to a client's page: then there is one, and nobody need ask. */
function isListed(client: string): boolean {
  return document.querySelector(`a[href="/clients/${CSS.escape(client)}/"]`) !== null;
}

customElements.define("search-box", SearchBox);
