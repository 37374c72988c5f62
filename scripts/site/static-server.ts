import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { contentType, isCompressible } from "./content-types.ts";

const compressors = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
};

/** A page this small is not worth compressing. */
const SMALLEST = 1024;
const CACHE_LIMIT = 64 * 1024 * 1024;

interface Found {
  file: string;
  size: number;
  changed: number;
}

/**
 * A web server for one folder of static files: directories by their `index.html`, `404.html` for what is not there,
 * brotli or gzip, nothing outside the folder. For looking at a site on one's own machine and for its tests; it keeps no
 * log and knows no login, so it should listen on this machine alone.
 */
export function createSiteServer(folder: string): Server {
  const compressed = new Map<string, Buffer>();
  return createServer((request, response) => {
    respond(folder, compressed, request, response).catch(() => send(response, 500, "Something broke."));
  });
}

/** Listens on the first free port from `port` on, and returns it. Throws if twenty in a row are taken. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; candidate < port + 20; candidate++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException): void =>
        error.code === "EADDRINUSE" ? resolve(true) : reject(error);
      server.once("error", onError);
      server.listen(candidate, host, () => {
        server.off("error", onError);
        resolve(false);
      });
    });
    const address = server.address();
    if (!taken && address !== null && typeof address === "object") return address.port;
  }
  throw new Error(`The ports ${port} to ${port + 19} are all taken. Name another one with --port.`);
}

async function respond(
  folder: string,
  compressed: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return send(response, 405, "Only reading is possible here.");
  }
  const [rawPath = "/", query] = (request.url ?? "/").split("?", 2);
  const path = decodePath(rawPath);
  if (path === null) return send(response, 400, "This address cannot be read.");
  const found = await find(folder, path);
  if (found === "folder") {
    response.setHeader(
      "location",
      `${rawPath.replace(/^\/+/, "/")}/${query === undefined ? "" : `?${query}`}`,
    );
    return send(response, 301, "");
  }
  const served = found ?? (await find(folder, "/404.html"));
  if (served === null || served === "folder") return send(response, 404, "There is no such page.");
  await sendFile(compressed, request, response, served, found === null ? 404 : 200);
}

function decodePath(raw: string): string | null {
  try {
    const path = decodeURIComponent(raw);
    // No file of a site has a backslash, a NUL or a dot folder in its path; whoever asks for one means no good.
    return /[\0\\]|(?:^|\/)\.\.?(?:\/|$)/.test(path) || !path.startsWith("/") ? null : path;
  } catch {
    return null;
  }
}

/** The file an address means, `folder` if it lacks its closing slash, null if there is nothing. */
async function find(folder: string, path: string): Promise<Found | "folder" | null> {
  const wanted = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  try {
    const file = await realpath(wanted);
    // A symbolic link may lead anywhere; only what really lies in the folder is served.
    if (!file.startsWith((await realpath(folder)) + sep)) return null;
    const { size, mtimeMs, isDirectory } = await stat(file).then((entry) => ({
      size: entry.size,
      mtimeMs: entry.mtimeMs,
      isDirectory: entry.isDirectory(),
    }));
    return isDirectory ? "folder" : { file, size, changed: mtimeMs };
  } catch (error) {
    if (error instanceof Error && "code" in error && MISSING.has(String(error.code))) return null;
    throw error;
  }
}

const MISSING = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);

async function sendFile(
  compressed: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
  { file, size, changed }: Found,
  status: number,
): Promise<void> {
  const encoding = size < SMALLEST || !isCompressible(file) ? null : chooseEncoding(request);
  const tag = `"${size.toString(36)}-${Math.round(changed).toString(36)}${encoding === null ? "" : `-${encoding}`}"`;
  response.setHeader("etag", tag);
  response.setHeader("vary", "accept-encoding");
  response.setHeader("x-content-type-options", "nosniff");
  // Astro puts a digest into these names, so they never change.
  const immutable = file.includes(`${sep}_astro${sep}`);
  response.setHeader("cache-control", immutable ? "max-age=31536000, immutable" : "no-cache");
  if (status === 200 && request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  const bytes = encoding === null ? await readFile(file) : await compress(compressed, file, encoding, tag);
  if (encoding !== null) response.setHeader("content-encoding", encoding);
  response.writeHead(status, { "content-type": contentType(file), "content-length": bytes.length });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function chooseEncoding(request: IncomingMessage): keyof typeof compressors | null {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? "gzip" : null;
}

async function compress(
  compressed: Map<string, Buffer>,
  file: string,
  encoding: keyof typeof compressors,
  tag: string,
): Promise<Buffer> {
  const key = `${file}\0${tag}`;
  const known = compressed.get(key);
  if (known !== undefined) return known;
  const bytes = await compressors[encoding](await readFile(file));
  const total = [...compressed.values()].reduce((sum, { length }) => sum + length, 0);
  if (total + bytes.length > CACHE_LIMIT) compressed.clear();
  compressed.set(key, bytes);
  return bytes;
}

function send(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}
