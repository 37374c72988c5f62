import { walkTrail } from "#runbook/trail.ts";
import type { CallGraph } from "#runbook/graph.ts";

/** Marks, in the document and in the flowchart, the steps that a call has gone through, and where it stands. */
export function lightTrail(graph: CallGraph, trail: readonly number[]): void {
  const walk = walkTrail(graph, trail);
  const passed = new Set(walk?.entries.map(({ step }) => step.id));
  const here = walk?.at.to === "step" && trail.length > 0 ? walk.at.step : null;
  for (const step of document.querySelectorAll(".steps .step")) {
    const id = step.querySelector("h2")?.id ?? "";
    step.classList.toggle("passed", passed.has(id));
    step.classList.toggle("here", id === here);
  }
  for (const link of document.querySelectorAll("svg.flowchart a")) {
    const id = (link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "").split("#")[1] ?? "";
    const node = link.closest(".node") ?? link.querySelector(".node") ?? link;
    node.classList.toggle("trail", passed.has(id) || id === here);
    node.classList.toggle("here", id === here);
  }
}

/** The page's own place for the code to read out follows the answers. */
export function showCode(code: string | null): void {
  const place = document.querySelector("[data-code-slot] .letters");
  if (place !== null && code !== null) place.textContent = code;
}
