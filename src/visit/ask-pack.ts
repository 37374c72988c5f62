import type { Dialogue } from "../write/console.ts";
import type { Answer, Answers } from "./answers.ts";
import type { Input, Pack, PackItem } from "./pack.ts";

/** The pack as a dialogue: the same questions, and so the same answers, as in the file that the pack exports. */
export async function askPack(pack: Pack, ask: Dialogue): Promise<Answers> {
  const people = pack.people.map(({ id, name }) => ({ value: id, label: name }));
  const usual = pack.technician === null ? [] : [pack.technician];
  const by = await ask.many({ message: "Who came?", choices: people, initial: usual });
  const on = await ask.text({ message: "On which day?", initial: pack.made });
  const minutes = await ask.text({ message: "How many minutes on site?", check: checkMinutes });
  const summary = await ask.text({ message: "What was done, in a sentence?" });
  const answers: Answer[] = [];
  for (const { title, items } of pack.sections) {
    const message = `${title}${title.endsWith("?") ? "" : "."} Which of these ${items.length} have you come to?`;
    const chosen = await ask.many({
      message,
      choices: items.map(({ key, title: label, why }) => ({ value: key, label, hint: why })),
    });
    for (const item of items) if (chosen.includes(item.key)) answers.push(await askItem(item, ask));
  }
  return {
    format: "sitebook-visit-answers",
    version: 1,
    client: pack.client,
    made: pack.made,
    by: by.length > 0 ? by : usual,
    on,
    ...(minutes === "" ? {} : { minutes: Number(minutes) }),
    ...(summary === "" ? {} : { summary }),
    answers: answers.filter(({ values, ticks }) => Object.keys(values).length + ticks.length > 0),
  };
}

async function askItem(
  { key, kind, about, title, facts = [], inputs }: PackItem,
  ask: Dialogue,
): Promise<Answer> {
  const answer: Answer = { item: key, kind, about, facts: [...facts], values: {}, was: {}, ticks: [] };
  for (const input of inputs) {
    // Who has seen the whole page need not be asked for each of its facts.
    if (kind === "facts" && answer.ticks.includes("") && input.name !== "") break;
    const said = await askInput({ ...input, label: `${title}. ${input.label}` }, ask);
    if (said === true) answer.ticks.push(input.name);
    else if (typeof said === "string" && said !== "" && !answer.ticks.includes(input.name)) {
      answer.values[input.name] = said;
      if (input.was !== undefined) answer.was[input.name] = input.was;
    }
  }
  return answer;
}

async function askInput(
  { label, type, choices = [], was, hint }: Input,
  ask: Dialogue,
): Promise<string | boolean> {
  const message = was === undefined || was === "" ? label : `${label} (now: ${was})`;
  if (type === "tick") return ask.confirm({ message, initial: false });
  if (type === "choice")
    return ask.select({
      message,
      choices: [{ value: "", label: "not known" }, ...choices.map((value) => ({ value, label: value }))],
    });
  return ask.text({ message, ...(hint === undefined ? {} : { hint }) });
}

function checkMinutes(typed: string): string | undefined {
  return typed === "" || /^[1-9]\d*$/.test(typed) ? undefined : "Write a whole number of minutes.";
}
