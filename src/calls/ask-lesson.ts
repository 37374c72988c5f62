import { addDays } from "#book/dates.ts";
import { usedFacts } from "#book/facts/used-facts.ts";
import { collectGaps, createFactCache } from "#book/gaps.ts";
import { instancesOf } from "#book/instances.ts";
import type { Fact, Facts } from "#import/plan.ts";
import type { Choice, CommandIo } from "../write/console.ts";
import type { Form } from "../write/form.ts";
import type { AskInput } from "./ask-call.ts";

/** What it was, what was missing or wrong, and what would prevent it. */
export async function askLesson(input: AskInput, form: Form, data: Facts, io: CommandIo): Promise<void> {
  const open = data["outcome"] === "escalated" || data["outcome"] === "visit";
  await form.fill(data, { flag: "cause", message: "What was it in the end?", path: ["cause"] });
  const last = input.known.trail.at(-1)?.asked;
  if (open) {
    const failedAt = {
      flag: "failedAt",
      message: "At which question could the phone not go on?",
      path: ["failedAt"],
    };
    await form.fill(data, last === undefined ? failedAt : { ...failedAt, propose: last });
    // The last question asked is where it stopped; a script need not repeat it.
    if (data["failedAt"] === undefined && io.ask === null && last !== undefined) data["failedAt"] = last;
  }
  const lacked = await askLacked(input, data, io);
  if (lacked.length > 0) data["lacked"] = lacked;
  await form.fill(data, {
    flag: "wrong",
    message: "Which pages or fields were wrong (equipment/sw-01#where)?",
    path: ["wrong"],
    blank: "nothing was wrong",
  });
  await form.fill(data, {
    flag: "prevention",
    message: "What would prevent it?",
    path: ["prevention", "what"],
  });
  if (data["prevention"] !== undefined)
    await form.fill(data, {
      flag: "due",
      message: "By when?",
      path: ["prevention", "due"],
      blank: "no day is set",
    });
  else if (open || input.flags["noneBecause"] !== undefined)
    await form.fill(data, {
      flag: "noneBecause",
      message: "If nothing would prevent it: why?",
      path: ["noneBecause"],
    });
  await askRepeat(input, form, data);
}

/** `--lacked "outlet.run, device.ip"`; on a terminal, the blanks of this very runbook are offered. */
async function askLacked(
  { book, client, flags, now }: AskInput,
  data: Facts,
  io: CommandIo,
): Promise<Fact[]> {
  const about = Array.isArray(data["about"]) ? data["about"] : [];
  const instances = instancesOf(book, client).filter(
    ({ runbook, subject }) =>
      runbook.name === data["runbook"] &&
      (subject.kind === "client" || about.includes(subject.kind === "device" ? subject.id : subject.label)),
  );
  const gaps = collectGaps(client, instances, createFactCache(book, client, now.slice(0, 10)), usedFacts);
  const toLacked = (fact: string): Fact => {
    const where = gaps.find(({ facts }) => facts.includes(fact))?.where;
    if (where === undefined || where.field === "") return { fact };
    return { fact, page: `${where.page.replace(`clients/${client.id}/`, "")}#${where.field}` };
  };
  if (flags["lacked"] !== undefined)
    return flags["lacked"]
      .split(/\s*,\s*/)
      .filter(Boolean)
      .map(toLacked);
  if (io.ask === null || gaps.length === 0) return [];
  const choices = gaps.map(({ facts: [fact = ""], missing }): Choice => ({
    value: fact,
    label: missing,
    hint: fact,
  }));
  return (await io.ask.many({ message: "What did the documentation lack?", choices })).map(toLacked);
}

/** An earlier call of the last quarter by the same runbook about the same thing may be the same trouble. */
async function askRepeat({ client, flags, now }: AskInput, form: Form, data: Facts): Promise<void> {
  const since = addDays(now.slice(0, 10), -90);
  const about = Array.isArray(data["about"]) ? data["about"] : [];
  const earlier = client.calls.find(
    (call) =>
      call.data.at.slice(0, 10) >= since &&
      call.data.runbook !== undefined &&
      call.data.runbook === data["runbook"] &&
      (call.data.about ?? []).some((id) => about.includes(id)),
  );
  if (earlier === undefined && flags["repeats"] === undefined) return;
  const question = {
    flag: "repeats",
    message: "Is it the same trouble as an earlier call?",
    path: ["repeats"],
    blank: "no",
  };
  const label = `yes: ${earlier?.data.at.slice(0, 10)}, ${earlier?.data.said}`;
  const choice =
    earlier === undefined ? {} : { propose: earlier.name, choices: [{ value: earlier.name, label }] };
  await form.fill(data, flags["repeats"] === undefined ? { ...question, ...choice } : question);
}
