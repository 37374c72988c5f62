import type { NetworkJson } from "#network/network-json.ts";
import type { DownPanel } from "./down-panel.ts";

/**
 * `<something-down>`: several things that do not work (and some that do) → what they share, the likeliest first. What
 * works that out is fetched when somebody asks; what is typed meanwhile waits for it in order.
 */
class SomethingDown extends HTMLElement {
  #panel: Promise<DownPanel | null> | null = null;

  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input) return;
    input.addEventListener("focus", () => void this.#wake(), { once: true });
    input.addEventListener("keydown", (event) => this.#onKey(event, input));
    // Choosing from the browser's own list fills the field without a key.
    input.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent) || event.inputType === "insertReplacementText")
        void this.#add(input);
    });
    document.addEventListener("keydown", (event) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, select, dialog[open]");
      if (event.key !== "x" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      void this.#open(input);
    });
    // A call under way asks in this way, and hears `asked` when it may go on.
    this.addEventListener("ask", () => {
      this.#callWaits(true);
      void this.#open(input);
    });
    this.querySelector("[data-asked]")?.addEventListener("click", () => this.#callWaits(false));
    // `?down=@D-12&down=sw-01`: a runbook or a ticket can link to the question.
    const asked = new URLSearchParams(location.search).getAll("down");
    if (asked.length > 0) void this.#wake().then((panel) => panel?.preset(asked));
  }

  /** Ready to type, with what the page is about in it already. */
  async #open(input: HTMLInputElement): Promise<void> {
    input.focus();
    input.scrollIntoView({ block: "center" });
    const { subject } = this.dataset;
    const panel = await this.#wake();
    if (subject !== undefined && panel?.isEmpty === true) panel.preset([subject]);
  }

  /** While a call waits, a button and Esc lead back to it; what was named here stays. */
  #callWaits(waits: boolean): void {
    const button = this.querySelector<HTMLElement>("[data-asked]");
    if (button === null) return;
    button.hidden = !waits;
    if (!waits) this.dispatchEvent(new Event("asked"));
  }

  get #isAskedByCall(): boolean {
    return this.querySelector<HTMLElement>("[data-asked]")?.hidden === false;
  }

  /** Null if it cannot be fetched, which is said; the next question tries again. */
  #wake(): Promise<DownPanel | null> {
    this.#panel ??= this.#fetch().catch(() => {
      this.#panel = null;
      const words = document.createElement("p");
      words.textContent = "The network could not be fetched. Look at the network page instead.";
      this.querySelector(".down-answer")?.replaceChildren(words);
      return null;
    });
    return this.#panel;
  }

  async #fetch(): Promise<DownPanel> {
    const [{ DownPanel }, response] = await Promise.all([
      import("./down-panel.ts"),
      fetch(this.dataset["network"] ?? ""),
    ]);
    if (!response.ok) throw new Error(String(response.status));
    return new DownPanel(this, (await response.json()) as NetworkJson); // `as`: our own build wrote it
  }

  #onKey(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.key === "Enter") {
      event.preventDefault();
      void this.#add(input);
    } else if (event.key === "Backspace" && input.value === "") {
      void this.#wake().then((panel) => panel?.removeLast());
    } else if (event.key === "Escape" && this.#isAskedByCall) {
      event.preventDefault();
      this.#callWaits(false);
    } else if (event.key === "Escape") {
      input.value = "";
      void this.#wake().then((panel) => panel?.clear());
    }
  }

  async #add(input: HTMLInputElement): Promise<void> {
    const typed = input.value.trim();
    if (typed === "") return;
    input.value = "";
    const panel = await this.#wake();
    // What nobody is called stays to be mended, unless the next thing is being typed already.
    if (panel?.add(typed) !== true && input.value === "") input.value = typed;
  }
}

customElements.define("something-down", SomethingDown);
