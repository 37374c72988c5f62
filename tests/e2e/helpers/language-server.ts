import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

interface Reply {
  id?: number;
  method?: string;
  result?: unknown;
  error?: { message: string };
}

/** The language server inside VS Code's Astro extension, spoken to as VS Code does. */
export interface LanguageServer {
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  stop(): void;
}

/** Starts it for one workspace folder, with the setting `astro.content-intellisense` on. */
export async function startLanguageServer(workspace: string): Promise<LanguageServer> {
  const require = createRequire(import.meta.url);
  const check = createRequire(require.resolve("@astrojs/check"));
  const program = join(
    dirname(check.resolve("@astrojs/language-server/package.json")),
    "bin",
    "nodeServer.js",
  );
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map<number, (reply: Reply) => void>();
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  readMessages(child.stdout, (message) => {
    if (message.id === undefined) return;
    // The server asks too (for settings, to watch files); nothing is what an editor without settings answers.
    if (message.method !== undefined) send({ id: message.id, result: null });
    else waiting.get(message.id)?.(message);
  });
  let last = 0;
  const request = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
      send({ id, method, params });
    });
  const uri = pathToFileURL(workspace).href;
  await request("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "book" }],
    capabilities: {
      textDocument: { diagnostic: {}, completion: {}, hover: { contentFormat: ["markdown"] } },
      workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    initializationOptions: {
      typescript: { tsdk: dirname(require.resolve("typescript")) },
      contentIntellisense: true,
    },
  });
  const notify = (method: string, params: unknown): void => send({ method, params });
  notify("initialized", {});
  return { request, notify, stop: () => void child.kill() };
}

function readMessages(stream: NodeJS.ReadableStream, take: (message: Reply) => void): void {
  let buffer = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf("\r\n\r\n");
      const length = Number(
        /Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(end, 0)).toString())?.[1],
      );
      if (end < 0 || buffer.length < end + 4 + length) return;
      const text = buffer.subarray(end + 4, end + 4 + length).toString();
      buffer = buffer.subarray(end + 4 + length);
      take(JSON.parse(text) as Reply); // `as`: what the protocol promises
    }
  });
}
