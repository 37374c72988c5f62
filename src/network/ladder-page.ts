import { slug } from "github-slugger";

/** Where an answer leads: an ending, or a step by its key. */
export type LadderGoal = "resolved" | "escalate" | "visit" | { step: string };

export interface LadderStep {
  key: string;
  /** A question, or what to do. Unique on the page. */
  title: string;
  /** Paragraphs of Markdown, already escaped where they hold facts. */
  text: string[];
  answers: { label: string; to: LadderGoal }[];
}

/**
 * Writes steps as the body of a runbook, in the format that authors write: `##` headings, answers as a list of links.
 * Steps that nothing leads to are left out, so that a caller may offer more steps than an outlet needs.
 */
export function writeLadder(opening: string, steps: readonly LadderStep[]): string {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const wanted = new Set<string>();
  const visit = (step: LadderStep | undefined): void => {
    if (step === undefined || wanted.has(step.key)) return;
    wanted.add(step.key);
    for (const { to } of step.answers) if (typeof to === "object") visit(byKey.get(to.step));
  };
  visit(steps[0]);
  const addressOf = (goal: LadderGoal): string =>
    typeof goal === "string" ? `#${goal}` : `#${slug(byKey.get(goal.step)?.title ?? "escalate")}`;
  const sections = steps
    .filter((step) => wanted.has(step.key))
    .map(({ title, text, answers }) => {
      const list = answers.map(({ label, to }) => `- [${label}](${addressOf(to)})`).join("\n");
      return [`## ${title}`, ...text, list].join("\n\n");
    });
  return `${[opening, ...sections].join("\n\n")}\n`;
}

/** Text from a page as plain words in MDX: nothing in it is markup. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, (mark) => `\\${mark}`)
    .replace(/^([-+]|\d+[.)])(?=\s)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** A sentence that ends in one full stop. */
export function sentence(text: string): string {
  const words = plain(text);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** What a device's lights mean: a line, and a list to run down while somebody describes what they see. */
export function listLights(device: {
  name: string;
  lights: readonly { looks: string; means: string }[];
}): string[] {
  if (device.lights.length === 0) return [];
  // Another mark than the answers have, or the two lists would be one.
  return [
    `What the lights of ${plain(device.name)} mean:`,
    device.lights.map(({ looks, means }) => `+ *${plain(looks)}*: ${plain(means)}`).join("\n"),
  ];
}
