import { minutesSince } from "#runbook/call-state.ts";
import type { CallView } from "#runbook/call-view.ts";
import { writeCallNote } from "#runbook/call-note.ts";
import type { CallOutcome } from "#runbook/call-note.ts";
import { copyText } from "../copy.ts";
import type { CallScreen } from "./call-look.ts";
import { icon, keyCap, make } from "./dom.ts";
import type { NoteFacts } from "./page-data.ts";
import type { CallFacts } from "./stored-call.ts";

/** The end of a call: who it was, what they said, and the note for the ticket. What is typed is kept at once. */
export function callNoteView(screen: CallScreen, note: NoteFacts): HTMLElement {
  const text = make("textarea", {
    class: "note-text",
    readonly: "",
    rows: "14",
    "aria-label": "Call note",
    spellcheck: "false",
  });
  // The minutes stand still once the call has ended; only what is typed changes the note.
  const now = Date.now();
  const show = (facts: CallFacts): void => {
    text.value = noteText({ ...screen, facts }, note, now);
  };
  const caller = make("input", {
    list: "callers",
    name: "caller",
    autocomplete: "off",
    placeholder: "Who called",
  });
  caller.value = screen.facts.caller;
  const said = make("input", { name: "said", autocomplete: "off", placeholder: "What they said" });
  said.value = screen.facts.said;
  for (const field of [caller, said]) {
    field.addEventListener("input", () => {
      const current = { caller: caller.value, said: said.value };
      screen.keepFacts(current);
      show(current);
    });
  }
  const copy = make(
    "button",
    { type: "button", class: "button primary", "data-action": "copy" },
    icon("copy"),
    "Copy the note",
    keyCap("c"),
  );
  copy.addEventListener("click", () => void copyText(text.value, copy, () => text.select()));
  const list = make(
    "datalist",
    { id: "callers" },
    ...note.callers.map(({ name }) => make("option", { value: name })),
  );
  show(screen.facts);
  return make(
    "div",
    { class: "call-note" },
    make(
      "div",
      { class: "call-fields" },
      make("label", {}, "Caller", caller),
      make("label", {}, "Said", said),
      list,
    ),
    text,
    make(
      "div",
      { class: "call-buttons" },
      copy,
      make(
        "button",
        { type: "button", class: "button", "data-action": "finish" },
        icon("check"),
        "Done, put the call away",
        keyCap("d"),
      ),
    ),
  );
}

function noteText(
  { page, state, view, facts, code }: CallScreen,
  { callers, timezone, revision }: NoteFacts,
  now: number,
): string {
  const caller = facts.caller.trim();
  return writeCallNote({
    client: page.target.client,
    at: wallClock(state.startedAt, timezone),
    caller: callers.find(({ name }) => name === caller)?.id ?? (caller === "" ? "not noted" : caller),
    said: facts.said.trim() === "" ? "not noted" : facts.said.trim(),
    runbook: page.target.runbook,
    subject: page.subjectName,
    trail: view.asked,
    outcome: outcomeOf(view),
    minutes: minutesSince(state, now),
    page: location.pathname,
    revision,
    code,
  });
}

function outcomeOf({ outcome }: CallView): CallOutcome {
  return outcome === "handed-over" ? "open" : outcome;
}

/** `2026-11-23T10:14`, where the client is. */
function wallClock(time: number, zone: string | null): string {
  const options = {
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
    ...(zone === null ? {} : { timeZone: zone }),
  } as const;
  return new Intl.DateTimeFormat("sv-SE", options).format(time).replace(" ", "T");
}
