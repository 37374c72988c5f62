import { make } from "./elements.ts";
import { unanswered } from "./unanswered.ts";

/** What else can be done below the results; null if nothing. On the home page the words no page knows are offered. */
export function makeFoot(offer: { everywhere: boolean; home: boolean }): HTMLElement | null {
  const parts: Node[] = [];
  if (offer.everywhere) {
    const keys = [make("kbd", {}, "Shift"), " ", make("kbd", {}, "Enter")];
    parts.push(
      make("button", { type: "button", "data-everywhere": true }, "Search every client’s pages ", ...keys),
    );
  }
  const count = offer.home ? unanswered().length : 0;
  if (count > 0)
    parts.push(make("button", { type: "button", "data-export": true }, `Words no page knows (${count})`));
  return parts.length === 0 ? null : make("p", { class: "foot" }, ...parts);
}
