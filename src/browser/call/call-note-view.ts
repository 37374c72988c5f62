import { minutesSince } from "#runbook/call-state.ts";
import { viewCall } from "#runbook/call-view.ts";
import type { CallState } from "#runbook/call-state.ts";
import { writeCallNote } from "#runbook/call-note.ts";
import type { CallOutcome } from "#runbook/call-note.ts";
import { makeHandOverCode } from "#runbook/hand-over.ts";
import { icon, keyCap, make } from "./dom.ts";
import type { CallPage } from "./page-data.ts";
import type { CallFacts } from "./stored-call.ts";

/** The end of a call: who it was, what they said, and the note for the ticket. Calls `changed` when a field is typed in. */
export function callNoteView(
  page: CallPage,
  state: CallState,
  facts: CallFacts,
  changed: (facts: CallFacts) => void,
): HTMLElement {
  const text = make("textarea", {
    class: "note-text",
    readonly: "",
    rows: "14",
    "aria-label": "Call note",
    spellcheck: "false",
  });
  // The minutes stand still once the call has ended; only what is typed changes the note.
  const now = Date.now();
  const show = (current: CallFacts): void => {
    text.value = noteText(page, state, current, now);
  };
  const caller = make("input", {
    list: "callers",
    name: "caller",
    autocomplete: "off",
    placeholder: "Who called",
  });
  caller.value = facts.caller;
  const said = make("input", { name: "said", autocomplete: "off", placeholder: "What they said" });
  said.value = facts.said;
  for (const field of [caller, said]) {
    field.addEventListener("input", () => {
      const current = { caller: caller.value, said: said.value };
      changed(current);
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
  copy.addEventListener("click", () => void copyText(text, copy));
  const list = make(
    "datalist",
    { id: "callers" },
    ...page.callers.map(({ name }) => make("option", { value: name })),
  );
  show(facts);
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

function noteText(page: CallPage, state: CallState, { caller, said }: CallFacts, now: number): string {
  const view = viewCall(page.shown, state);
  return writeCallNote({
    client: page.target.client,
    at: wallClock(state.startedAt, page.timezone),
    caller:
      page.callers.find(({ name }) => name === caller.trim())?.id ??
      (caller.trim() === "" ? "not noted" : caller.trim()),
    said: said.trim() === "" ? "not noted" : said.trim(),
    runbook: page.target.runbook,
    subject: page.subjectName,
    trail: view.asked,
    outcome: outcomeOf(view.outcome),
    minutes: minutesSince(state, now),
    page: location.pathname,
    revision: page.revision,
    code: makeHandOverCode(page.target, page.whole, state.trail),
  });
}

function outcomeOf(outcome: ReturnType<typeof viewCall>["outcome"]): CallOutcome {
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

async function copyText(field: HTMLTextAreaElement, button: HTMLButtonElement): Promise<void> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.dataset["copied"] = "";
    button.querySelector("use")?.setAttribute("href", "/icons.svg#check");
  } catch {
    // The text is selected; Ctrl-C copies it.
  }
}
