import type { CallState } from "#runbook/call-state.ts";
import type { CallView } from "#runbook/call-view.ts";
import { make } from "./dom.ts";
import type { CallPage } from "./page-data.ts";
import type { CallFacts } from "./stored-call.ts";

/** Everything that the screen of a call is drawn from. */
export interface CallScreen {
  page: CallPage;
  state: CallState;
  view: CallView;
  facts: CallFacts;
  /** The code for the answers so far; null if they are too many for one. */
  code: string | null;
  /** Whether a note is being written. */
  noting: boolean;
  keepFacts(facts: CallFacts): void;
}

/**
 * How an edition shows a call. Buttons say what they do: `data-move` answers, `data-action` is one of the names in
 * `call-keys.ts`. Whatever has `tabindex="-1"` among the headings takes the focus.
 */
export interface CallLook {
  /** The dialog's parts, from top to bottom. */
  draw(screen: CallScreen): HTMLElement[];
  /** What the button on the page says before a call, and while one waits. */
  start: string;
  goOn: string;
  /** Where one goes when the call is put away; null to stay. */
  after: string | null;
}

/** How far the call is, as a line: questions asked of those that are likely to be asked. */
export function progressLine({ number, remaining, done }: CallView): HTMLElement {
  const all = Math.max(number, number - 1 + Math.round(remaining.expected));
  const share = done || remaining.most === 0 ? 1 : (number - 1) / all;
  const line = make("div", { class: "call-progress", "aria-hidden": "true" });
  line.style.setProperty("--share", share.toFixed(3));
  return line;
}
