import type { Facts } from "#import/plan.ts";
import type { CommandIo } from "../console.ts";
import { applySets, newFile, newId, openForm, textOf, verifiedBy } from "./input.ts";
import type { NewInput, NewResult } from "./input.ts";

/** A client to begin with: its name, where it is, how its callers are known. The rest is filled in as it is found. */
export async function newClient(input: NewInput, io: CommandIo): Promise<NewResult> {
  const form = openForm("client", input, io);
  const data: Facts = { kind: "client" };
  await form.fill(data, {
    flag: "name",
    message: "What is the client called, as people say it?",
    path: ["name"],
    required: true,
  });
  data["status"] = "onboarding";
  await form.fill(data, {
    flag: "timezone",
    message: "Which time zone do they work in?",
    path: ["timezone"],
    propose: input.book.practice?.data.timezone ?? null,
  });
  await form.fill(data, { flag: "phone", message: "Which numbers do they call from?", path: ["phones"] });
  await form.fill(data, {
    flag: "verifyCaller",
    message: "How do we make sure that a caller is who they say?",
    path: ["verifyCaller"],
  });
  data["locations"] = [{ id: "main", name: "Main office" }];
  await form.fill(data, {
    flag: "town",
    message: "In which town is their main office?",
    path: ["locations", 0, "town"],
  });
  form.close();
  applySets("client", data, input.sets);
  Object.assign(data, verifiedBy(input));
  const id = newId(input, textOf(data, "name"), (known) => input.book.clients.has(known), "A client");
  return {
    changes: [newFile(`clients/${id}/index.mdx`, data)],
    title: `Add ${textOf(data, "name")}`,
    branch: `new/${id}`,
    next: `npm run new -- equipment --client ${id}, beginning with the firewall and the switch.`,
  };
}
