import { rankTroubles } from "./rank-troubles.ts";
import type { Findable, Found } from "./rank-troubles.ts";

interface FinderData {
  entries: Findable[];
  synonyms: string[][];
}

/** `<find-trouble>`: a box that finds while one types. Without a script the list below it is all there. */
class FindTrouble extends HTMLElement {
  #data: FinderData = { entries: [], synonyms: [] };
  #list = document.createElement("ul");
  #said = document.createElement("p");

  connectedCallback(): void {
    const input = this.querySelector("input");
    const json = this.querySelector("script")?.textContent;
    if (input === null || json === undefined || json === null) return;
    this.#data = JSON.parse(json) as FinderData; // `as`: this page wrote it
    this.hidden = false;
    this.#list.className = "rows found";
    this.#said.className = "said";
    this.#said.setAttribute("role", "status");
    this.append(this.#said, this.#list);
    input.addEventListener("input", () => this.#show(input.value));
    input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#list.querySelector<HTMLAnchorElement>("a")?.click();
    });
    if (input.value !== "") this.#show(input.value);
  }

  #show(query: string): void {
    const found = rankTroubles(query, this.#data.entries, this.#data.synonyms);
    const asked = query.trim() !== "";
    this.toggleAttribute("data-asked", asked);
    this.#list.replaceChildren(...found.map(row));
    this.#said.textContent =
      !asked || found.length > 0 ? "" : "Nothing fits these words. Try others, look below, or call support.";
  }
}

function row({ entry, because }: Found): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = entry.address;
  const title = document.createElement("strong");
  title.textContent = entry.title;
  const note = document.createElement("span");
  note.textContent = because === null ? (entry.note ?? "") : `“${because}”`;
  link.append(title, note);
  item.append(link);
  return item;
}

customElements.define("find-trouble", FindTrouble);
