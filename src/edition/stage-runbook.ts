import { isPartShown } from "#book/editions.ts";
import type { Audience } from "#book/editions.ts";
import type { AnyPage, Page } from "#book/page.ts";
import { placeOf } from "#book/page.ts";
import { resolveLink } from "#book/page-links.ts";
import { PICTURE } from "#book/pictures.ts";
import { forEdition, toCallGraph } from "#runbook/graph.ts";
import type { CallGraph, Goal } from "#runbook/graph.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { reachableSteps } from "#runbook/walk.ts";
import { cutText } from "./cut-text.ts";

export interface RunbookSurroundings {
  audience: Audience;
  /** The pages that are in the edition. */
  shown: readonly AnyPage[];
  /** Names of the runbooks that are. */
  runbooks: ReadonlySet<string>;
  files: readonly string[];
}

/** A runbook's text, and its questions, as an audience sees them. */
export function stageRunbook(
  page: Page<"runbook">,
  around: RunbookSurroundings,
): { body: string; graph: CallGraph } {
  const { audience } = around;
  const whole = readRunbook(page.body, 1, page.file);
  const view = forEdition(whole, audience.edition);
  const reached = reachableSteps(view.steps);
  const all = isPartShown(audience, "steps-out-of-reach");
  const steps = view.steps.filter(({ id }) => all || reached.has(id));
  const body = cutText(page.body, audience, {
    reachable: new Set(steps.map(({ line }) => line)),
    linkTo: (url) => linkTo(url, page, around),
  });
  const graph = toCallGraph({ revision: whole.revision, steps });
  return {
    body,
    graph: { ...graph, steps: graph.steps.map((step) => ({ ...step, answers: step.answers.map(keepGoal) })) },
  };

  function keepGoal<A extends { to: Goal }>(answer: A): A {
    const { to } = answer;
    // What hands over to a runbook they do not have, hands over to us.
    return to.to === "runbook" && !around.runbooks.has(to.name)
      ? { ...answer, to: { to: "escalate" } }
      : answer;
  }
}

/** Where a link leads in the edition: to the same page, to the one that says whom to call, or nowhere. */
function linkTo(
  url: string,
  page: Page<"runbook">,
  { shown, runbooks, files }: RunbookSurroundings,
): string | null {
  const [path = ""] = url.split("#");
  if (path === "" || /^(?:https?|mailto|tel):/i.test(path)) return url;
  const file = resolveLink(page.file, path);
  const place = placeOf(file ?? "");
  if (place === null)
    return file !== null && PICTURE.test(file) && files.includes(file) && path.startsWith("./") ? url : null;
  if (place.kind === "runbook" && !runbooks.has(place.name))
    return `${"../".repeat(page.file.split("/").length - 1)}practice.mdx`;
  return place.kind === "runbook" || shown.some((other) => other.file === file) ? url : null;
}
