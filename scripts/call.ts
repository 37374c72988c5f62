import { readFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { runCallCommand } from "../src/calls/call-command.ts";
import {
  FINISH_HELP,
  finishFlags,
  openConsole,
  readFinishOptions,
  readPiped,
} from "../src/write/command-line.ts";
import { tellEditor } from "./editor/write-schemas.ts";
import { runEntry } from "./site/entry.ts";
import { UsageError } from "./site/options.ts";

const HELP = `Writes the page of a call, from the note that call mode made or from nothing.

  npm run call -- [options]            asks, on a terminal
  npm run call -- --note FILE          reads a call note, or any text with a hand-over code in it
  … | npm run call -- [options]        the same from standard input

  --client --at --takenBy --caller --said --about --runbook --code --outcome --minutes
  --cause --failedAt --lacked --wrong --prevention --due --noneBecause --repeats
                      what the note does not say; lists with commas between
  --id <words>        the words behind the day in the file's name
${FINISH_HELP}
Examples:
  npm run call -- --note note.txt --takenBy omar --cause "The patch cord was loose."
  npm run call -- --client harbor-dental --code 4K7-9R2-HX3 --caller maria --said "My desk is dead" --minutes 9 --yes
`;

const NAMES =
  "client at takenBy caller said about runbook code outcome minutes cause failedAt lacked wrong prevention due noneBecause repeats id note";

await runEntry(HELP, async () => {
  const own = Object.fromEntries(NAMES.split(" ").map((name) => [name, { type: "string" as const }]));
  const { values } = parseArgs({ options: { ...own, ...finishFlags } });
  if (values.help) return (process.stdout.write(HELP), 0);
  const options = readFinishOptions(values);
  if (typeof options === "string") throw new UsageError(options);
  const all = Object.entries<unknown>(values);
  const { note: file, ...flags } = Object.fromEntries(
    all.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
  const note = file === undefined ? await readPiped() : readNote(file);
  const code = await runCallCommand({ ...options, flags, note, clock }, openConsole(values.yes));
  await tellEditor(options.content);
  return code;
});

function readNote(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`--note is "${file}", which cannot be read.`, { cause: error });
  }
}

function clock(timeZone: string | undefined): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const parts = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", ...zone });
  return parts.format(new Date()).replace(" ", "T");
}
