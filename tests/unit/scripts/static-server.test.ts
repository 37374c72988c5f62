import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSiteServer, listen } from "../../../scripts/site/static-server.ts";

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: Buffer;
}

let folder = "";
let server: Server;
let port = 0;
const home = `<!doctype html><title>Home</title>${"<p>Sitebook</p>".repeat(200)}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitebook-server-"));
  const site = join(folder, "site");
  await mkdir(join(site, "clients", "harbor"), { recursive: true });
  await mkdir(join(site, "_astro"));
  await writeFile(join(site, "index.html"), home);
  await writeFile(join(site, "404.html"), "<h1>Not here</h1>");
  await writeFile(join(site, "clients", "harbor", "index.html"), "<h1>Harbor</h1>");
  await writeFile(join(site, "_astro", "page.abc.css"), "a{}");
  await writeFile(join(site, "picture.png"), Buffer.alloc(4096));
  await writeFile(join(folder, "private.txt"), "not for you");
  await symlink(join(folder, "private.txt"), join(site, "link.txt"));
  server = createSiteServer(site);
  port = await listen(server, 45_000, "127.0.0.1");
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** `fetch` would tidy an address up before sending it; this sends it as it is. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject).end();
  });
}

describe("createSiteServer", () => {
  it("serves a folder by its index, and sends an address without its slash there", async () => {
    const answer = await get("/clients/harbor/");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.body.toString()).toBe("<h1>Harbor</h1>");
    const slashless = await get("/clients/harbor?q=a");
    expect([slashless.status, slashless.headers["location"]]).toEqual([301, "/clients/harbor/?q=a"]);
    expect((await get("//clients/harbor")).headers["location"]).toBe("/clients/harbor/");
  });

  it("compresses text, not pictures, as the browser can take it", async () => {
    const brotli = await get("/", { "accept-encoding": "gzip, br" });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body).toString()).toBe(home);
    const gzipped = await get("/", { "accept-encoding": "gzip, br;q=0" });
    expect(gunzipSync(gzipped.body).toString()).toBe(home);
    expect((await get("/")).body.toString()).toBe(home);
    expect(
      (await get("/picture.png", { "accept-encoding": "br" })).headers["content-encoding"],
    ).toBeUndefined();
  });

  it("answers a repeated question briefly, and lets named-by-digest files be kept", async () => {
    const { headers } = await get("/");
    const again = await get("/", { "if-none-match": String(headers["etag"]) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(headers["cache-control"]).toBe("no-cache");
    expect((await get("/_astro/page.abc.css")).headers["cache-control"]).toContain("immutable");
  });

  it("shows the site's own page for what is not there", async () => {
    const answer = await get("/clients/nobody/");
    expect([answer.status, answer.body.toString()]).toEqual([404, "<h1>Not here</h1>"]);
  });

  it.each([
    "/../private.txt",
    "/..%2fprivate.txt",
    "/%2e%2e/private.txt",
    "/clients/../../private.txt",
    "/..%5cprivate.txt",
    "/link.txt",
    "/%00",
    "/%",
    "/.%2e/private.txt",
    "//etc/passwd",
    "/" + "a".repeat(5000),
  ])("gives nothing from outside the folder: %s", async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain("not for you");
  });

  it("only reads", async () => {
    const answer = await get("/", {}, "POST");
    expect([answer.status, answer.headers["allow"]]).toEqual([405, "GET, HEAD"]);
    const head = await get("/", {}, "HEAD");
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([
      200,
      String(home.length),
      0,
    ]);
  });

  it("takes the next port if one is taken", async () => {
    const other = createSiteServer(folder);
    expect(await listen(other, port, "127.0.0.1")).toBeGreaterThan(port);
    await new Promise((resolve) => other.close(resolve));
  });
});
