import { make, makeIcon } from "./elements.ts";

/** The client in the box: chosen, or recognised and offered. */
function makeChip(name: string, locked: boolean): HTMLButtonElement {
  return make(
    "button",
    {
      type: "button",
      class: "client-chip",
      "data-locked": locked,
      tabindex: "-1",
      "aria-label": locked ? `Only ${name}: search all clients again` : `Stay with ${name}`,
    },
    makeIcon("building"),
    make("span", {}, name),
    locked ? makeIcon("x") : make("kbd", {}, "Tab"),
  );
}

/** Puts the client's chip before the input, or takes it away; one that says the same already stays. */
export function showChip(
  form: HTMLFormElement,
  input: HTMLInputElement,
  client: { id: string; name: string; locked: boolean } | null,
): void {
  const old = form.querySelector<HTMLElement>(".client-chip");
  const state = client === null ? "" : `${client.id} ${client.name} ${client.locked}`;
  if (old?.dataset["state"] === state) return;
  old?.remove();
  if (client === null) return;
  const chip = makeChip(client.name, client.locked);
  chip.dataset["state"] = state;
  input.before(chip);
}

/** Clients seen lately, while nothing is typed. */
export function makeRecent(clients: readonly { id: string; name: string }[]): HTMLElement {
  const links = clients.map(({ id, name }) =>
    make("a", { href: `/clients/${encodeURIComponent(id)}/` }, name),
  );
  return make("p", { class: "recent" }, make("span", {}, "Recent"), ...links);
}

export function makeFailure(): HTMLElement {
  return makeMissing(
    "Search could not be loaded. Check the connection; the list of clients is on the home page.",
  );
}

/** What could not be loaded, and a way to try again. */
export function makeMissing(sentence: string): HTMLElement {
  const again = make("button", { type: "button", "data-again": true }, "Try again");
  return make("p", { class: "missing" }, make("span", {}, sentence), again);
}
