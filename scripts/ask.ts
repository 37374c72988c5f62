import process from "node:process";
import { parseArgs } from "node:util";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import type { AnyPage } from "#book/page.ts";
import { runAsk } from "#network/run-ask.ts";
import { contentFolder } from "../src/settings.ts";

const HELP = `Asks a client's network a question.

  npm run ask -- <question> <client> <what …> [options]

  run <outlet, port or device>   where its cabling leads, both ways
  ports <switch or panel>        every port and what it leads to, for the closet door
  impact <what …>                what stops if it fails: a device, cable, port, line, service, VLAN
  cause <what …>                 what things that do not work have in common
  ladder <outlet>                the questions to ask about a dead outlet, as a runbook

  --works <what>       something that does work (cause); may be given again
  --content <folder>, --format text|json

A client is named by its folder, its name or an alias, or a part of one; things by what people call them.

Examples
  npm run ask -- run harbor d12
  npm run ask -- cause harbor-dental D-12 D-14 --works D-13

Exit code: 0 answered; 2 not understood.
`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      works: { type: "string", multiple: true, default: [] },
      content: { type: "string", default: contentFolder() },
      format: { type: "string", default: "text" },
      help: { type: "boolean", default: false },
    },
  });
  const { format, works, content } = values;
  const [question, client, ...what] = positionals;
  if (values.help) process.stdout.write(HELP);
  else if (question === undefined || client === undefined || what.length === 0)
    fail(`A question, a client and something to ask about are needed.\n\n${HELP}`);
  else if (format !== "text" && format !== "json") fail(`--format is "${format}"; it can be text or json.`);
  else {
    const pages = await readPages(content);
    const asked = { question, client, what, works, json: format === "json" };
    const answer = pages === null ? null : runAsk(assembleBook(pages), asked);
    if (answer?.ok === true) process.stdout.write(`${answer.text}\n`);
    else if (answer !== null) fail(answer.text);
  }
} catch (error) {
  if (!(error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")))
    throw error;
  fail(`${error.message}\n\n${HELP}`);
}

/** Null, and told, if the content cannot be read. */
async function readPages(content: string): Promise<AnyPage[] | null> {
  try {
    return await loadPages(content);
  } catch (error) {
    // Reading throws plain errors for what somebody wrote and for files that are not there; all else is a bug.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    fail(`The content in ${content} cannot be read. ${error.message}`);
    return null;
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
