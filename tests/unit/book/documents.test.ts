import { expect, test } from "vitest";
import { holdsDocuments } from "#book/documents.ts";
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
