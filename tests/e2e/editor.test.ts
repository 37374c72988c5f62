import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tellEditor, writeEditorManifest } from "../../scripts/editor/write-schemas.ts";
import { startLanguageServer } from "./helpers/language-server.ts";
import type { LanguageServer } from "./helpers/language-server.ts";

// What a technician sees in VS Code, short of VS Code itself: the language server of its Astro extension, on a page.
const page = `---
kind: equipment
type: swich
name: SW-01
status: active
serail: "F4E2"
addresses: [{ mac: "F4-E2" }]

---

Text.
`;

let folder = "";
let server: LanguageServer;
const uri = (id = "sw-01"): string =>
  pathToFileURL(join(folder, `content/clients/harbor/equipment/${id}.mdx`)).href;

/** What is underlined on an open page: the line, and the first line of what is said. */
async function underlined(id?: string): Promise<string[]> {
  // `as`: what the protocol promises
  const { items } = (await server.request("textDocument/diagnostic", { textDocument: { uri: uri(id) } })) as {
    items: { message: string; range: { start: { line: number } } }[];
  };
  return items.map(({ message, range }) => `${range.start.line + 1}: ${message.split("\n")[0]}`);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitebook-editor-"));
  await mkdir(join(folder, "content/clients/harbor/equipment"), { recursive: true });
  await writeFile(join(folder, "content/clients/harbor/equipment/sw-01.mdx"), page);
  await writeFile(join(folder, "package.json"), "{}");
  await writeEditorManifest(folder, join(folder, "content"));
  server = await startLanguageServer(folder);
  server.notify("textDocument/didOpen", {
    textDocument: { uri: uri(), languageId: "mdx", version: 1, text: page },
  });
});
afterAll(async () => {
  server.stop();
  await rm(folder, { recursive: true });
});

it("underlines what a page of this kind may not say", async () => {
  expect(await underlined()).toMatchInlineSnapshot(`
    [
      "6: Property serail is not allowed.",
      "7: This is not a MAC address: use six pairs of hex digits with colons, such as "f4:e2:c6:00:00:01".",
      "3: Value is not accepted. Valid values: "firewall", "router", "switch", "access-point", "patch-panel", "modem", "server", "nas", "workstation", "printer", "scanner", "phone", "phone-system", "camera", "ups", "pdu", "other".",
    ]
  `);
});

it("offers the fields of a device, with what they are for", async () => {
  const answer = (await server.request("textDocument/completion", {
    textDocument: { uri: uri() },
    position: { line: 7, character: 0 },
  })) as { items: { label: string; documentation?: string | { value: string } }[] };
  const labels = answer.items.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(["assetTag", "firmware", "restart", "warrantyUntil"]));
  expect(labels).not.toContain("symptoms");
  const tag = answer.items.find(({ label }) => label === "assetTag")?.documentation;
  expect(typeof tag === "string" ? tag : tag?.value).toContain("Our own tag on it, in quotes.");
});

it("says what a field is for, and what may stand there", async () => {
  const hover = (await server.request("textDocument/hover", {
    textDocument: { uri: uri() },
    position: { line: 4, character: 2 },
  })) as { contents: { value: string } };
  expect(hover.contents.value).toMatch(/Whether it is in use\.[^]*`active`[^]*`retired`/);
});

it("knows a page that was made while the editor is open, as soon as it is told", async () => {
  const text = "---\nkind: equipment\ntype: switch\nname: SW-02\nstatus: aktive\n---\n";
  await writeFile(join(folder, "content/clients/harbor/equipment/sw-02.mdx"), text);
  const textDocument = { uri: uri("sw-02"), languageId: "mdx", version: 1, text };
  server.notify("textDocument/didOpen", { textDocument });
  expect(await underlined("sw-02")).toEqual([]);
  await tellEditor(join(folder, "content"));
  const manifest = pathToFileURL(join(folder, ".astro/collections/collections.json")).href;
  server.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: manifest, type: 2 }] });
  await expect
    .poll(() => underlined("sw-02"), { timeout: 10_000 })
    .toEqual(['5: Value is not accepted. Valid values: "active", "spare", "planned", "broken", "retired".']);
});
