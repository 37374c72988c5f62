import { answerStep, escalateCall, goBack, minutesSince, noteStep, startCall } from "#runbook/call-state.ts";
import type { CallState } from "#runbook/call-state.ts";
import { describeProgress, viewCall } from "#runbook/call-view.ts";
import type { CallView } from "#runbook/call-view.ts";
import { makeHandOverCode } from "#runbook/hand-over.ts";
import { movesOf } from "#runbook/graph.ts";
import type { StepLinks } from "#runbook/graph.ts";
import { callNoteView } from "./call-note-view.ts";
import { icon, keyCap, make } from "./dom.ts";
import { lightTrail } from "./light-trail.ts";
import { readCallPage } from "./page-data.ts";
import type { CallPage } from "./page-data.ts";
import { dropCall, findStoredCall, passCall, storeCall, takePassedCall } from "./stored-call.ts";
import { takeSaid } from "./said.ts";
import type { CallFacts } from "./stored-call.ts";

/**
 * `<call-mode>`: one question fills the screen and is answered by a key. The page below stays the document it is; the
 * questions' texts are taken from it, so that a fact looks the same in both.
 */
class CallMode extends HTMLElement {
  readonly #dialog = make("dialog", { class: "call", "aria-label": "Call mode" });
  #page: CallPage | null = null;
  #state: CallState | null = null;
  #facts: CallFacts = { caller: "", said: "" };
  #noting = false;
  #timer: number | undefined;

  connectedCallback(): void {
    this.#page = readCallPage(document);
    if (this.#page === null) return;
    this.append(this.#dialog);
    this.#dialog.addEventListener("close", () => this.#leave());
    this.#dialog.addEventListener("click", (event) => this.#onClick(event));
    this.#dialog.addEventListener("keydown", (event) => this.#onKey(event));
    document.addEventListener("keydown", (event) => this.#onPageKey(event));
    document.addEventListener("flowchart-shown", () => {
      if (this.#page !== null && this.#state !== null) lightTrail(this.#page.shown, this.#state.trail);
    });
    for (const button of document.querySelectorAll("[data-start-call]"))
      button.addEventListener("click", () => this.#open());
    this.#resume(this.#page);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  /** Goes on with a call that was under way here, came from another runbook, or stands in the address. */
  #resume(page: CallPage): void {
    const now = Date.now();
    const passed = takePassedCall(page, now);
    const trail = readTrail(location.hash);
    const stored = findStoredCall(page);
    if (passed !== null) {
      this.#facts = { caller: passed.caller, said: passed.said };
      this.#begin({ ...startCall(page.shown, passed.startedAt, { earlier: passed.earlier }) });
    } else if (trail !== null) {
      this.#facts.said = takeSaid();
      this.#begin(startCall(page.shown, now, { trail }));
    } else if (stored !== null && !stored.changed) {
      this.#facts = { caller: stored.caller, said: stored.said };
      this.#state = stored.state;
      if (stored.open) this.#open();
      else this.#offer();
    } else if (stored !== null) dropCall(page);
  }

  #begin(state: CallState): void {
    this.#state = state;
    this.#open();
  }

  /** The start button says that a call is waiting. */
  #offer(): void {
    for (const button of document.querySelectorAll("[data-start-call] [data-words]"))
      button.textContent = "Go on with the call";
  }

  #open(): void {
    if (this.#page === null) return;
    if (this.#state === null) {
      this.#facts.said ||= takeSaid();
      this.#state = startCall(this.#page.shown, Date.now());
    }
    this.#store(true);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#timer ??= window.setInterval(() => this.#showTime(), 1000);
    this.#show();
  }

  #leave(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#state === null) return;
    this.#store(false);
    this.#offer();
    if (this.#page !== null) lightTrail(this.#page.shown, this.#state.trail);
  }

  #store(open: boolean): void {
    if (this.#page !== null && this.#state !== null)
      storeCall(this.#page, { ...this.#facts, state: this.#state, open });
  }

  #finish(): void {
    if (this.#page !== null) dropCall(this.#page);
    this.#state = null;
    this.#facts = { caller: "", said: "" };
    this.#dialog.close();
    for (const button of document.querySelectorAll("[data-start-call] [data-words]"))
      button.textContent = "Start call";
  }

  #change(state: CallState): void {
    this.#state = state;
    this.#noting = false;
    this.#store(true);
    this.#show();
  }

  #onPageKey(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (
      event.key !== "Enter" ||
      event.defaultPrevented ||
      this.#dialog.open ||
      document.querySelector("dialog[open]")
    )
      return;
    if (target?.closest("a, button, input, textarea, select, summary, [contenteditable]")) return;
    event.preventDefault();
    this.#open();
  }

  #onKey(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (typing && event.target.readOnly !== true) {
      this.#onTypingKey(event);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action =
      event.key === "Backspace"
        ? "back"
        : event.key === "n"
          ? "note"
          : event.key === "e"
            ? "escalate"
            : event.key === "c"
              ? "copy"
              : event.key === "d"
                ? "finish"
                : null;
    const answer = /^[1-9]$/.test(event.key)
      ? this.#dialog.querySelectorAll<HTMLElement>("[data-move]")[Number(event.key) - 1]
      : undefined;
    const only =
      event.key === "Enter" && !(event.target instanceof HTMLButtonElement)
        ? this.#dialog.querySelector<HTMLElement>("[data-only]")
        : null;
    const button =
      answer ??
      only ??
      (action === null ? null : this.#dialog.querySelector<HTMLElement>(`[data-action="${action}"]`));
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  #onTypingKey(event: KeyboardEvent): void {
    if (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey)) {
      event.preventDefault();
      event.stopPropagation();
      if (event.target instanceof HTMLTextAreaElement) this.#saveNote(event.target.value);
      else if (event.target instanceof HTMLElement) event.target.blur();
      this.#dialog.querySelector<HTMLElement>("[data-action='copy'], [tabindex='-1']")?.focus();
    }
  }

  #saveNote(text: string): void {
    if (this.#state !== null) this.#change(noteStep(this.#state, text));
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const move = target?.closest<HTMLElement>("[data-move]");
    const action = target?.closest<HTMLElement>("[data-action]")?.dataset["action"];
    if (this.#page === null || this.#state === null) return;
    if (move) this.#answer(this.#page, this.#state, Number(move.dataset["move"]), move.dataset["href"]);
    else if (action === "back") this.#change(goBack(this.#state));
    else if (action === "escalate") this.#change(escalateCall(this.#state));
    else if (action === "note") {
      this.#noting = true;
      this.#show();
    } else if (action === "finish") this.#finish();
    else if (action === "close") this.#dialog.close();
  }

  /** Answers; where another runbook takes over, the call goes there with all that was asked so far. */
  #answer(page: CallPage, state: CallState, index: number, href: string | undefined): void {
    const next = answerStep(page.shown, state, index);
    const view = viewCall(page.shown, next);
    this.#change(next);
    if (view.at.to !== "runbook" || href === undefined) return;
    passCall({ ...this.#facts, runbook: view.at.name, startedAt: state.startedAt, earlier: view.asked });
    dropCall(page);
    location.assign(href);
  }

  #show(): void {
    if (this.#page === null || this.#state === null) return;
    const view = viewCall(this.#page.shown, this.#state);
    const body =
      view.step === undefined ? this.#endView(this.#page, this.#state, view) : this.#stepView(view.step);
    this.#dialog.replaceChildren(
      this.#head(this.#page, view),
      body,
      this.#foot(this.#page, this.#state, view),
    );
    lightTrail(this.#page.shown, this.#state.trail);
    this.#showTime();
    const note = this.#dialog.querySelector<HTMLElement>("textarea.note-here");
    (note ?? this.#dialog.querySelector<HTMLElement>("h2"))?.focus();
  }

  #showTime(): void {
    const clock = this.#dialog.querySelector("[data-clock]");
    if (!clock || this.#state === null) return;
    const seconds = Math.max(0, Math.floor((Date.now() - this.#state.startedAt) / 1000));
    clock.textContent = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
  }

  #head(page: CallPage, view: CallView): HTMLElement {
    return make(
      "header",
      { class: "call-head" },
      make("span", { class: "who" }, page.clientName),
      make("span", {}, page.title, page.subjectName === null ? null : `, ${page.subjectName}`),
      make("span", { class: "progress", "aria-live": "polite" }, view.done ? "" : describeProgress(view)),
      make("span", { "data-clock": "", class: "clock", "aria-label": "Time since the call began" }),
      make(
        "button",
        { type: "button", class: "tool", "data-action": "close", title: "Back to the page (Esc)" },
        icon("x"),
        make("span", { class: "visually-hidden" }, "Back to the page"),
      ),
    );
  }

  #stepView(step: StepLinks): HTMLElement {
    const source = document.getElementById(step.id)?.closest(".step");
    const content = make("div", { class: "call-text prose" });
    const links = [...(source?.querySelectorAll<HTMLAnchorElement>(".answers a") ?? [])];
    for (const child of source?.children ?? []) {
      if (child.tagName !== "H2" && !child.classList.contains("answers"))
        content.append(child.cloneNode(true));
    }
    const moves = movesOf(step).map((move, place) => {
      const link = links[place];
      const words = move.label === null ? "Done, go on" : (link?.textContent ?? move.label);
      const only = move.label === null;
      return make(
        "button",
        {
          type: "button",
          class: "answer",
          "data-move": String(move.index),
          ...(only ? { "data-only": "" } : {}),
          ...(move.to.to === "runbook" && link ? { "data-href": link.href } : {}),
        },
        keyCap(only ? "⏎" : String(place + 1)),
        make("span", {}, words),
      );
    });
    return make(
      "div",
      { class: "call-step" },
      make("h2", { tabindex: "-1" }, step.title),
      content,
      make("div", { class: "call-answers" }, ...moves),
      this.#noting ? this.#noteField() : this.#noteShown(),
    );
  }

  #noteField(): HTMLElement {
    const field = make("textarea", {
      class: "note-here",
      rows: "2",
      placeholder: "Note, then Enter",
      "aria-label": "Note at this step",
    });
    field.value = this.#state?.notes[String(this.#state.trail.length)] ?? "";
    field.addEventListener("blur", () => {
      if (this.#noting) this.#saveNote(field.value);
    });
    return field;
  }

  #noteShown(): HTMLElement | null {
    const note = this.#state?.notes[String(this.#state.trail.length)];
    return note === undefined ? null : make("p", { class: "note-kept" }, icon("pencil"), note);
  }

  #endView(page: CallPage, state: CallState, view: CallView): HTMLElement {
    const ENDS = {
      resolved: { icon: "circle-check", words: "Resolved", state: "ok" },
      escalated: { icon: "arrow-up-right", words: "Escalated", state: "bad" },
      visit: { icon: "calendar-check", words: "Needs a visit", state: "warn" },
      "handed-over": { icon: "arrow-right", words: "Goes on in another runbook", state: "ok" },
      open: { icon: "circle-help", words: "Leads nowhere", state: "bad" },
    } as const;
    const end = ENDS[view.outcome];
    const inHouse = page.edition === "in-house";
    const help =
      inHouse && view.outcome !== "resolved"
        ? make(
            "p",
            { class: "call-support" },
            `Call ${page.supportPhone ?? "support"} and read out the code below.`,
          )
        : null;
    const code = makeHandOverCode(page.target, page.whole, state.trail);
    const note = callNoteView(page, state, this.#facts, (facts) => {
      this.#facts = facts;
      this.#store(true);
    });
    return make(
      "div",
      { class: "call-step call-end" },
      make(
        "h2",
        { tabindex: "-1", class: `state ${end.state}` },
        icon(end.icon),
        end.words,
        make("span", { class: "age" }, ` after ${minutesSince(state, Date.now())} min`),
      ),
      help,
      inHouse && code !== null ? make("p", { class: "call-code" }, code) : null,
      note,
    );
  }

  #foot(page: CallPage, state: CallState, view: CallView): HTMLElement {
    const code = makeHandOverCode(page.target, page.whole, state.trail);
    const out = new Map(view.ruledOut.map(({ asked, not }) => [asked, not.join(", ")]));
    const asked = view.asked.map(({ asked: question, answered, note }) => {
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
    const action = (name: string, key: string, words: string): HTMLElement =>
      make("button", { type: "button", class: "tool", "data-action": name }, keyCap(key), words);
    return make(
      "footer",
      { class: "call-foot" },
      asked.length === 0 ? null : make("ol", { class: "call-trail", "aria-label": "Asked so far" }, ...asked),
      make(
        "div",
        { class: "call-keys" },
        state.trail.length > 0 || state.escalated ? action("back", "⌫", "back") : null,
        view.done ? null : action("note", "n", "note"),
        view.done ? null : action("escalate", "e", "escalate"),
        code === null
          ? null
          : make(
              "span",
              { class: "code" },
              "code ",
              make("button", { type: "button", class: "chip", "data-copy": code, title: "Copy" }, code),
            ),
      ),
    );
  }
}

/** `#trail=0.2.1`: the moves made so far, as a hand-over code or a link gives them. */
function readTrail(hash: string): number[] | null {
  const match = /^#trail=([\d.]*)$/.exec(hash);
  if (match === null) return null;
  return (match[1] ?? "")
    .split(".")
    .filter((part) => part !== "")
    .map(Number);
}

customElements.define("call-mode", CallMode);
