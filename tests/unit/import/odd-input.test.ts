import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importInto, snapshot } from "./folders.ts";

let root: string;
let from: string;
let into: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "odd-input-"));
  [from, into] = [join(root, "export"), join(root, "book")];
  await mkdir(from);
});
afterEach(() => rm(root, { recursive: true }));

const put = (file: string, bytes: string | Uint8Array): Promise<void> => writeFile(join(from, file), bytes);
const page = (file: string): Promise<string> => readFile(join(into, file), "utf8");
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

test("a table in UTF-16, as spreadsheets save Unicode text, is read", async () => {
  await put("organizations.csv", wide("id,name\r\n1,Café Nord\r\n"));
  const { code, out } = await importInto({ source: "it-glue", file: from, into });
  expect(code, out).toBe(0);
  expect(await page("clients/cafe-nord/index.mdx")).toContain("Café Nord");
});

test("a table in an old encoding is read, and a person is asked to look", async () => {
  await put("organizations.csv", latin("id,name\n1,Caf\xe9 Nord\n"));
  const { code, out } = await importInto({ source: "it-glue", file: from, into });
  expect(code).toBe(1);
  expect(out).toContain("organizations.csv is not in UTF-8, and was read as Windows-1252.");
  expect(await page("clients/cafe-nord/index.mdx")).toContain("Café Nord");
});

test("a table that is no text stops the import instead of being left out", async () => {
  await put("organizations.csv", "id,name\n1,Acme\n");
  await put("contacts.csv", Uint8Array.of(0x80, 0, 1, 2));
  const { code, err } = await importInto({ source: "it-glue", file: from, into });
  expect({ code, err }).toEqual({
    code: 2,
    err: "contacts.csv is not text. Fix: export it as CSV in UTF-8.\n",
  });
});

test("pictures and films are counted by name, and not read", async () => {
  await put("organizations.csv", "id,name\n1,Acme\n");
  await put("film.mp4", Uint8Array.of(0, 1, 2));
  const { out } = await importInto({ source: "it-glue", file: from, into });
  expect(out).toContain("file: 1 not carried over (neither a table nor a document): film.mp4");
});

test("quotes that keep spreadsheets from running a cell are not part of the value", async () => {
  await put("Clients-2026-11-20.csv", "Client Name\nHarbor Dental\n");
  const contacts = "Name,Email,Phone,Title\nMaria,maria@harbordental.example,'+1 949 555 0111,'=Manager\n";
  await put("Harbor Dental-Contacts-2026-11-20.csv", contacts);
  await importInto({ source: "itflow", file: from, into });
  expect(await page("clients/harbor-dental/index.mdx")).toContain('phone: "+1 949 555 0111"');
  expect(await page("clients/harbor-dental/index.mdx")).toContain('role: "=Manager"');
});

test("a quote behind a backslash, as PHP writes it, does not end a cell", async () => {
  await put("Clients-2026-11-20.csv", "Client Name\nHarbor Dental\n");
  const assets = 'Name,Type,Description\nSRV-01,Server,"Data in D:\\"old"", moved"\n';
  await put("Harbor Dental-Assets-2026-11-20.csv", assets);
  const { code, err } = await importInto({ source: "itflow", file: from, into });
  expect(code, err).toBe(0);
  expect(await page("clients/harbor-dental/equipment/srv-01.mdx")).toContain('D:\\\\\\"old\\", moved');
});

test("empty columns, columns without a name and of the same name, and an unknown one that is counted", async () => {
  await put("organizations.csv", "\uFEFFid,name,,name,Favourite colour\r\n1,Acme,,Twice,blue\r\n\r\n");
  const { out } = await importInto({ source: "it-glue", file: from, into });
  expect(out).toContain(
    "organizations.favourite_colour: 1 not carried over (no page has a place for it): Acme",
  );
  expect(out).toContain("organizations.name_2: 1 not carried over (no page has a place for it): Acme");
  expect(out).toContain(
    "Looked for and not found:\n  organizations: no column for alias, status, business\n",
  );
  const before = await snapshot(into);
  await importInto({ source: "it-glue", file: from, into });
  expect(await snapshot(into)).toEqual(before);
});
