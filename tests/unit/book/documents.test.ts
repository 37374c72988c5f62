import { expect, test } from "vitest";
import { holdsDocuments, listDocuments } from "#book/documents.ts";
import type { Page } from "#book/page.ts";

const client = (body: string): { page: Page<"client"> } => ({
  page: {
    id: "clients/harbor/index",
    kind: "client",
    client: "harbor",
    name: "index",
    file: "clients/harbor/index.mdx",
    data: { kind: "client", name: "Harbor" },
    body,
  },
});

test("a few notes stay on the client's page; from three headings on they get a page of their own", () => {
  expect(holdsDocuments(client(""))).toBe(false);
  expect(holdsDocuments(client("Odd.\n\n## One\n\n### Below it\n\n### And again\n\n## Two\n"))).toBe(false);
  expect(holdsDocuments(client("## One\n\n## Two\n\nText with ## in it.\n\n## Three\n"))).toBe(true);
});

test("documents are listed by their headings, with the anchors that the page gives them", () => {
  expect(listDocuments(client("Odd.\n\n## Wi-Fi\n\n### Guests\n\n## Server *room*\n\n## Wi-Fi\n"))).toEqual([
    { slug: "wi-fi", text: "Wi-Fi" },
    { slug: "server-room", text: "Server room" },
    { slug: "wi-fi-1", text: "Wi-Fi" },
  ]);
});
