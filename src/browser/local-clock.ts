import { localTime, openState } from "#book/opening-hours.ts";

/** `<local-clock zone="America/Los_Angeles" hours="Mon–Fri 08:00–17:00">`: the time there, and whether they are open. */
class LocalClock extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.#show();
    this.#timer = window.setInterval(() => this.#show(), 20_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #show(): void {
    const zone = this.getAttribute("zone");
    const hours = this.getAttribute("hours");
    const now = zone === null ? null : localTime(zone, new Date());
    const clock = this.querySelector("[data-time]");
    if (clock && now) clock.textContent = `· ${now.text} there`;
    const state = this.querySelector<HTMLElement>("[data-open]");
    if (!state || hours === null || now === null) return;
    const { open, until } = openState(hours, now.day, now.minutes);
    state.classList.toggle("ok", open);
    const words = open
      ? `open${until === null ? "" : ` until ${until}`}`
      : until === null
        ? "closed now"
        : `closed, opens ${until}`;
    const text = state.querySelector("span");
    if (text) text.textContent = words;
    state.querySelector("use")?.setAttribute("href", open ? "/icons.svg#circle-check" : "/icons.svg#clock");
  }
}

customElements.define("local-clock", LocalClock);
