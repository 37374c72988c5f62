/** How long a button shows that it has copied. */
const SHOWN = 1500;
/** A region that is filled as it appears is not read out. */
const HEARD = 100;

/** Copies a text, and says so on its button and to a screen reader. Where that is not allowed, `select` marks it for Ctrl-C. */
export async function copyText(text: string, button: HTMLElement, select: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    select();
    say(button, "Selected; Ctrl C copies it");
    return;
  }
  tick(button);
  say(button, "Copied");
}

function tick(button: HTMLElement): void {
  if ("copied" in button.dataset) return;
  const use = button.querySelector("use");
  const before = use?.getAttribute("href");
  button.dataset["copied"] = "";
  use?.setAttribute("href", "/icons.svg#check");
  setTimeout(() => {
    delete button.dataset["copied"];
    if (before) use?.setAttribute("href", before);
  }, SHOWN);
}

/** Within the dialog that is open, if one is: what lies outside it is not read out. */
function say(button: HTMLElement, words: string): void {
  const place = button.closest("dialog") ?? document.body;
  let status = place.querySelector<HTMLElement>(":scope > [data-copy-said]");
  if (status === null) {
    status = document.createElement("p");
    status.className = "visually-hidden";
    status.role = "status";
    status.dataset["copySaid"] = "";
    place.append(status);
  }
  status.textContent = "";
  setTimeout(() => (status.textContent = words), HEARD);
}
