import { describe, expect, it } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import { parsePage } from "#book/parse-page.ts";
import { keysOf } from "#search/across.ts";
import { acrossRows } from "#search/across-rows.ts";
import * as aids from "#search/aids.ts";
import { Library } from "#search/engine.ts";
import { clientFiles, sharedFiles } from "#search/index-files.ts";
import { clientPages } from "../../../scripts/bench/client.ts";

const alsoSaid = ["it went dark on me", "the light has left us"];
const runbook = (symptoms: readonly string[]): string =>
  `---
kind: runbook
title: A lamp stays dark
description: One lamp gives no light.
symptoms: [${symptoms.join(", ")}]
alsoSaid: [${alsoSaid.join(", ")}]
about: client
editions: [help-desk]
minutes: 5
---
Find out whether it has power.

## Is it plugged in?

- [Yes](#escalate)
- [No](#resolved)
`;
const symptoms = [
  ...Array.from({ length: 13 }, (_, index) => `the lamp ${"really ".repeat(13 - index)}is dark`),
  "the lamp says in red letters that it is out of order and below stands the code 5.7.1 in very small print",
];
const pages = [
  ...[0, 1].flatMap(clientPages),
  { file: "library/lamps/lamp-dark.mdx", text: runbook(symptoms) },
].flatMap((source) => parsePage(source).page ?? []);
const book = assembleBook(pages);
const [client] = book.clients.values();
if (client === undefined) throw new Error("The generated book has no client.");

describe("sharedFiles", () => {
  it("knows a runbook by the error codes of its symptoms", () => {
    expect(sharedFiles(book, "help-desk").more.ids).toEqual([["code", "5.7.1", 0]]);
  });

  it("lets some symptoms travel first, and loses none", () => {
    const { head, more } = sharedFiles(book, "help-desk");
    expect(head.runbooks[0]?.[3][0]).toBe("the lamp really is dark");
    expect(head.runbooks[0]?.[3].length).toBeLessThan(symptoms.length);
    const [entry] = new Library({ head, more, aids }).entries;
    expect(entry?.symptoms?.toSorted()).toEqual(symptoms.toSorted());
    expect(entry?.description).toBe("One lamp gives no light.");
    expect(entry?.alsoSaid).toBeUndefined();
  });

  it("lets what else callers say travel by itself", () => {
    const files = sharedFiles(book, "help-desk");
    expect(JSON.stringify([files.head, files.more])).not.toContain(alsoSaid[0]);
    expect(new Library({ ...files, aids }).entries[0]?.alsoSaid).toEqual(alsoSaid);
  });
});

describe("clientFiles", () => {
  it("names the runbooks that a client lacks, and parts entries from their details", () => {
    const { head, more } = clientFiles(book, client, "help-desk");
    expect(head.lacks).toEqual([]);
    expect(head.entries).toHaveLength(more.details.length);
    expect(more.details.some(({ action }) => action !== undefined)).toBe(true);
    const { head: inHouse } = clientFiles(book, client, "in-house");
    expect(inHouse.entries.some(([kind]) => kind === "credential")).toBe(false);
  });
});

describe("acrossRows", () => {
  const rows = acrossRows(book);
  const isFound = (query: string, address: string): boolean => {
    const keys = new Set(keysOf(query));
    return rows.some(([key, , , , at]) => keys.has(key) && at === address);
  };

  it("holds every whole identifier of every device under a key that a query asks for", () => {
    const missing = [...book.clients.values()].flatMap((owner) =>
      [...owner.equipment.values()].flatMap(({ name, data }) =>
        [data.serial, data.addresses?.[0]?.mac, data.addresses?.[0]?.ip]
          .filter((value) => value !== undefined)
          .filter((value) => !isFound(value, `/clients/${owner.id}/equipment/${name}/`)),
      ),
    );
    expect(missing).toEqual([]);
  });
});
