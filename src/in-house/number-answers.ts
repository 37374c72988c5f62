import type { StepLinks } from "#runbook/graph.ts";

const ENDINGS: Readonly<Record<string, string>> = {
  resolved: "solved",
  escalate: "call support",
  visit: "call support",
};

/**
 * Adds to each answer of a rendered runbook where it leads, in words that also help on paper: `go to 5`, `solved`,
 * `call support`. `html` is what the MDX of the runbook became.
 */
export function numberAnswers(html: string, steps: readonly Pick<StepLinks, "id">[]): string {
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]));
  return html.replace(/<ul class="answers">[\s\S]*?<\/ul>/g, (list) =>
    list.replace(
      /(<a\b[^>]*\bhref="([^"]*)"[^>]*>)([\s\S]*?)<\/a>/g,
      (_, open: string, href: string, label: string) => {
        const to = href.startsWith("#")
          ? sayStep(href.slice(1), numbers)
          : href === "/practice/"
            ? "call support"
            : "next page";
        return `${open}<span>${label}</span><span class="to">${to}</span></a>`;
      },
    ),
  );
}

function sayStep(anchor: string, numbers: ReadonlyMap<string, number>): string {
  const number = numbers.get(decodeURIComponent(anchor));
  return number === undefined ? (ENDINGS[anchor] ?? "") : `go to ${number}`;
}
