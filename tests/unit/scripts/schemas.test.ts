import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { pageKinds } from "#schemas/index.ts";
import { schemaFolder } from "../../../scripts/editor/write-schemas.ts";
import { editorSchema, editorSchemaText } from "../../../src/reference/editor-schema.ts";

describe("the schemas for editors", () => {
  it.each(pageKinds)("are up to date: %s", async (kind) => {
    const kept = await readFile(`${schemaFolder}/${kind}.json`, "utf8").catch(() => "missing");
    expect(kept === editorSchemaText(kind), "Run `npm run schemas` and commit what it writes.").toBe(true);
  });

  it("keep what editors use, and none of our own keys", () => {
    expect(editorSchema("equipment")).toMatchObject({
      title: "Sitebook: equipment",
      additionalProperties: false,
      properties: {
        kind: { const: "equipment" },
        vendor: { type: "string", description: "Who made it." },
        serial: {
          examples: ["HD-0007"],
          patternErrorMessage: expect.stringContaining("in quotes") as string,
        },
        addresses: { items: { properties: { ip: { examples: ["10.20.0.25"] } } } },
      },
    });
    const text = pageKinds.map(editorSchemaText).join("");
    expect(text).not.toMatch(/"help"|"references"|A few words\./);
  });
});
