import process from "node:process";
import { parseArgs } from "node:util";
import { buildNetwork } from "#network/build-network.ts";
import { buildLadder } from "#network/ladder.ts";
import { baselineOf } from "#network/losses.ts";
import { commonCause, impact, reachOf } from "#network/network.ts";
import { portTable } from "#network/port-table.ts";
import { traceRun } from "#network/trace-run.ts";
import { campusClient } from "./bench/campus.ts";
import { describeMachine } from "./bench/figures-table.ts";
import { seedRandom } from "./bench/random.ts";
import { runEntry } from "./site/entry.ts";

const HELP = `Measures the network's answers on one client of about 10,000 devices and 50,000 cables.

  npm run bench -- network

The second figure on top is the model that impact and common cause ask, with what everything lacks while all works.
Processor time of the thread that asks, in milliseconds: on a machine with nothing else to do, that is the wait.
`;

/** How often each kind of question is asked, of things picked at random. */
const TIMES = 40;

await runEntry(HELP, () => {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h", default: false } } });
  if (values.help) {
    process.stdout.write(HELP);
    return Promise.resolve(0);
  }
  const client = campusClient();
  const { taken: built, result: graph } = time(() => buildNetwork(client));
  const { taken: modelled, result: reach } = time(() => {
    const made = reachOf(graph);
    baselineOf(made);
    return made;
  });
  const random = seedRandom(1);
  const labels = [...client.outlets.keys()];
  const devices = [...client.equipment.keys()];
  const parts = reach.json.parts.map((part) => part.key);
  const pick = (keys: readonly string[]): string => keys[random.below(keys.length)] ?? "";
  const asked = {
    "run of an outlet": () => traceRun(graph, { outlet: pick(labels) }),
    "run of a device": () => traceRun(graph, { device: pick(devices) }),
    "port table": () => portTable(graph, pick(devices)),
    "impact of any part": () => impact(graph, [pick(parts)]),
    "impact of a core switch": () => impact(graph, ["core-01"]),
    "cause of two outlets": () => commonCause(graph, [`@${pick(labels)}`, `@${pick(labels)}`]),
    "cause of two neighbours": () => commonCause(graph, neighbours(labels, random.below(labels.length))),
    "cause of three things, one works": () =>
      commonCause(graph, [pick(devices), `@${pick(labels)}`, "service:files"], [`@${pick(labels)}`]),
    ladder: () => buildLadder(graph, pick(labels)),
  };
  const rows = Object.entries(asked).map(([name, ask]) => [name, ...measureAsk(ask)]);
  const head = ["question", "first", "median", "slowest of the others"];
  process.stdout.write(
    `${describeMachine(new Date().toISOString().slice(0, 10))}
${client.equipment.size} devices, ${graph.cables.length} cables, ${client.outlets.size} outlets
graph ${built.toFixed(0)} ms, what impact and common cause ask of it another ${modelled.toFixed(0)} ms

${[head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")}
`,
  );
  return Promise.resolve(0);
});

/** The first, the median and the slowest of the others, in milliseconds. */
function measureAsk(ask: () => unknown): string[] {
  const [first = 0, ...others] = Array.from({ length: TIMES }, () => time(ask).taken);
  others.sort((a, b) => a - b);
  return [first, others[others.length >> 1] ?? 0, others.at(-1) ?? 0].map((taken) => taken.toFixed(1));
}

function neighbours(labels: readonly string[], at: number): string[] {
  return labels.slice(Math.max(at - 1, 0), Math.max(at - 1, 0) + 2).map((label) => `@${label}`);
}

function time<Result>(run: () => Result): { taken: number; result: Result } {
  const before = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(before);
  return { taken: (user + system) / 1000, result };
}
