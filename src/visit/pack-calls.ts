import { clientChains } from "#audit/escalations.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { addDays } from "#book/dates.ts";
import { runbooksOf } from "#book/instances.ts";
import type { Page } from "#book/page.ts";
import type { Input, PackItem } from "./pack.ts";

/** Open promises, and calls that could not be solved by phone and still have a loose end. */
export function promiseItems(client: ClientBook, today: string): PackItem[] {
  const promises = client.visits.flatMap((visit) =>
    (visit.data.promises ?? []).flatMap((promise, index): PackItem[] => {
      if (promise.keptOn !== undefined || visit.data.on > today) return [];
      const to = promise.to === undefined ? "" : ` to ${client.contacts.get(promise.to)?.name ?? promise.to}`;
      const due =
        promise.due === undefined ? "" : `, due ${promise.due}${promise.due < today ? ": late" : ""}`;
      return [
        {
          key: `kept:${visit.name}:${index}`,
          kind: "facts",
          about: `visits/${visit.name}`,
          title: promise.what,
          why: `Promised${to} on ${visit.data.on}${due}.`,
          inputs: [{ name: `promises.${index}.keptOn`, label: "Kept on", type: "date", was: "" }],
        },
      ];
    }),
  );
  const waiting = clientChains(client, today)
    .flatMap(({ root, repeats }) => [root, ...repeats])
    .filter(({ ends }) => ends.length > 0);
  const escalations = waiting.map(({ entry, ends }) => {
    const open = ends.map(({ words }) => words).join(" ");
    return callItem(client, entry.call, open);
  });
  return [...escalations, ...promises];
}

/** Calls since somebody last came that are not in the list of open ones. */
export function callItems(client: ClientBook, today: string): PackItem[] {
  const last = client.visits.find((visit) => visit.data.on <= today && visit.data.reason !== "remote")?.data
    .on;
  const listed = new Set(promiseItems(client, today).map(({ about }) => about));
  return client.calls
    .filter(
      (call) =>
        call.data.at.slice(0, 10) > (last ?? "") &&
        call.data.at.slice(0, 10) <= today &&
        !listed.has(call.name),
    )
    .map((call) => callItem(client, call));
}

/** `open` says what is still to be found out or done about it. */
function callItem(client: ClientBook, call: Page<"call">, open = ""): PackItem {
  const { at, caller, said, outcome, minutes, cause, prevention, settledBy } = call.data;
  const who = client.contacts.get(caller)?.name ?? caller;
  const inputs: Input[] = [
    ...(settledBy === undefined ? [{ name: "settled", label: "Settled today", type: "tick" as const }] : []),
    ...(cause === undefined
      ? [{ name: "cause", label: "What it was in the end", type: "text" as const, was: "" }]
      : []),
    ...(prevention === undefined
      ? [{ name: "prevention.what", label: "What would prevent it", type: "text" as const, was: "" }]
      : prevention.closedBy === undefined && prevention.closedOn === undefined
        ? [{ name: "prevented", label: `Done today: ${prevention.what}`, type: "tick" as const }]
        : []),
  ];
  return {
    key: `call:${call.name}`,
    kind: "call",
    about: call.name,
    title: said,
    why: [`${who}, ${at.replace("T", " ")}: ${outcome}, ${minutes} min.`, cause, open]
      .filter(Boolean)
      .join(" "),
    inputs,
  };
}

/** What people here called about and may do themselves: the runbooks written for them too. */
export function trainingItems(book: Book, client: ClientBook, today: string): PackItem[] {
  const since = addDays(today, -180);
  const recent = client.calls.filter(
    (call) => call.data.at.slice(0, 10) >= since && call.data.outcome !== "self-served",
  );
  const counts = Map.groupBy(recent, (call) => call.data.runbook ?? "");
  return runbooksOf(book, client)
    .filter((runbook) => runbook.data.editions.includes("in-house") && counts.has(runbook.name))
    .map((runbook) => ({ runbook, calls: counts.get(runbook.name) ?? [] }))
    .sort((a, b) => b.calls.length - a.calls.length)
    .slice(0, 5)
    .map(({ runbook, calls }) => ({
      key: `lesson:${runbook.name}`,
      kind: "training",
      about: `Solve “${runbook.data.title}” with the runbook`,
      title: runbook.data.title,
      why: `Called about ${calls.length === 1 ? "once" : `${calls.length} times`} in half a year, last by ${calls[0]?.data.caller ?? ""}. They may do it themselves.`,
      inputs: [{ name: "who", label: "Who was shown", type: "text" }],
    }));
}
