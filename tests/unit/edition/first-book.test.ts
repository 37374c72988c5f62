import { expect, it } from "vitest";
import { firstClient, practicePage } from "../../../scripts/company/first-client.ts";
import { plantCanaries } from "../../../src/edition/canary/plant.ts";
import { parseAll } from "./fixture.ts";

it("marks a client of whom nothing is known yet", () => {
  const practice =
    '---\nkind: practice\nname: A\nsupportPhone: "+1 949 555 0100"\ntimezone: America/Denver\nroles: []\npeople: []\n---\n';
  const files = { "practice.mdx": practice, "clients/new/index.mdx": "---\nkind: client\nname: New\n---\n" };
  const pages = parseAll(Object.entries(files).map(([file, text]) => ({ file, text })));
  const planted = plantCanaries(pages, null);
  expect(parseAll(planted.files).map(({ kind }) => kind)).toEqual(["practice", "client"]);
  const client = planted.files.find(({ text }) => text.includes('"kind":"client"'))?.text ?? "";
  // No device and no service that a backup could protect; but a contact needs nothing else.
  expect([client.includes('"backups"'), client.includes('"contacts"')]).toEqual([false, true]);
  const marks = planted.canaries.filter(({ field }) => field?.startsWith("backups"));
  expect(marks).toEqual([]);
});

// What `npm run init` makes says little, so nearly every field of the marked copy is one that had to be filled in.
it("marks a company's first book, and every page of the copy is valid", () => {
  const practice = practicePage({ name: "Acme", phone: "+1 949 555 0100", timezone: "America/Denver" });
  const files = Object.entries({ "practice.mdx": practice, ...firstClient });
  const pages = parseAll(files.map(([file, text]) => ({ file, text })));
  const planted = plantCanaries(pages, "first-client");
  expect(parseAll(planted.files).length).toBeGreaterThanOrEqual(pages.length);
  expect(planted.files.find(({ file }) => file === "practice.mdx")?.text).toMatch(
    /"synonyms":\[\["[^"]+","[^"]+"\]\]/,
  );
});
