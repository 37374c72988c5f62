import { EquipmentType, RunbookSubject } from "#schemas/index.ts";
import type { Facts } from "#import/plan.ts";
import type { CommandIo } from "../console.ts";
import { CommandRefused } from "../console.ts";
import { applySets, chooseClient, newFile, newId, openForm, textOf, toChoices, verifiedBy } from "./input.ts";
import type { NewInput, NewResult } from "./input.ts";

/** What a runbook looks like: two questions with answers that lead somewhere, and a way to escalate. */
const STEPS = `Say in a sentence what is happening, as the caller sees it.

## Is it only this one?

Ask what else does the same.

- [Only this one](#try-the-quick-way)
- [Others too](#escalate)

## Try the quick way

Say what to do, one action a line.

- [It works again](#resolved)
- [Still the same](#escalate)`;

/** A runbook with sample steps that pass the check, for the library or for one client. */
export async function newRunbook(input: NewInput, io: CommandIo): Promise<NewResult> {
  const form = openForm("runbook", input, io);
  const own = input.flags["client"] === undefined ? null : await chooseClient(input, form);
  const areas = [...new Set([...input.book.library.keys()].map((name) => name.split("/")[0] ?? ""))];
  const area =
    own !== null
      ? null
      : await form.answer({
          flag: "area",
          message: "Which part of the library does it belong to?",
          path: null,
          required: true,
          choices: toChoices(areas),
        });
  const data: Facts = { kind: "runbook" };
  await form.fill(data, {
    flag: "title",
    message: "What is the trouble, in plain words?",
    path: ["title"],
    required: true,
  });
  await form.fill(data, {
    flag: "symptoms",
    message: "What do callers say? Six or more, with commas between.",
    path: ["symptoms"],
    required: true,
  });
  await form.fill(data, {
    flag: "about",
    message: "What is it about?",
    path: ["about"],
    required: true,
    propose: "client",
    choices: [
      { value: "client", label: "the client as a whole" },
      { value: "outlet", label: "an outlet" },
      ...toChoices(EquipmentType.options),
    ],
  });
  form.close();
  if (!RunbookSubject.safeParse(data["about"]).success)
    throw new CommandRefused(
      `--about is "${textOf(data, "about")}". Fix: use client, outlet or a type of equipment.`,
    );
  data["editions"] = ["help-desk"];
  data["minutes"] = 10;
  applySets("runbook", data, input.sets);
  Object.assign(data, verifiedBy(input));
  const title = textOf(data, "title");
  const taken = (id: string): boolean =>
    own === null ? input.book.library.has(`${area ?? ""}/${id}`) : own.runbooks.has(id);
  const id = newId(input, title, taken, "A runbook");
  const file = own === null ? `library/${area ?? ""}/${id}.mdx` : `clients/${own.id}/runbooks/${id}.mdx`;
  return {
    changes: [newFile(file, data, STEPS)],
    title: `Add the runbook: ${title}`,
    branch: `new/runbook-${id}`,
    next: "write its questions and steps over the sample ones, then npm run check.",
  };
}
