import { Box } from "./box.ts";

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

customElements.define("search-box", SearchBox);
