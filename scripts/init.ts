import { execFileSync } from "node:child_process";
import { relative, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { makeFirstCommit } from "./company/first-commit.ts";
import { initCompany } from "./company/init-company.ts";
import { runEntry } from "./site/entry.ts";
import { UsageError } from "./site/options.ts";

const HELP = `Makes a company's own content repository: pages to start from, editor settings, a check on every push.

  npm run init -- <folder> [options]

  --name <name>         the company's name        (default: Our Company)
  --phone <number>      the number clients call   (default: "+1 555 555 0100")
  --timezone <zone>     the help desk's time zone (default: America/Los_Angeles)
  --sitebook <o/name>   where the build server finds Sitebook (default: where this clone came from)

Example: npm run init -- ../our-book --name "Acme IT" --phone "+1 949 555 0100"
`;

await runEntry(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: "string", default: "Our Company" },
      phone: { type: "string", default: "+1 555 555 0100" },
      timezone: { type: "string", default: "America/Los_Angeles" },
      sitebook: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new UsageError("Name one folder for the new repository.");
  const path = resolve(folder);
  const origin = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(
    git("remote", "get-url", "origin"),
  )?.[1];
  const revision = git("rev-parse", "HEAD");
  const source = { repository: values.sitebook ?? origin ?? "OWNER/sitebook", revision: revision || "main" };
  await initCompany(path, resolve("content/library"), values, source);
  const uncommitted = makeFirstCommit(path, `The book of ${values.name} begins`);
  const shown = relative(process.cwd(), path);
  process.stdout.write(`${shown} is ready. Look at it with: npm start -- --content ${shown}/content\n`);
  if (source.repository.startsWith("OWNER/"))
    process.stdout.write("Say in .github/workflows/check.yml where the build server finds Sitebook.\n");
  if (uncommitted !== null)
    process.stdout.write(
      `Not committed yet (git says: ${uncommitted}). In ${shown}: git init && git add --all && git commit\n`,
    );
  return 0;
});

/** What git says about this clone, or nothing where it is none. */
function git(...args: string[]): string {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
