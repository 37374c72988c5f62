import type { StepLinks } from "#runbook/graph.ts";

/** How a reader is told where an answer leads: a step by its number, an ending, or a page, by its runbook's name if it has one. */
export interface WaysOn {
  step: (number: number) => string;
  resolved: string;
  escalate: string;
  visit: string;
  page: (href: string, runbook: string | undefined) => string;
}

/**
 * Adds to each answer of a rendered runbook where it leads, for style sheets to show: on paper nobody can follow a link.
 * `data-to` is on this page, `data-page` on another. `html` is what the text of the runbook became; `steps` are those it
 * shows, in order.
 */
export function numberAnswers(
  html: string,
  steps: readonly Pick<StepLinks, "id">[],
  { step, page, ...endings }: WaysOn,
): string {
  const ends = new Map(Object.entries(endings));
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const say = (anchor: string): string => {
    const number = numbers.get(decodeURIComponent(anchor));
    return number === undefined ? (ends.get(anchor) ?? "") : step(number);
  };
  return html.replace(/<ul class="answers">[\s\S]*?<\/ul>/g, (list) =>
    list.replace(
      /<a\b[^>]*\bhref="([^"]*)"(?: data-runbook="([^"]*)")?/g,
      (open, href: string, runbook?: string) =>
        href.startsWith("#")
          ? `${open} data-to="${say(href.slice(1))}"`
          : `${open} data-page="${quoted(page(href, runbook))}"`,
    ),
  );
}

function quoted(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}
