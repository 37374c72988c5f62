/** `<sortable-table>` around a table: a click on a heading sorts by that column, a second click the other way round. */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    for (const [index, heading] of [...this.querySelectorAll("thead th")].entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => this.#sort(index, heading));
      heading.append(button);
    }
  }

  #sort(column: number, heading: Element): void {
    const descending = heading.getAttribute("aria-sort") === "ascending";
    for (const other of this.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const body = this.querySelector("tbody");
    const key = (row: Element): string => {
      const cell = row.children[column];
      return cell?.getAttribute("data-sort") ?? cell?.textContent?.trim() ?? "";
    };
    const compare = new Intl.Collator("en", { numeric: true }).compare;
    const rows = [...(body?.children ?? [])].sort((a, b) => compare(key(a), key(b)) * (descending ? -1 : 1));
    body?.append(...rows);
  }
}

customElements.define("sortable-table", SortableTable);
