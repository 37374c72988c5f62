import { didYouMean, joinOr, nearestNames } from "#book/nearest-name.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { buildNetwork } from "./build-network.ts";
import { findPart } from "./find-part.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { buildLadder } from "./ladder.ts";
import { commonCause, impact } from "./network.ts";
import { portTable } from "./port-table.ts";
import { writeCause, writeImpact, writePorts, writeRun } from "./write-answers.ts";
import { traceRun } from "./trace-run.ts";

export interface AskOptions {
  question: string;
  client: string;
  what: readonly string[];
  works: readonly string[];
  json: boolean;
}

/** An answer for a terminal, or a sentence that says what was not understood. */
export interface Answer {
  ok: boolean;
  text: string;
}

/** Answers one question about a client's network as text or JSON. */
export function runAsk(book: Book, options: AskOptions): Answer {
  const named = findClients(book, options.client);
  const [client] = named;
  const ask = QUESTIONS[options.question];
  if (ask === undefined) return refuse("question", options.question, Object.keys(QUESTIONS));
  if (client === undefined) return refuse("client", options.client, book.clients.keys());
  if (named.length > 1)
    return {
      ok: false,
      text: `"${options.client}" could be ${joinOr(named.map(({ id }) => `"${id}"`))}: say which.`,
    };
  const graph = buildNetwork(client);
  const problems: string[] = [];
  const keysOf = (words: readonly string[]): string[] =>
    words.flatMap((word) => {
      const part = findPart(graph, word);
      if (part.found) return [part.key];
      const near = part.near.map((name) => `"${name}"`);
      problems.push(
        `Nothing at ${client.page.data.name} is called "${word}"${near.length === 0 ? "." : `; did you mean ${joinOr(near)}?`}`,
      );
      return [];
    });
  const result = ask(graph, options, keysOf);
  if (problems.length > 0) return { ok: false, text: problems.join("\n") };
  if (typeof result === "string") return { ok: false, text: result };
  return { ok: true, text: options.json ? JSON.stringify(result.data, null, 2) : result.text };
}

/** The clients that somebody means: by id, name or alias, else by a part of one. */
function findClients(book: Book, said: string): ClientBook[] {
  const wanted = said.trim().toLowerCase();
  const all = [...book.clients.values()];
  const namesOf = ({ id, page }: ClientBook): string[] =>
    [id, page.data.name, ...(page.data.aliases ?? [])].map((name) => name.toLowerCase());
  const exact = all.filter((client) => client.id === said || namesOf(client).includes(wanted));
  if (exact.length > 0 || wanted === "") return exact;
  return all.filter((client) => namesOf(client).some((name) => name.includes(wanted)));
}

/** A string says why there is no answer. */
type Ask = (
  graph: NetworkGraph,
  options: AskOptions,
  keysOf: (words: readonly string[]) => string[],
) => { data: unknown; text: string } | string;

const QUESTIONS: Readonly<Record<string, Ask>> = {
  run(graph, { what: [word = ""] }, keysOf) {
    const port = word.includes("/") ? traceRun(graph, { port: word }) : null;
    if (port !== null) return answer(port, writeRun);
    const [key = ""] = keysOf([word]);
    const run = traceRun(graph, key.startsWith("@") ? { outlet: key.slice(1) } : { device: key });
    return run === null
      ? `A run begins at an outlet, a port or a device; "${word}" is none.`
      : answer(run, writeRun);
  },
  ports(graph, { what: [word = ""] }, keysOf) {
    const rows = portTable(graph, keysOf([word])[0] ?? "");
    if (rows === null) return `A port table is that of a device; "${word}" is none.`;
    return rows.length === 0 ? `No port of "${word}" is documented.` : answer(rows, writePorts);
  },
  impact(graph, { what }, keysOf) {
    return answer(impact(graph, keysOf(what)), writeImpact);
  },
  cause(graph, { what, works }, keysOf) {
    const [broken, fine] = [keysOf(what), keysOf(works)];
    return broken.length === 0
      ? "Nothing is named that does not work."
      : answer(commonCause(graph, broken, fine), writeCause);
  },
  ladder(graph, { what: [word = ""] }, keysOf) {
    const [key = ""] = keysOf([word]);
    const label = key.startsWith("@") ? key.slice(1) : outletOfDevice(graph, key);
    const ladder = buildLadder(graph, label ?? "");
    if (ladder !== null) return answer(ladder, ({ title, body }) => `# ${title}\n\n${body}`);
    const [example] = graph.client.outlets.keys();
    const hint = example === undefined ? "no outlet is documented here." : `try "${example}".`;
    return `A ladder begins at an outlet, or at a device that hangs on one; "${word}" is neither: ${hint}`;
  },
};

function answer<Data>(data: Data, write: (data: Data) => string): { data: Data; text: string } {
  return { data, text: write(data) };
}

/** The outlet that a device hangs on, itself or through a phone or desk switch. */
function outletOfDevice(graph: NetworkGraph, device: string): string | undefined {
  if (["switch", "firewall", "router", "patch-panel"].includes(deviceOf(graph, device)?.type ?? ""))
    return undefined;
  const stops = traceRun(graph, { device })?.ways.flatMap((way) => way.stops) ?? [];
  return stops.find(({ kind }) => kind === "outlet")?.id;
}

function refuse(what: string, word: string, known: Iterable<string>): Answer {
  const names = [...known];
  const near = nearestNames(word, names);
  const hint = near.length > 0 ? didYouMean(word, names) : `it can be ${joinOr(names)}.`;
  return { ok: false, text: `There is no ${what} "${word}"; ${hint}` };
}
