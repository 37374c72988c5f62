import { resolve } from "node:path";
import { parseArgs, styleText } from "node:util";
import { checkFormats, runCheckCommand } from "#check/check-command.ts";
import { buildDay, contentFolder } from "../src/settings.ts";

const HELP = `Checks all content and reports every finding at once.

Usage: npm run check -- [options]

  --content DIR   the content folder (default: SITEBOOK_CONTENT, else content)
  --format F      text, json or github (default: text)
  --strict        fail on warnings too
  --today DATE    the day to count from, such as 2026-11-23 (default: today)
  --help          this text

Examples:
  npm run check
  npm run check -- --content ../our-book --strict
  npm run check -- --format json > findings.json

Exit codes: 0 nothing to mend, 1 findings, 2 could not run.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        content: { type: "string", default: contentFolder() },
        format: { type: "string", default: "text" },
        strict: { type: "boolean", default: false },
        today: { type: "string", default: buildDay() },
        help: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const format = checkFormats.find((name) => name === values.format);
  if (format === undefined) return refuse(`--format is "${values.format}"; it is text, json or github.`);
  if (!/^\d{4}-\d\d-\d\d$/.test(values.today) || Number.isNaN(Date.parse(values.today)))
    return refuse(`--today is "${values.today}"; it is a date such as 2026-11-23.`);
  const options = { content: resolve(values.content), format, strict: values.strict, today: values.today };
  const colour = process.stdout.isTTY && styleText("bold", "x", { stream: process.stdout }) !== "x";
  const out = (text: string): unknown => process.stdout.write(text);
  const talk = (text: string): unknown => process.stderr.write(text);
  return runCheckCommand(options, { out, talk, now: () => performance.now(), colour, folder: process.cwd() });
}

function refuse(message: string): number {
  process.stderr.write(`${message}\nSee npm run check -- --help.\n`);
  return 2;
}
