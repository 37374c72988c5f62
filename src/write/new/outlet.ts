import { slugify } from "#import/ids.ts";
import type { Facts } from "#import/plan.ts";
import type { CommandIo } from "../console.ts";
import { CommandRefused } from "../console.ts";
import { editPage } from "../edit-page.ts";
import { proposeLabel } from "../names.ts";
import { applySets, askLocation, chooseClient, newFile, openForm, textOf } from "./input.ts";
import type { NewInput, NewResult } from "./input.ts";

/** An outlet: one more line of network.mdx, whose other lines stay as they are. */
export async function newOutlet(input: NewInput, io: CommandIo): Promise<NewResult> {
  const form = openForm("network", input, io);
  const client = await chooseClient(input, form);
  const data: Facts = { kind: "network" };
  const at = (field: string): ["outlets", 0, string] => ["outlets", 0, field];
  await form.fill(data, {
    flag: "label",
    message: "What is written on it?",
    path: at("label"),
    required: true,
    propose: proposeLabel([...client.outlets.keys()]),
  });
  await form.fill(data, {
    flag: "where",
    message: "Where is it, so that somebody on the phone finds it?",
    path: at("where"),
  });
  if (client.locations.size > 1) await askLocation(data, at("location"), client, form);
  await form.fill(data, { flag: "room", message: "In which room?", path: at("room") });
  await form.fill(data, {
    flag: "run",
    message: "Which ports does its cable pass, ending at the switch (pp-01/12, sw-01/14)?",
    path: at("run"),
  });
  await form.fill(data, { flag: "vlan", message: "Which VLAN should it be in?", path: at("vlan") });
  await form.fill(data, { flag: "serves", message: "What is it for?", path: at("serves") });
  form.close();
  const [outlet] = Array.isArray(data["outlets"]) ? data["outlets"] : [];
  if (typeof outlet !== "object" || Array.isArray(outlet))
    throw new CommandRefused("The outlet has no label. Fix: give it with --label.");
  applySets(
    "network",
    data,
    input.sets.map((set) => `outlets.0.${set}`),
  );
  const label = textOf(outlet, "label");
  if (client.outlets.has(label))
    throw new CommandRefused(
      `${client.page.data.name} has an outlet "${label}" already. Fix: give the label that is on this one with --label.`,
    );
  const file = `clients/${client.id}/network.mdx`;
  const before = input.texts.get(file);
  const edit = { path: ["outlets"], value: outlet, append: true };
  return {
    changes: [
      before === undefined
        ? newFile(file, data)
        : { file, before, after: editPage(before, "network", [edit]) },
    ],
    title: `Add outlet ${label} to ${client.page.data.name}`,
    branch: `new/${client.id}-outlet-${slugify(label)}`,
    next: `npm run facts -- ${client.id} --outlet ${JSON.stringify(label)} shows where it leads and what is missing.`,
  };
}
