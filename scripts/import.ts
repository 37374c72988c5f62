import process from "node:process";
import { parseArgs } from "node:util";
import { runImport } from "#import/run-import.ts";

const HELP = `Turns another system's data into pages, and brings those pages up to date later.

  npm run import -- <source> <file> --into <content folder> [options]

Sources
  netbox             a NetBox database, written by: manage.py dumpdata --natural-foreign

Options
  --into <folder>    the content folder
  --dry-run          show what would change, and write nothing
  --format <format>  text (default) or json
  --practice <name>, --support-phone <number>, --timezone <zone>
                     our own company, if the folder has no practice.mdx yet

What was written by hand stays. Values the last import wrote, and nobody changed, follow the source.

Examples
  npm run import -- netbox dump.json --into content --dry-run
  npm run import -- netbox dump.json --into book --practice "Acme IT" \\
    --support-phone "+1 949 555 0100" --timezone America/Los_Angeles

Exit code: 0 done; 1 done, but the pages and the source disagree; 2 nothing was done.
`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: true,
    options: {
      into: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      practice: { type: "string" },
      "support-phone": { type: "string" },
      timezone: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [source, file, ...more] = positionals;
  const { into, format, practice: name, timezone } = values;
  if (values.help) process.stdout.write(HELP);
  else if (source === undefined || file === undefined || into === undefined || more.length > 0)
    fail("An import needs a source, a file and --into with a folder.");
  else if (format !== "text" && format !== "json") fail(`--format is "${format}"; it can be text or json.`);
  else {
    const practice = { name, supportPhone: values["support-phone"], timezone };
    const options = { source, file, into, dryRun: values["dry-run"], format, practice } as const;
    const io = {
      out: (text: string) => process.stdout.write(text),
      err: (text: string) => process.stderr.write(text),
    };
    process.exitCode = await runImport(options, io);
  }
} catch (error) {
  if (!(error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")))
    throw error;
  fail(error.message);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n\n${HELP}`);
  process.exitCode = 2;
}
