/** Fetches a runbook's flowchart when its box is opened: most calls never need it. */
for (const box of document.querySelectorAll<HTMLDetailsElement>("details[data-flowchart]")) {
  box.addEventListener("toggle", () => void show(box), { once: true });
}

async function show(box: HTMLDetailsElement): Promise<void> {
  const place = box.querySelector(".picture");
  if (place === null) return;
  try {
    const response = await fetch(box.dataset["flowchart"] ?? "");
    const svg = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
    if (!response.ok || svg.localName !== "svg") throw new Error(`no picture: ${response.status}`);
    place.replaceChildren(document.importNode(svg, true));
    showBeginning(place);
    document.dispatchEvent(new Event("flowchart-shown"));
  } catch {
    place.textContent = "The picture could not be fetched. The steps below say the same.";
  }
}

/** A wide picture opens at its first question, not at its empty upper left corner. */
function showBeginning(place: Element): void {
  const first = place.querySelector(".first-step")?.getBoundingClientRect();
  if (first === undefined) return;
  const box = place.getBoundingClientRect();
  place.scrollLeft += first.left + first.width / 2 - (box.left + box.width / 2);
}
