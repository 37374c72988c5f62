import { didYouMean, joinOr, nearestNames } from "#book/nearest-name.ts";
import type { Book } from "#book/book.ts";
import { buildNetwork } from "./build-network.ts";
import { findPart } from "./find-part.ts";
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
  const client = book.clients.get(options.client);
  const ask = QUESTIONS[options.question];
  if (ask === undefined) return refuse("question", options.question, Object.keys(QUESTIONS));
  if (client === undefined) return refuse("client", options.client, book.clients.keys());
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
  if (result === null) return { ok: false, text: `There is nothing to say about "${options.what[0]}" here.` };
  return { ok: true, text: options.json ? JSON.stringify(result.data, null, 2) : result.text };
}

type Ask = (
  graph: NetworkGraph,
  options: AskOptions,
  keysOf: (words: readonly string[]) => string[],
) => { data: unknown; text: string } | null;

const QUESTIONS: Readonly<Record<string, Ask>> = {
  run(graph, { what: [word = ""] }, keysOf) {
    const port = word.includes("/") ? traceRun(graph, { port: word }) : null;
    if (port !== null) return answer(port, writeRun);
    const [key = ""] = keysOf([word]);
    return answer(
      traceRun(graph, key.startsWith("@") ? { outlet: key.slice(1) } : { device: key }),
      writeRun,
    );
  },
  ports(graph, { what: [word = ""] }, keysOf) {
    return answer(portTable(graph, keysOf([word])[0] ?? ""), writePorts);
  },
  impact(graph, { what }, keysOf) {
    return answer(impact(graph, keysOf(what)), writeImpact);
  },
  cause(graph, { what, works }, keysOf) {
    const [broken, fine] = [keysOf(what), keysOf(works)];
    return broken.length === 0 ? null : answer(commonCause(graph, broken, fine), writeCause);
  },
  ladder(graph, { what: [word = ""] }, keysOf) {
    const [key = ""] = keysOf([word]);
    return answer(buildLadder(graph, key.slice(1)), (ladder) => `# ${ladder.title}\n\n${ladder.body}`);
  },
};

function answer<Data>(data: Data | null, write: (data: Data) => string): { data: Data; text: string } | null {
  return data === null ? null : { data, text: write(data) };
}

function refuse(what: string, word: string, known: Iterable<string>): Answer {
  const names = [...known];
  const near = nearestNames(word, names);
  const hint = near.length > 0 ? didYouMean(word, names) : `it can be ${joinOr(names)}.`;
  return { ok: false, text: `There is no ${what} "${word}"; ${hint}` };
}
