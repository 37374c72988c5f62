import { EquipmentType } from "#schemas/index.ts";
import type { Facts } from "#import/plan.ts";
import type { CommandIo } from "../console.ts";
import { proposeDeviceName } from "../names.ts";
import {
  applySets,
  askLocation,
  chooseClient,
  newFile,
  newId,
  openForm,
  textOf,
  toChoices,
  verifiedBy,
} from "./input.ts";
import type { NewInput, NewResult } from "./input.ts";

/** A device: what is printed on it, and where it stands. */
export async function newEquipment(input: NewInput, io: CommandIo): Promise<NewResult> {
  const form = openForm("equipment", input, io);
  const client = await chooseClient(input, form);
  const data: Facts = { kind: "equipment" };
  await form.fill(data, {
    flag: "type",
    message: "What kind of device is it?",
    path: ["type"],
    required: true,
    choices: toChoices(EquipmentType.options),
  });
  const type = EquipmentType.safeParse(data["type"]);
  const names = [...client.equipment.values()].flatMap((page) =>
    page.data.type === type.data ? [page.data.name] : [],
  );
  await form.fill(data, {
    flag: "name",
    message: "Which name is on its label?",
    path: ["name"],
    required: true,
    propose: type.success ? proposeDeviceName(type.data, names) : null,
  });
  await form.fill(data, { flag: "model", message: "Which model is it, as printed?", path: ["model"] });
  await form.fill(data, {
    flag: "serial",
    message: "Which serial number is printed on it?",
    path: ["serial"],
  });
  await askLocation(data, ["location"], client, form);
  await form.fill(data, {
    flag: "where",
    message: "Where is it, so that somebody on the phone finds it?",
    path: ["where"],
  });
  data["status"] = input.flags["status"] ?? "active";
  form.close();
  applySets("equipment", data, input.sets);
  Object.assign(data, verifiedBy(input));
  const name = textOf(data, "name");
  const id = newId(input, name, (known) => client.equipment.has(known), `${client.page.data.name}'s device`);
  return {
    changes: [newFile(`clients/${client.id}/equipment/${id}.mdx`, data)],
    title: `Add ${name} to ${client.page.data.name}`,
    branch: `new/${client.id}-${id}`,
    next: `say how it is restarted and what its lights mean, then npm run facts -- ${client.id} --device ${id} shows what runbooks still miss.`,
  };
}
