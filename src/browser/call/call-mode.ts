import { answerStep, escalateCall, goBack, noteStep, startCall } from "#runbook/call-state.ts";
import type { CallState } from "#runbook/call-state.ts";
import { viewCall } from "#runbook/call-view.ts";
import { makeHandOverCode } from "#runbook/hand-over.ts";
import { buttonFor, isTyping } from "./call-keys.ts";
import type { CallLook } from "./call-look.ts";
import { make } from "./dom.ts";
import { isStartKey } from "./fetch-when-called.ts";
import { lightTrail, showCode } from "./light-trail.ts";
import { readCallPage } from "./page-data.ts";
import type { CallPage } from "./page-data.ts";
import { dropCall, findStoredCall, passCall, storeCall, takePassedCall } from "./stored-call.ts";
import { takeSaid } from "./said.ts";
import type { CallFacts } from "./stored-call.ts";

/**
 * Defines `<call-mode>`: one question fills the screen and is answered by a key or a touch. The page below stays the
 * document it is; the questions' texts are taken from it. `look` is how the edition shows them.
 */
export function defineCallMode(look: CallLook): void {
  customElements.define(
    "call-mode",
    class extends CallMode {
      protected readonly look = look;
    },
  );
}

abstract class CallMode extends HTMLElement {
  protected abstract readonly look: CallLook;
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
    document.addEventListener("flowchart-shown", () => this.#light());
    for (const button of document.querySelectorAll("[data-start-call]"))
      button.addEventListener("click", () => this.#open());
    for (const button of document.querySelectorAll("[data-new-call]"))
      button.addEventListener("click", () => this.#startAnew());
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
    const stored = findStoredCall(page, now);
    if (passed !== null) {
      this.#facts = { caller: passed.caller, said: passed.said };
      this.#begin(startCall(page.graph, passed.startedAt, { earlier: passed.earlier }));
    } else if (trail !== null) {
      this.#facts.said = takeSaid();
      this.#begin(startCall(page.graph, now, { trail }));
      // From here on the stored call is what counts: a reload must not undo what was answered since.
      history.replaceState(history.state, "", location.pathname + location.search);
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

  /** The start button says that a call is waiting, and the document what was answered. */
  #offer(): void {
    this.#light();
    this.#label(this.look.goOn, true);
  }

  #label(words: string, waiting: boolean): void {
    for (const label of document.querySelectorAll("[data-start-call] [data-words]"))
      label.textContent = words;
    for (const button of document.querySelectorAll<HTMLElement>("[data-new-call]")) button.hidden = !waiting;
  }

  /** Another caller, or another try: what was answered before is given up. */
  #startAnew(): void {
    this.#putAway();
    this.#open();
  }

  #light(): void {
    if (this.#page === null) return;
    const trail = this.#state?.trail ?? [];
    lightTrail(this.#page.graph, trail);
    showCode(makeHandOverCode(this.#page.target, this.#page.graph, trail));
  }

  #open(): void {
    if (this.#page === null) return;
    if (this.#state === null) {
      this.#facts.said ||= takeSaid();
      this.#state = startCall(this.#page.graph, Date.now());
    }
    this.#store(true);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#timer ??= window.setInterval(() => this.#showTime(), 1000);
    this.#show();
  }

  #goOn(): void {
    if (this.#state !== null) this.#open();
  }

  #leave(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#state === null) return;
    this.#store(false);
    this.#offer();
  }

  #store(open: boolean): void {
    if (this.#page !== null && this.#state !== null)
      storeCall(this.#page, { ...this.#facts, state: this.#state, open });
  }

  #putAway(): void {
    if (this.#page !== null) dropCall(this.#page);
    this.#state = null;
    this.#facts = { caller: "", said: "" };
  }

  #finish(): void {
    this.#putAway();
    this.#dialog.close();
    this.#label(this.look.start, false);
    this.#light();
    if (this.look.after !== null) location.assign(this.look.after);
  }

  #change(state: CallState): void {
    this.#state = state;
    this.#noting = false;
    this.#store(true);
    this.#show();
  }

  #onPageKey(event: KeyboardEvent): void {
    if (!isStartKey(event)) return;
    event.preventDefault();
    this.#open();
  }

  #onKey(event: KeyboardEvent): void {
    if (isTyping(event)) {
      this.#onTypingKey(event);
      return;
    }
    const button = buttonFor(event, this.#dialog);
    if (button === null) return;
    event.preventDefault();
    button.click();
  }

  #onTypingKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" && (event.key !== "Enter" || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.target instanceof HTMLTextAreaElement) this.#saveNote(event.target.value);
    else if (event.target instanceof HTMLElement) event.target.blur();
    this.#dialog.querySelector<HTMLElement>("[data-action='copy'], [tabindex='-1']")?.focus();
  }

  #saveNote(text: string): void {
    if (this.#state !== null) this.#change(noteStep(this.#state, text));
  }

  /** A note that is being typed outlives a crash too. */
  #keepNote(text: string): void {
    if (this.#state !== null) this.#state = noteStep(this.#state, text);
    this.#store(true);
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
    else if (action === "something-down") {
      // The call waits; what several things have in common is asked on the page, and then it goes on.
      this.#dialog.close();
      const panel = document.querySelector("something-down");
      panel?.addEventListener("asked", () => this.#goOn(), { once: true });
      panel?.dispatchEvent(new Event("ask"));
    }
  }

  /** Answers; where another runbook takes over, the call goes there with all that was asked so far. */
  #answer(page: CallPage, state: CallState, index: number, href: string | undefined): void {
    const next = answerStep(page.graph, state, index);
    const view = viewCall(page.graph, next);
    this.#change(next);
    if (view.at.to !== "runbook" || href === undefined) return;
    passCall({ ...this.#facts, runbook: view.at.name, startedAt: state.startedAt, earlier: view.asked });
    dropCall(page);
    location.assign(href);
  }

  #show(): void {
    const [page, state] = [this.#page, this.#state];
    if (page === null || state === null) return;
    const parts = this.look.draw({
      page,
      state,
      view: viewCall(page.graph, state),
      facts: this.#facts,
      code: makeHandOverCode(page.target, page.graph, state.trail),
      noting: this.#noting,
      keepFacts: (facts) => {
        this.#facts = facts;
        this.#store(true);
      },
    });
    this.#dialog.replaceChildren(...parts);
    this.#light();
    this.#showTime();
    for (const list of this.#dialog.querySelectorAll(".call-trail")) list.scrollTop = list.scrollHeight;
    const note = this.#dialog.querySelector<HTMLTextAreaElement>("textarea.note-here");
    note?.addEventListener("input", () => this.#keepNote(note.value));
    note?.addEventListener("blur", () => {
      if (this.#noting) this.#saveNote(note.value);
    });
    (note ?? this.#dialog.querySelector<HTMLElement>("h2[tabindex]"))?.focus();
  }

  #showTime(): void {
    const clock = this.#dialog.querySelector("[data-clock]");
    if (!clock || this.#state === null) return;
    const seconds = Math.max(0, Math.floor((Date.now() - this.#state.startedAt) / 1000));
    clock.textContent = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
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
