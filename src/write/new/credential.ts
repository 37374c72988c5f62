import { schemas } from "#schemas/index.ts";
import type { ClientBook } from "#book/book.ts";
import { schemasAt } from "#book/schema-at-path.ts";
import type * as z from "zod";
import type { Facts } from "#import/plan.ts";
import type { CommandIo } from "../console.ts";
import { editPage } from "../edit-page.ts";
import { applySets, chooseClient, newFile, newId, openForm, textOf, toChoices, verifiedBy } from "./input.ts";
import type { NewInput, NewResult } from "./input.ts";

/** A credential pointer: where a secret is kept and who may fetch it. It never asks for the secret. */
export async function newCredential(input: NewInput, io: CommandIo): Promise<NewResult> {
  const form = openForm("credential", input, io);
  const client = await chooseClient(input, form);
  const data: Facts = { kind: "credential" };
  await form.fill(data, {
    flag: "name",
    message: "What does the secret open, in words?",
    path: ["name"],
    required: true,
  });
  await form.fill(data, {
    flag: "opens",
    message: "Which of these does it open?",
    path: ["opens"],
  });
  const vaults = [...client.credentials.values()].map((page) => page.data.vault.system);
  await form.fill(data, {
    flag: "vault",
    message: "Where is it kept?",
    path: ["vault", "system"],
    required: true,
    propose: mostCommon(vaults),
    choices: toChoices(optionsAt("credential", ["vault", "system"])),
  });
  await form.fill(data, {
    flag: "item",
    message: "What is the item called there (its name, never the secret)?",
    path: ["vault", "item"],
    required: true,
  });
  const roles = mostCommon(
    [...client.credentials.values()].map((page) => (page.data.whoMayFetch ?? []).join(", ")),
  );
  await form.fill(data, {
    flag: "whoMayFetch",
    message: "Which of our roles may fetch it?",
    path: ["whoMayFetch"],
    propose: roles,
  });
  await form.fill(data, {
    flag: "rotateEvery",
    message: "How often must it be changed, such as 180 days?",
    path: ["rotateEvery"],
  });
  form.close();
  applySets("credential", data, input.sets);
  Object.assign(data, verifiedBy(input));
  const name = textOf(data, "name");
  const id = newId(
    input,
    name,
    (known) => client.credentials.has(known),
    `${client.page.data.name}'s credential pointer`,
  );
  return {
    changes: [
      newFile(`clients/${client.id}/credentials/${id}.mdx`, data),
      ...pointDevices(input, client, data["opens"], id),
    ],
    title: `Add where ${name} is kept to ${client.page.data.name}`,
    branch: `new/${client.id}-${id}`,
    next: "fetch the secret once by what this page says; if that works, add `verified`.",
  };
}

/** Devices that it opens and that name no credential yet get it named. */
function pointDevices(
  input: NewInput,
  client: ClientBook,
  opens: Facts[string] | undefined,
  id: string,
): NewResult["changes"] {
  return (Array.isArray(opens) ? opens : []).flatMap((thing) => {
    const page = typeof thing === "string" ? client.equipment.get(thing) : undefined;
    const before = page === undefined ? undefined : input.texts.get(page.file);
    if (page === undefined || before === undefined || page.data.credential !== undefined) return [];
    return [
      {
        file: page.file,
        before,
        after: editPage(before, "equipment", [{ path: ["credential"], value: id }]),
      },
    ];
  });
}

function optionsAt(kind: keyof typeof schemas, path: readonly string[]): string[] {
  return schemasAt(schemas[kind], path).flatMap((schema) => {
    const definition = (schema as z.core.$ZodTypes)._zod.def; // `as`: zod's union of all schema types, to narrow by `type`
    return definition.type === "enum" ? Object.values(definition.entries).map(String) : [];
  });
}

function mostCommon(values: readonly string[]): string | null {
  const counts = Map.groupBy(
    values.filter((value) => value !== ""),
    (value) => value,
  );
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}
