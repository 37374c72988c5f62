import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { linkedAddress, listLinkedFiles, readLinkedFile } from "#book/linked-files.ts";

const page = { file: "clients/harbor/equipment/sw-01.mdx" };

it.each([
  ["./manual.pdf", "/files/clients/harbor/equipment/manual.pdf"],
  ["../Plan.PDF", "/files/clients/harbor/Plan.PDF"],
  ["./rack.jpg", "/pictures/clients/harbor/equipment/rack.jpg"],
  ["../../../../outside.pdf", null],
  ["./page.html", null],
  ["./notes.txt", null],
  ["./run.js", null],
])("%s is published at %s", (link, address) => {
  expect(linkedAddress(page, link)).toBe(address);
});

it("publishes the files that pages may link to, and no others", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sitebook-files-"));
  await mkdir(join(folder, "clients/harbor"), { recursive: true });
  for (const file of [
    "plan.pdf",
    "clients/harbor/leases.xlsx",
    "page.html",
    "notes.txt",
    "rack.png",
    ".hidden.pdf",
  ])
    await writeFile(join(folder, file), "bytes");
  expect(await listLinkedFiles(folder)).toEqual(["clients/harbor/leases.xlsx", "plan.pdf"]);
  expect(Buffer.from(await readLinkedFile(folder, "plan.pdf")).toString()).toBe("bytes");
  await rm(folder, { recursive: true });
});
