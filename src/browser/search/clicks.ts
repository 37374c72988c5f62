import type { BoxActions } from "./keys.ts";

/** Does what a click within the box asks: a filter, a button below the results, the client's chip, a result. */
export function onClick({ target }: Event, box: BoxActions): void {
  if (!(target instanceof Element)) return;
  const { panel } = box;
  const on = (selector: string): boolean => target.closest(selector) !== null;
  const filter = target.closest<HTMLElement>("[data-filter]")?.dataset["filter"];
  if (filter !== undefined && panel.choose(filter)) {
    box.showAgain();
    panel.focusFilter();
  } else if (on("[data-unfold]")) {
    panel.unfold();
    box.showAgain();
  } else if (on("[data-everywhere]")) box.searchEverywhere();
  else if (on("[data-again]")) box.tryAgain();
  else if (on("[data-export]"))
    void import("./export-unanswered.ts").then(({ downloadUnanswered }) => downloadUnanswered());
  else if (on(".client-chip")) {
    if (box.locked) box.unlock();
    else box.lock();
    box.input.focus();
  } else {
    const link = target.closest("a");
    if (link !== null) box.opening(link);
  }
}
