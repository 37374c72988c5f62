import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashPages, readBundlePages } from "#search/bundle-pages.ts";
import { indexableHtml } from "#search/page-html.ts";

const page = (title: string): string =>
  `<html><body><nav>All pages</nav><main id="main"><h1>${title}</h1><p>Text.</p></main></body></html>`;

describe("indexableHtml", () => {
  it("keeps words apart that a reader sees apart", () => {
    const words = (html: string): string | undefined =>
      indexableHtml(`<main>${html}</main>`)
        ?.replace(/^.*<main/, "<main")
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim();
    expect(words("<dl><dt>Room</dt><dd>Front desk</dd><dt>Used by</dt><dd>Ana</dd></dl>")).toBe(
      "Room Front desk Used by Ana",
    );
    expect(words("<span>about 20 min</span><span>desk</span><a>one</a><a>two</a>")).toBe(
      "about 20 min desk one two",
    );
    expect(words("the <b>D</b>-12, <i>left</i>; USW-<wbr>48")).toBe("the D-12, left; USW-48");
  });

  it("keeps the main part alone, with what callers say beside it", () => {
    expect(indexableHtml(page("Jam"), ['it says "jam" & stops'])).toMatchInlineSnapshot(
      `"<!doctype html><html lang="en"><head><title>Jam</title></head><body> <main id="main">  <h1> Jam </h1>  <p> Text. </p>  </main> </body></html>"`,
    );
    expect(indexableHtml("<html><body>No main part</body></html>")).toBeNull();
  });
});

describe("readBundlePages", () => {
  it("takes one instance of each runbook that no other bundle holds, under the runbook's address, and changes its hash with its pages", async () => {
    const dist = await mkdtemp(join(tmpdir(), "sitebook-search-"));
    const put = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(dist, path)), { recursive: true });
      await writeFile(join(dist, path), text);
    };
    try {
      await put("clients/a/index.html", page("A"));
      await put("clients/a/runbooks/net/desk/index.html", page("Choose a desk"));
      await put("clients/a/runbooks/net/desk/d-01/index.html", page("Desk at D-01"));
      await put("clients/a/runbooks/net/desk/d-02/index.html", page("Desk at D-02"));
      await put("clients/a/runbooks/net/wifi/index.html", page("Wi-Fi"));
      await put("clients/b/index.html", page("B"));
      const source = {
        dist,
        below: "clients/a",
        runbooks: new Map([
          ["/clients/a/runbooks/net/desk/", ["no internet"]],
          ["/clients/a/runbooks/net/wifi/", ["no wifi"]],
        ]),
        elsewhere: new Set(["/clients/a/runbooks/net/wifi/"]),
      };
      const pages = readBundlePages(source);
      expect(pages.map(({ url }) => url)).toEqual(["/clients/a/", "/clients/a/runbooks/net/desk/"]);
      expect(pages[1]?.html).toContain("Desk at D-01");
      expect(pages.some(({ html }) => html.includes(">B<"))).toBe(false);
      const hash = hashPages(pages, "1");
      expect(hashPages(readBundlePages(source), "1")).toBe(hash);
      await put("clients/a/index.html", page("A changed"));
      expect(hashPages(readBundlePages(source), "1")).not.toBe(hash);
      expect(readBundlePages({ ...source, below: "clients/none" })).toEqual([]);
    } finally {
      await rm(dist, { recursive: true });
    }
  });
});
