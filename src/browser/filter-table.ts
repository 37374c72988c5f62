/**
 * `<filter-table>` around a table too long to look through: its first rows, all of them once a button is pressed, and
 * those that say each word of its box as soon as something is typed. Enter opens the first of them.
 */
class FilterTable extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector<HTMLInputElement>('input[type="search"]');
    box?.addEventListener("input", () => this.#filter(box.value));
    box?.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.querySelector<HTMLElement>("tbody tr:not([hidden]) a")?.click();
    });
    // What was typed before going to a page and back stands in the box still.
    if (box && box.value !== "") this.#filter(box.value);
    this.querySelector("[data-all]")?.addEventListener("click", () => {
      this.removeAttribute("data-folded");
      this.querySelector<HTMLElement>("tbody a")?.focus();
    });
  }

  #filter(text: string): void {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = [...this.querySelectorAll<HTMLElement>("tbody tr")];
    for (const row of rows) {
      const said = `${row.textContent} ${row.dataset["said"] ?? ""}`.toLowerCase();
      row.hidden = !words.every((word) => said.includes(word));
    }
    this.toggleAttribute("data-filtered", words.length > 0);
    const left = rows.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words.length === 0 ? "" : `${left} of ${rows.length}`;
  }
}

customElements.define("filter-table", FilterTable);
