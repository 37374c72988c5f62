import type { Panel } from "./panel.ts";

/** What keys and clicks can ask of the box. */
export interface BoxActions {
  readonly input: HTMLInputElement;
  readonly panel: Panel;
  /** Whether a client is chosen. */
  readonly locked: boolean;
  /** Takes the recognised client; false if there is none to take. */
  lock: () => boolean;
  unlock: () => void;
  /** Empties the box; false if it is empty. */
  clear: () => boolean;
  /** Searches every client's full text. */
  searchEverywhere: () => void;
  /** Asks again for what could not be loaded. */
  tryAgain: () => void;
  /** Shows the same reply again, filtered or unfolded. */
  showAgain: () => void;
  /** A result is about to be opened. */
  opening: (link: HTMLAnchorElement) => void;
}

/** Does what a key asks, in the input or on a result; every other key does what keys do anyway. */
export function onKey(event: KeyboardEvent, box: BoxActions): void {
  if (event.isComposing) return;
  const done = event.target === box.input ? inInput(event, box) : onResult(event, box);
  if (done) event.preventDefault();
}

/** Enter opens the first result; with none here yet, the home page goes on searching. */
export function onSubmit(event: Event, box: BoxActions): void {
  const { input, panel } = box;
  const first = panel.links[0];
  const opens = first !== undefined && panel.isOpen && input.value.trim() !== "";
  if (opens || panel.isHome || input.value.trim() === "") event.preventDefault();
  if (!opens) return;
  box.opening(first);
  location.assign(first.href);
}

function inInput(event: KeyboardEvent, box: BoxActions): boolean {
  switch (event.key) {
    case "Enter":
      if (event.shiftKey) box.searchEverywhere();
      return event.shiftKey;
    case "Tab":
      return !event.shiftKey && box.lock();
    case "Backspace": {
      const atStart = box.input.selectionStart === 0 && box.input.selectionEnd === 0;
      if (!box.locked || !atStart) return false;
      box.unlock();
      return true;
    }
    default:
      return anywhere(event, box);
  }
}

function onResult(event: KeyboardEvent, box: BoxActions): boolean {
  const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  // A letter typed on a result goes on with the search.
  if (typed && event.target instanceof HTMLAnchorElement) box.input.focus();
  return anywhere(event, box);
}

function anywhere(event: KeyboardEvent, box: BoxActions): boolean {
  if (event.key === "ArrowDown") return move(1, box);
  if (event.key === "ArrowUp") return move(-1, box);
  return event.key === "Escape" && box.clear();
}

function move(by: 1 | -1, { panel, input }: BoxActions): boolean {
  const { links } = panel;
  if (links.length === 0) return false;
  const at = links.findIndex((link) => link === document.activeElement);
  // While the box has the focus the first result is marked, since Enter opens it: the next one is the second.
  const from = at < 0 && by === 1 && links.length > 1 ? 0 : at;
  const next = from + by;
  if (next < 0) input.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
  return true;
}
