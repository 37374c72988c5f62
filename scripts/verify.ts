import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { runEntry } from "./site/entry.ts";
import { UsageError } from "./site/options.ts";

const HELP = `Proves that a built edition shows what it may, and nothing else.

  npm run verify -- <site> [options]

It looks through every byte of the site for what it must not show, then builds the same edition from a copy of the
content in which every field carries a mark, and looks for those: what must be absent and what must be present.

  --content <folder>  the content it was built from (SITEBOOK_CONTENT, else content)
  --format <name>     text or json (default: text)

Examples
  npm run verify -- dist
  npm run verify -- /srv/harbor --content ../our-book/content

Exit code: 0 proven; 1 something leaks or is missing; 2 could not run.
`;

await runEntry(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: "string" },
      format: { type: "string", default: "text" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [dist, ...more] = positionals;
  if (dist === undefined || more.length > 0) throw new UsageError("Name one built site, such as dist.");
  if (values.format !== "text" && values.format !== "json")
    throw new UsageError(`--format is "${values.format}"; it is text or json.`);
  const content = resolve(values.content ?? process.env["SITEBOOK_CONTENT"] ?? "content");
  const { verifySite } = await import("./site/verify-site.ts");
  const { formatReport } = await import("../src/edition/report.ts");
  const report = await verifySite(
    process.cwd(),
    resolve(dist),
    content,
    (text) => void process.stderr.write(text),
  );
  const { search, ...rest } = report;
  const json = {
    ...rest,
    search: { ...search, problems: undefined, controls: Object.fromEntries(search.controls) },
  };
  process.stdout.write(values.format === "json" ? `${JSON.stringify(json)}\n` : formatReport(report));
  return report.problems.length === 0 ? 0 : 1;
});
