import { expect, it } from "vitest";
import { firstClient, practicePage } from "../../../scripts/company/first-client.ts";
import { plantCanaries } from "../../../src/edition/canary/plant.ts";
import { parseAll } from "./fixture.ts";

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
