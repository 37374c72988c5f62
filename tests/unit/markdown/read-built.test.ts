import fc from "fast-check";
import type { Root } from "mdast";
import { beforeAll, describe, expect, it } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import type { Book } from "#book/book.ts";
import { loadPages } from "#book/load-pages.ts";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";
import { readBuilt } from "#markdown/read-built.ts";
import { buildNetwork } from "#network/build-network.ts";
import { plain, sentence, writeLadder } from "#network/ladder-page.ts";
import { buildLadder } from "#network/ladder.ts";

/** What the parser of pages makes of it, without positions and the parser's own notes. */
function parsed(body: string): unknown {
  const tree = parseMarkdown(body);
  if (isFailure(tree)) throw new Error(tree.message);
  return simplify(tree);
}

function simplify(tree: Root): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === "position" || key === "data" ? undefined : value)),
  );
}

describe("readBuilt", () => {
  let book: Book;
  beforeAll(async () => {
    book = assembleBook(await loadPages("content"));
  });

  it("gives the demo's ladders the tree that the parser gives it", () => {
    let ladders = 0;
    for (const client of book.clients.values()) {
      const graph = buildNetwork(client);
      for (const label of [...client.outlets.keys()].slice(0, 12)) {
        const body = buildLadder(graph, label)?.body ?? "";
        ladders++;
        expect(simplify(readBuilt(body))).toEqual(parsed(body));
      }
    }
    expect(ladders).toBeGreaterThan(30);
  });

  it("does so whatever the names on a client's pages hold", () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][ -~]{0,14}[A-Za-z0-9?!)]$/).filter(isNoAddress);
    fc.assert(
      fc.property(name, name, name, (title, word, label) => {
        const body = writeLadder(`Outlet **${plain(word)}**: ${sentence(title)}`, [
          {
            key: "a",
            title: plain(title),
            text: [
              `${plain(word)} is *${plain(label)}*, and **${plain(label)}** too.`,
              `<Stop>\nCall about ${plain(word)}.\n</Stop>`,
            ],
            answers: [{ label: plain(label), to: "resolved" }],
          },
        ]);
        expect(simplify(readBuilt(body))).toEqual(parsed(body));
      }),
    );
  });
});

/** The parser makes links of web addresses; a ladder's names stay words. */
function isNoAddress(text: string): boolean {
  return !/www\.|:\/\/|@|:/i.test(text);
}
