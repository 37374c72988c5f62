import process from "node:process";
import { parseArgs } from "node:util";
import { importHelp } from "#import/help.ts";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions } from "#import/run-import.ts";
import { tellEditor } from "./editor/write-schemas.ts";

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
      client: text,
      mapping: text,
      format: text,
      practice: text,
      phone: text,
      timezone: text,
      "dry-run": flag,
      help: flag,
    },
  });
  const [source, file, ...more] = positionals;
  const { into, client, mapping, format = "text", "dry-run": dryRun } = values;
  const { practice: name, phone: supportPhone, timezone } = values;
  const practice = { name, supportPhone, timezone };
  if (values.help) io.out(importHelp);
  else if (source === undefined || file === undefined || into === undefined || more.length > 0)
    refuse("An import needs a source, a file or folder, and --into with a folder.");
  else if (format !== "text" && format !== "json") refuse(`--format is "${format}"; it can be text or json.`);
  else {
    const options: ImportOptions = { source, file, into, client, mapping, dryRun, format, practice };
    process.exitCode = await runImport(options, io);
    await tellEditor(into);
  }
} catch (error) {
  if (!(error instanceof TypeError && "code" in error && /^ERR_PARSE_ARGS/.test(String(error.code))))
    throw error;
  refuse(error.message);
}

function refuse(message: string): void {
  io.err(`${message}\n\n${importHelp}`);
  process.exitCode = 2;
}
