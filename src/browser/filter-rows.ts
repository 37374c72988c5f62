/**
 * `<filter-rows>` around a table or a list to choose from: those rows that say each word of its box stay. Enter opens the
 * first of them, arrows go through them. One that is folded shows its first rows until a button is pressed.
 */
class FilterRows extends HTMLElement {
  readonly #box = this.querySelector<HTMLInputElement>('input[type="search"]');

  connectedCallback(): void {
    this.#box?.addEventListener("input", () => this.#filter());
    this.addEventListener("keydown", (event) => this.#onKey(event));
    // What was typed before going to a page and back stands in the box still.
    this.#filter();
    this.querySelector("[data-all]")?.addEventListener("click", () => {
      this.removeAttribute("data-folded");
      this.#links[0]?.focus();
    });
  }

  get #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("tbody > tr, .rows > li")];
  }

  /** Of each row that is in sight, what opens it. */
  get #links(): HTMLElement[] {
    return this.#rows.flatMap((row) => (row.checkVisibility() ? (row.querySelector("a") ?? []) : []));
  }

  #filter(): void {
    const words = (this.#box?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const rows = this.#rows;
    for (const row of rows) {
      const said = `${row.textContent} ${row.dataset["said"] ?? ""}`.toLowerCase();
      row.hidden = !words.every((word) => said.includes(word));
    }
    this.toggleAttribute("data-filtered", words.length > 0);
    const left = rows.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words.length === 0 ? "" : `${left} of ${rows.length}`;
  }

  #onKey(event: KeyboardEvent): void {
    const links = this.#links;
    const at = links.findIndex((link) => link === event.target);
    const inBox = event.target === this.#box;
    if (event.key === "Enter" && inBox && !event.repeat) links[0]?.click();
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || (at < 0 && !inBox)) return;
    event.preventDefault();
    (links[at + step] ?? (at + step < 0 ? this.#box : undefined))?.focus();
  }
}

customElements.define("filter-rows", FilterRows);
