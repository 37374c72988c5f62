/** What the buttons of a call do, and the keys that press them. A look that lacks a button has no such key. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: "back",
  n: "note",
  e: "escalate",
  c: "copy",
  d: "finish",
  x: "something-down",
};

export function isTyping({ target }: Event): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && !target.readOnly;
}

/** The button that a key stands for: an answer's number, Enter where there is one way on, or an action's letter. */
export function buttonFor(event: KeyboardEvent, dialog: HTMLElement): HTMLElement | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (/^[1-9]$/.test(event.key))
    return dialog.querySelectorAll<HTMLElement>("[data-move]")[Number(event.key) - 1] ?? null;
  if (event.key === "Enter")
    // A button that has the focus is pressed by the browser.
    return event.target instanceof Element && event.target.closest("button, a, summary")
      ? null
      : dialog.querySelector<HTMLElement>("[data-only]");
  const action = KEYS[event.key];
  return action === undefined ? null : dialog.querySelector<HTMLElement>(`[data-action="${action}"]`);
}
