import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { runFactsCommand } from "#book/facts/facts-command.ts";
import { runEntry } from "./site/entry.ts";
import { readSiteOptions, UsageError } from "./site/options.ts";

const HELP = `Lists every fact that a runbook can name, with this client's values.

  npm run facts -- <client> [options]

  --device <id>       the facts of a runbook about this device, device.* too
  --outlet <label>    the facts of a runbook about this outlet, outlet.* too
  --gaps              only what runbooks need and the pages lack, most needed first
  --format <format>   text (default) or json
  --content <folder>  the content folder (default: SITEBOOK_CONTENT, else content)
  --today <date>      the day to count from, such as 2026-11-23 (default: today)

Examples
  npm run facts -- harbor-dental
  npm run facts -- harbor-dental --outlet D-12
  npm run facts -- harbor-dental --gaps --format json

Exit code: 0 listed; 2 could not run.
`;

await runEntry(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      device: { type: "string" },
      outlet: { type: "string" },
      gaps: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      content: { type: "string" },
      today: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [client, ...more] = positionals;
  const { device, outlet, gaps, format } = values;
  if (client === undefined || more.length > 0) throw new UsageError("Name one client.");
  if (format !== "text" && format !== "json")
    throw new UsageError(`--format is "${format}"; it can be text or json.`);
  const day = new Date().toISOString().slice(0, 10);
  const { content, today } = readSiteOptions(
    { content: values.content, today: values.today },
    { ...process.env, SITEBOOK_EDITION: undefined },
    day,
  );
  const io = {
    out: (text: string) => void process.stdout.write(text),
    talk: (text: string) => void process.stderr.write(text),
  };
  return runFactsCommand({ content: resolve(content), client, device, outlet, gaps, format, today }, io);
});
