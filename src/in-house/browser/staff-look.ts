import { describeProgress } from "#runbook/call-view.ts";
import type { CallView } from "#runbook/call-view.ts";
import type { StepLinks } from "#runbook/graph.ts";
import { progressLine } from "../../browser/call/call-look.ts";
import type { CallLook, CallScreen } from "../../browser/call/call-look.ts";
import { icon, make } from "../../browser/call/dom.ts";
import { readShownStep } from "../../browser/call/read-step.ts";
import type { ShownMove } from "../../browser/call/read-step.ts";

/**
 * For somebody at a desk with a phone in one hand: one question, answers that a thumb hits, and at all times a way to
 * stop and call, with the code that tells support all of it.
 */
export const staffLook: CallLook = {
  start: "Start",
  goOn: "Go on where you were",
  after: "/",
  draw: (screen) => {
    const { step } = screen.view;
    return step === undefined
      ? [drawHead(screen), drawEnd(screen), drawEndFoot()]
      : [drawHead(screen), drawStep(screen, step), drawFoot(screen)];
  },
};

function drawHead({ page, view }: CallScreen): HTMLElement {
  const about = page.subjectName === null ? page.title : `${page.title} · ${page.subjectName}`;
  return make(
    "header",
    { class: "call-head" },
    make(
      "div",
      { class: "what" },
      make("strong", { "aria-live": "polite" }, sayPlace(view)),
      make("span", {}, about),
    ),
    make(
      "button",
      { type: "button", class: "close", "data-action": "close", title: "Close and see the whole page" },
      icon("x"),
      make("span", { class: "visually-hidden" }, "Close"),
    ),
    progressLine(view),
  );
}

function sayPlace(view: CallView): string {
  if (view.done) return view.outcome === "resolved" ? "Solved" : "Call support";
  const progress = describeProgress(view);
  return progress === "" ? "One more thing to do" : `Question ${progress}`;
}

function drawStep({ code }: CallScreen, step: StepLinks): HTMLElement {
  const { content, moves } = readShownStep(step);
  const text = make("div", { class: "call-text step" }, ...content);
  // Who is told to stop and call has the code right there.
  for (const stop of text.querySelectorAll(".stop")) stop.append(codeCard(code));
  return make(
    "div",
    { class: "call-step" },
    make("h2", { tabindex: "-1" }, step.title),
    text,
    make("div", { class: "call-answers" }, ...moves.map(drawMove)),
  );
}

function drawMove({ index, words, href }: ShownMove): HTMLElement {
  return make(
    "button",
    {
      type: "button",
      class: words === null ? "answer only" : "answer",
      "data-move": String(index),
      ...(words === null ? { "data-only": "" } : {}),
      ...(href === null ? {} : { "data-href": href }),
    },
    make("span", {}, words ?? "Done, go on"),
    icon("chevron-right"),
  );
}

function drawFoot({ state, code }: CallScreen): HTMLElement {
  return make(
    "footer",
    { class: "call-foot" },
    code === null
      ? null
      : make("p", { class: "spoken" }, "Your code if you call: ", make("span", { class: "letters" }, code)),
    make(
      "div",
      { class: "call-buttons" },
      state.trail.length === 0
        ? null
        : make(
            "button",
            { type: "button", class: "button", "data-action": "back" },
            icon("arrow-left"),
            "Back",
          ),
      make(
        "button",
        { type: "button", class: "button stuck", "data-action": "escalate" },
        icon("phone"),
        "I am stuck",
      ),
    ),
  );
}

/** The page's own words for each ending, with the code of these answers. */
function drawEnd({ view, code }: CallScreen): HTMLElement {
  const solved = view.outcome === "resolved";
  const parts = solved ? ["resolved"] : view.outcome === "visit" ? ["visit", "escalate"] : ["escalate"];
  const shown = parts.flatMap((id) => {
    const copy = document.getElementById(id)?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return [];
    copy.removeAttribute("id");
    for (const place of copy.querySelectorAll("[data-code-slot]")) place.replaceWith(codeCard(code));
    return [copy];
  });
  return make(
    "div",
    { class: "call-step call-end" },
    make("h2", { tabindex: "-1", class: "visually-hidden" }, solved ? "Solved" : "Stop here and call"),
    ...shown,
    view.asked.length === 0 ? null : drawAnswers(view.asked),
  );
}

function drawAnswers(asked: CallScreen["view"]["asked"]): HTMLElement {
  return make(
    "details",
    { class: "answered" },
    make("summary", {}, "What you answered"),
    make(
      "ol",
      {},
      ...asked.map(({ asked: question, answered }) =>
        make("li", {}, make("span", {}, question), make("strong", {}, answered)),
      ),
    ),
  );
}

function drawEndFoot(): HTMLElement {
  return make(
    "footer",
    { class: "call-foot" },
    make(
      "div",
      { class: "call-buttons" },
      make("button", { type: "button", class: "button", "data-action": "back" }, icon("arrow-left"), "Back"),
      make("button", { type: "button", class: "button", "data-action": "finish" }, icon("check"), "Done"),
    ),
  );
}

/** The code in its groups, as it is read aloud. */
function codeCard(code: string | null): HTMLElement {
  return make(
    "div",
    { class: "code" },
    make("p", {}, code === null ? "Say what you answered so far." : "Read out this code:"),
    code === null
      ? null
      : make("p", { class: "letters" }, ...code.split("-").map((group) => make("span", {}, group))),
  );
}
