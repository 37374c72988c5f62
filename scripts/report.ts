import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { reportFlags, runReport } from "../src/audit/report/run-report.ts";
import { runEntry } from "./site/entry.ts";
import { readSiteOptions, UsageError } from "./site/options.ts";

const HELP = `Writes the figures behind the audit pages, worked out from the files.

  npm run report -- <report> [options]

  overview            the figures of the first page
  calls               by month, client, runbook and thing; each call
  escalations         each chain and each open end
  restores            each protected system and each backup
  gaps                missing facts, stale pages, unused runbooks, unheard-of symptoms
  visits              kept and missed, promises, check-ins, training, ideas, what comes due
  quarter             the sheets that clients are handed

  --table <name>      one table of the report; text output shows the names
  --quarter <q>       for quarter: which one, such as 2026-q3 (default: the one today is in)
  --format <format>   text (default), json, or csv (one table)
  --content <folder>  the content folder (default: SITEBOOK_CONTENT, else content)
  --today <date>      the day to count from, such as 2026-11-23 (default: today)

Examples
  npm run report -- calls --table clients
  npm run report -- escalations --format json
  npm run report -- restores --table backups --format csv > restores.csv

Exit code: 0 written; 2 could not run.
`;

await runEntry(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...reportFlags, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [subject, ...more] = positionals;
  if (subject === undefined || more.length > 0) throw new UsageError("Name one report.");
  const day = new Date().toISOString().slice(0, 10);
  const { content, today } = readSiteOptions(
    { content: values.content, today: values.today },
    { ...process.env, SITEBOOK_EDITION: undefined },
    day,
  );
  const out = (text: string): unknown => process.stdout.write(text);
  const talk = (text: string): unknown => process.stderr.write(text);
  return runReport({ ...values, content: resolve(content), subject, today }, { out, talk });
});
