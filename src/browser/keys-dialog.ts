import { keyCap, make } from "./call/dom.ts";

const GROUPS = [
  {
    title: "Anywhere",
    keys: [
      { keys: ["/", "Ctrl K"], does: "Search" },
      { keys: ["↑", "↓", "Enter"], does: "Choose a result and open it" },
      { keys: ["Tab"], does: "In the search box: stay with the client that was recognised" },
      { keys: ["⌫"], does: "In an empty search box: all clients again" },
      { keys: ["c"], does: "Copy the identifier that has the focus" },
      { keys: ["x"], does: "Several things are down: what do they share?" },
      { keys: ["g h", "g c"], does: "Home, this client" },
      { keys: ["?"], does: "This list" },
    ],
  },
  {
    title: "In a call",
    keys: [
      { keys: ["Enter"], does: "Start on a runbook's page, or go on" },
      { keys: ["1", "… 9"], does: "Answer" },
      { keys: ["⌫"], does: "Back to the question before" },
      { keys: ["n"], does: "Note at this question" },
      { keys: ["e"], does: "Escalate from here" },
      { keys: ["x"], does: "Others are down too; Esc leads back" },
      { keys: ["c", "d"], does: "At the end: copy the note, put the call away" },
      { keys: ["Esc"], does: "To the page; the call waits" },
    ],
  },
] as const;

/** Lists the keys, over a call too. Only a script can press them, so no page carries the list. */
export function showKeys(): void {
  const known = document.querySelector<HTMLDialogElement>("dialog#keys");
  const dialog = known ?? drawKeys();
  if (known === null) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
}

function drawKeys(): HTMLDialogElement {
  const groups = GROUPS.map(({ title, keys }) =>
    make(
      "section",
      {},
      make("h3", {}, title),
      make(
        "dl",
        { class: "keys" },
        ...keys.flatMap((entry) => [make("dt", {}, ...entry.keys.map(keyCap)), make("dd", {}, entry.does)]),
      ),
    ),
  );
  return make(
    "dialog",
    { id: "keys", "aria-labelledby": "keys-title" },
    make("h2", { id: "keys-title" }, "Keys"),
    make("div", { class: "columns" }, ...groups),
    make("form", { method: "dialog" }, make("button", { class: "button" }, "Close ", keyCap("Esc"))),
  );
}
