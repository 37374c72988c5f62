import process from "node:process";
import { parseArgs } from "node:util";
import { runImport } from "#import/run-import.ts";

const HELP = `Turns another system's data into pages, and brings those pages up to date later.

  npm run import -- <source> <file> --into <content folder> [options]

  <source>           netbox, a database as written by: manage.py dumpdata --natural-foreign
  --into <folder>    the content folder
  --dry-run          show what would change, and write nothing
  --format <format>  text (default) or json
  --practice <name>, --phone <number>, --timezone <zone>
                     our own company, if the folder has no practice.mdx yet

What was written by hand stays. Values the last import wrote, and nobody changed, follow the source.

Examples
  npm run import -- netbox dump.json --into content --dry-run
  npm run import -- netbox dump.json --into book \\
    --practice "Acme IT" --phone "+1 949 555 0100" --timezone America/Los_Angeles

Exit code: 0 done; 1 done, but a person is needed; 2 nothing was done.
`;
const [text, flag] = [{ type: "string" }, { type: "boolean", default: false }] as const;
const io = {
  out: (words: string) => void process.stdout.write(words),
  err: (words: string) => void process.stderr.write(words),
};
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: text,
      format: text,
      practice: text,
      phone: text,
      timezone: text,
      "dry-run": flag,
      help: flag,
    },
  });
  const [source, file, ...more] = positionals;
  const { into, format = "text", practice: name, phone: supportPhone, timezone, "dry-run": dryRun } = values;
  const practice = { name, supportPhone, timezone };
  if (values.help) io.out(HELP);
  else if (source === undefined || file === undefined || into === undefined || more.length > 0)
    refuse("An import needs a source, a file and --into with a folder.");
  else if (format !== "text" && format !== "json") refuse(`--format is "${format}"; it can be text or json.`);
  else process.exitCode = await runImport({ source, file, into, dryRun, format, practice }, io);
} catch (error) {
  if (!(error instanceof TypeError && "code" in error && /^ERR_PARSE_ARGS/.test(String(error.code))))
    throw error;
  refuse(error.message);
}

function refuse(message: string): void {
  io.err(`${message}\n\n${HELP}`);
  process.exitCode = 2;
}
