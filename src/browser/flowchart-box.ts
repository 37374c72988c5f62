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
    document.dispatchEvent(new Event("flowchart-shown"));
    showPlace(place);
  } catch {
    place.textContent = "The picture could not be fetched. The steps below say the same.";
  }
}

/** A wide picture is scrolled to where the call stands, else to its first question. */
function showPlace(box: Element): void {
  const trail = box.querySelectorAll(".trail");
  const node =
    box.querySelector(".trail.here") ?? trail[trail.length - 1] ?? box.querySelector(".first-step");
  if (node === null) return;
  const [shown, frame] = [node.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollLeft += shown.left + shown.width / 2 - (frame.left + frame.width / 2);
}
