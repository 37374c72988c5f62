import { movesOf } from "#runbook/graph.ts";
import type { StepLinks } from "#runbook/graph.ts";

/** A step as the page below shows it: its text, with this client's facts in it, and the ways on. */
export interface ShownStep {
  content: Node[];
  moves: ShownMove[];
}

export interface ShownMove {
  index: number;
  /** What the answer says; null where the step asks nothing and the next one follows. */
  words: string | null;
  /** The page it leads to, if that is another runbook's. */
  href: string | null;
}

/** Takes a step from the document, so that a fact looks the same there and in the call. */
export function readShownStep(step: StepLinks): ShownStep {
  const source = document.getElementById(step.id)?.closest(".step");
  const links = [...(source?.querySelectorAll<HTMLAnchorElement>(".answers a") ?? [])];
  return {
    content: [...(source?.children ?? [])]
      .filter((child) => child.tagName !== "H2" && !child.classList.contains("answers"))
      .map((child) => child.cloneNode(true)),
    moves: movesOf(step).map(({ index, label, to }, place) => {
      const link = links[place];
      return {
        index,
        words: label === null ? null : (link?.textContent.trim() ?? label),
        href: to.to === "runbook" && link !== undefined ? link.href : null,
      };
    }),
  };
}
