/**
 * Fetches call mode when a call begins, so that a page that is only read does not carry it: with the start button, with
 * Enter, and at once where a call is kept or stands in the address. `fetchCallMode` defines `<call-mode>`.
 */
export function fetchWhenCalled(fetchCallMode: () => Promise<unknown>): void {
  const begun = new AbortController();
  const { signal } = begun;
  const begin = (start: boolean): void => {
    begun.abort();
    void fetchCallMode().then(() => {
      if (start) document.querySelector<HTMLElement>("[data-start-call]")?.click();
    });
  };
  if (location.hash.startsWith("#trail=") || isCallKept()) {
    begin(false);
    return;
  }
  for (const button of document.querySelectorAll("[data-start-call]"))
    button.addEventListener("click", () => begin(true), { signal });
  document.addEventListener("flowchart-shown", () => begin(false), { signal });
  document.addEventListener(
    "keydown",
    (event) => {
      if (!isStartKey(event)) return;
      event.preventDefault();
      begin(true);
    },
    { signal },
  );
}

/** Whether a key starts the call: Enter, where nothing else would take it. */
export function isStartKey(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.defaultPrevented || document.querySelector("dialog[open]")) return false;
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest("a, button, input, textarea, select, summary, [contenteditable]");
}

/** Whether this browser keeps any call, of this page or on its way to it; see stored-call.ts. */
function isCallKept(): boolean {
  try {
    return [localStorage, sessionStorage].some((store) =>
      Object.keys(store).some((key) => /^sitebook\.(?:call:|passed-call$)/.test(key)),
    );
  } catch {
    // A browser that keeps nothing keeps no call.
    return false;
  }
}
