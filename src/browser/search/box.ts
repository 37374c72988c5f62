import { keepAddress, LONGEST, readAddress } from "./address.ts";
import { Answers } from "./answers.ts";
import { showChip } from "./box-parts.ts";
import { ClientChoice } from "./client-choice.ts";
import { onClick } from "./clicks.ts";
import { onKey, onSubmit } from "./keys.ts";
import type { BoxActions } from "./keys.ts";
import { Panel } from "./panel.ts";
import { SearchRecord } from "./search-record.ts";
import type { Reply } from "./session.ts";

/** A search box that is awake: what its input, its client and its panel have to do with each other. */
export class Box implements BoxActions {
  readonly input: HTMLInputElement;
  readonly panel: Panel;
  readonly #element: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #answers: Answers;
  readonly #record = new SearchRecord();
  readonly #client: ClientChoice;

  constructor(element: HTMLElement, form: HTMLFormElement, input: HTMLInputElement) {
    this.#element = element;
    this.#form = form;
    this.input = input;
    this.#client = new ClientChoice(element.dataset);
    this.panel = new Panel(element);
    this.#answers = new Answers({
      show: (reply) => this.#show(reply),
      fail: () => this.panel.showFailure(),
      changed: () => {
        this.panel.notice ||= this.#client.settle(this.#answers.session);
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
    this.#form.addEventListener("submit", (event) => onSubmit(event, this));
    document.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !this.#element.contains(target) && !this.panel.isHome) this.panel.close();
    });
    addEventListener("pagehide", () => this.#record.giveUp(this.panel.reply, this.input.value));
    if (this.panel.isHome) this.#readAddress();
    this.#update(false);
  }

  #readAddress(): void {
    const { text, client } = readAddress();
    this.#client.takeNamed(client);
    this.input.value = text;
    if (document.activeElement === this.input || text !== "" || client !== null) this.#start();
    // A reader who is not typing yet still gets results at the first key.
    else requestIdleCallback(() => this.#start());
  }

  #start(): void {
    this.#answers.start(this.#client.chosen);
    this.#update(false);
  }

  #typed(): void {
    this.#record.begin();
    this.panel.begin();
    this.#answers.retry(this.#client.chosen);
    this.#answers.start(this.#client.chosen);
    this.#update(true);
  }

  /** Answers what stands in the box now. */
  #update(typed: boolean): void {
    const text = this.input.value.slice(0, LONGEST);
    if (this.panel.isHome) keepAddress(text, this.#client.inAddress);
    if (text.trim() !== "") this.#answers.ask(text, this.#client.chosen, typed);
    else {
      this.#answers.stop();
      const looking = this.panel.isHome || document.activeElement === this.input;
      this.panel.showEmpty(!this.locked && looking);
    }
    this.#showChip();
  }

  #show(reply: Reply): void {
    const { session } = this.#answers;
    const foot = reply.aids?.makeFoot({
      everywhere:
        reply.client === null && session?.isHelpDesk === true && reply.answer.understood.words.length > 0,
      home: this.panel.isHome,
    });
    this.panel.show(reply, foot ?? null, reply.complete && session?.looking !== true);
    this.#showChip();
  }

  tryAgain(): void {
    this.#answers.retry(this.#client.chosen);
    this.#update(true);
    this.input.focus();
  }

  showAgain(): void {
    if (this.panel.reply !== null) this.#show(this.panel.reply);
  }

  #showChip(): void {
    showChip(this.#form, this.input, this.#client.show(this.panel.reply, this.#answers.session));
  }

  get locked(): boolean {
    return this.#client.chosen !== null;
  }

  /** Takes the recognised client, and its name out of the text. */
  lock(): boolean {
    const left = this.#client.lock(this.panel.reply, this.input.value);
    if (left === null) return false;
    this.input.value = left;
    this.#update(true);
    return true;
  }

  unlock(): void {
    this.#client.chosen = null;
    this.#update(true);
    this.input.focus();
  }

  clear(): boolean {
    if (this.input.value === "" && !this.panel.isOpen) return false;
    this.#record.giveUp(this.panel.reply, this.input.value);
    this.input.value = "";
    this.input.focus();
    this.#update(true);
    if (!this.panel.isHome) this.panel.close();
    return true;
  }

  searchEverywhere(): void {
    const { reply } = this.panel;
    if (reply === null) return;
    this.panel.say("Searching every client’s pages.");
    this.panel.unfold();
    void this.#answers.everywhere(reply);
  }

  opening(link: HTMLAnchorElement): void {
    this.#record.open(link, this.input.value, (id) => this.#client.nameOf(id, this.#answers.session));
  }
}
