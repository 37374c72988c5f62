import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { runVisitCommand } from "../src/visit/visit-command.ts";
import { FINISH_HELP, finishFlags, openConsole, readFinishOptions } from "../src/write/command-line.ts";
import { tellEditor } from "./editor/write-schemas.ts";
import { runEntry } from "./site/entry.ts";
import { UsageError } from "./site/options.ts";

const HELP = `Before a visit: writes its pack, one HTML file with everything worth finding out, for a phone or for paper.
After it: turns the answers into the visit's page and a minimal edit of the pages they are about.

  npm run visit -- <client> [options]
  npm run visit -- <client> --answers FILE [--answers FILE2] [options]
  npm run visit -- <client> --done [options]

  --answers <file>    what the pack exported; several technicians' files are merged, or the conflict is named
  --done              the same questions as a dialogue
  --by <person>       who came, if the answers do not say; as often as needed
  --out <folder>      where the pack goes (default: the present folder)
${FINISH_HELP}
Examples:
  npm run visit -- harbor-dental
  npm run visit -- harbor-dental --answers dana.json --answers luis.json --dry-run
`;

await runEntry(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...finishFlags,
      answers: { type: "string", multiple: true, default: [] },
      by: { type: "string", multiple: true, default: [] },
      done: { type: "boolean", default: false },
      out: { type: "string", default: "." },
    },
  });
  if (values.help) return (process.stdout.write(HELP), 0);
  const [client, ...more] = positionals;
  if (client === undefined || more.length > 0) throw new UsageError("Name one client.");
  const options = readFinishOptions(values);
  if (typeof options === "string") throw new UsageError(options);
  const { answers, by, done, out } = values;
  const code = await runVisitCommand(
    { ...options, client, answers, by, done, out: resolve(out) },
    openConsole(values.yes),
  );
  await tellEditor(options.content);
  return code;
});
