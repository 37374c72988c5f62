import { minutesSince } from "#runbook/call-state.ts";
import { describeProgress } from "#runbook/call-view.ts";
import type { CallView } from "#runbook/call-view.ts";
import type { StepLinks } from "#runbook/graph.ts";
import { progressLine } from "./call-look.ts";
import type { CallLook, CallScreen } from "./call-look.ts";
import type { callNoteView } from "./call-note-view.ts";
import { icon, keyCap, make } from "./dom.ts";
import { readShownStep } from "./read-step.ts";
import type { NoteFacts } from "./page-data.ts";
import type { ShownMove } from "./read-step.ts";

/** For the help desk, during a call: keys, the trail of what was ruled out, a clock, and the note at the end. */
export const helpDeskLook: CallLook = {
  start: "Start call",
  goOn: "Go on with the call",
  after: null,
  draw: (screen) => [
    drawHead(screen),
    screen.view.step === undefined ? drawEnd(screen) : drawStep(screen, screen.view.step),
    drawTrail(screen.view),
    drawKeys(screen),
  ],
};

const ENDS = {
  resolved: { icon: "circle-check", words: "Resolved", state: "ok" },
  escalated: { icon: "arrow-up-right", words: "Escalated", state: "bad" },
  visit: { icon: "calendar-check", words: "Needs a visit", state: "warn" },
  "handed-over": { icon: "arrow-right", words: "Goes on in another runbook", state: "ok" },
  open: { icon: "circle-help", words: "Leads nowhere", state: "bad" },
} as const satisfies Record<CallView["outcome"], { icon: string; words: string; state: string }>;

function drawHead({ page, view }: CallScreen): HTMLElement {
  return make(
    "header",
    { class: "call-head" },
    make("span", { class: "who" }, page.clientName),
    make("span", { class: "what" }, nameCall(page)),
    make("span", { class: "progress", "aria-live": "polite" }, view.done ? "" : describeProgress(view)),
    make("span", { "data-clock": "", class: "clock", "aria-label": "Time since the call began" }),
    make(
      "button",
      { type: "button", class: "tool", "data-action": "close", title: "Back to the page (Esc)" },
      icon("x"),
      make("span", { class: "visually-hidden" }, "Back to the page"),
    ),
    progressLine(view),
  );
}

/** The runbook and what it is about, unless its title says so: “Outlet D-12 is dead”. */
function nameCall({ title, subjectName }: CallScreen["page"]): string {
  return subjectName === null || title.includes(subjectName) ? title : `${title}, ${subjectName}`;
}

function drawStep({ state, noting }: CallScreen, step: StepLinks): HTMLElement {
  void fetchNoteView().catch(() => undefined);
  const { content, moves } = readShownStep(step);
  const note = state.notes[String(state.trail.length)];
  return make(
    "div",
    { class: "call-step" },
    make("h2", { tabindex: "-1" }, step.title),
    make("div", { class: "call-text prose" }, ...content),
    make("div", { class: "call-answers" }, ...moves.map(drawMove)),
    noting
      ? drawNoteField(note ?? "")
      : note === undefined
        ? null
        : make("p", { class: "note-kept" }, icon("pencil"), note),
  );
}

function drawMove({ index, words, href }: ShownMove, place: number): HTMLElement {
  return make(
    "button",
    {
      type: "button",
      class: "answer",
      "data-move": String(index),
      ...(words === null ? { "data-only": "" } : {}),
      ...(href === null ? {} : { "data-href": href }),
    },
    keyCap(words === null ? "⏎" : String(place + 1)),
    make("span", {}, words ?? "Done, go on"),
  );
}

function drawNoteField(note: string): HTMLElement {
  const field = make("textarea", {
    class: "note-here",
    rows: "2",
    placeholder: "Note, then Enter",
    "aria-label": "Note at this step",
  });
  field.value = note;
  return field;
}

function drawEnd(screen: CallScreen): HTMLElement {
  const end = ENDS[screen.view.outcome];
  const minutes = minutesSince(screen.state, Date.now());
  return make(
    "div",
    { class: "call-step call-end" },
    make(
      "h2",
      { tabindex: "-1", class: `state ${end.state}` },
      icon(end.icon),
      end.words,
      make("span", { class: "age" }, minutes === 0 ? "within a minute" : `after ${minutes} min`),
    ),
    screen.page.note === null ? null : drawNote(screen, screen.page.note),
  );
}

/** The note's form is needed at the end alone: it is fetched when the call begins, and stands here at once. */
const fetchNoteView = async (): Promise<typeof callNoteView> =>
  (await import("./call-note-view.ts")).callNoteView;

function drawNote(screen: CallScreen, note: NoteFacts): HTMLElement {
  const place = make("p", { "aria-live": "polite" });
  fetchNoteView().then(
    (draw) => place.replaceWith(draw(screen, note)),
    () => place.append("The note cannot be fetched just now. Nothing is lost: reload the page to try again."),
  );
  return place;
}

/** Each question with its answer, and struck out what that answer rules out. */
function drawTrail({ asked, ruledOut }: CallView): HTMLElement {
  const out = new Map(ruledOut.map((entry) => [entry.asked, entry.not.join(", ")]));
  const entries = asked.map(({ asked: question, answered, note }) => {
    const not = out.get(question);
    return make(
      "li",
      {},
      make("span", {}, question),
      " ",
      make("strong", {}, answered),
      not === undefined ? null : make("s", { title: "Ruled out" }, not),
      note === undefined ? null : make("em", {}, note),
    );
  });
  return make("ol", { class: "call-trail", "aria-label": "Asked so far" }, ...entries);
}

function drawKeys({ state, view, code }: CallScreen): HTMLElement {
  const action = (name: string, key: string, words: string): HTMLElement =>
    make("button", { type: "button", class: "tool", "data-action": name }, keyCap(key), words);
  return make(
    "footer",
    { class: "call-keys" },
    state.trail.length > 0 || state.escalated ? action("back", "⌫", "back") : null,
    view.done ? null : action("note", "n", "note"),
    view.done ? null : action("escalate", "e", "escalate"),
    view.done || document.querySelector("something-down") === null
      ? null
      : action("something-down", "x", "others are down too"),
    make("button", { type: "button", class: "tool keys-hint", "data-keys": "" }, keyCap("?"), "keys"),
    code === null
      ? null
      : make(
          "span",
          { class: "code" },
          "code ",
          make(
            "button",
            {
              type: "button",
              class: "chip",
              "data-copy": code,
              title: "Copy",
              "aria-label": `Copy code ${code}`,
            },
            code,
            icon("copy"),
          ),
        ),
  );
}
