import { parseArgs } from "node:util";
import { FINISH_HELP, finishFlags, openConsole, readFinishOptions } from "../src/write/command-line.ts";
import { runNewCommand } from "../src/write/new-command.ts";
import { tellEditor } from "./editor/write-schemas.ts";
import { runEntry } from "./site/entry.ts";
import { UsageError } from "./site/options.ts";

const HELP = `Makes a new page, or a new outlet, from a skeleton. On a terminal it asks; in a script flags answer.

  npm run new -- client | equipment | outlet | credential | runbook [<client>] [options]

  --client <id>       the client it belongs to, as the second word also says (not needed if there is one; for a runbook: none means the library)
  --id <id>           the page's id (default: made from its name)
  --by <person>       who saw it to be true today; without, the page counts as never verified
  --set <field=value> any other field, as often as needed: --set restart.safe=true
  client:     --name --timezone --phone --verifyCaller --town
  equipment:  --type --name --model --serial --location --where --status
  outlet:     --label --where --location --room --run --vlan --serves
  credential: --name --opens --vault --item --whoMayFetch --rotateEvery (never the secret)
  runbook:    --title --symptoms --about --area
${FINISH_HELP}
Examples:
  npm run new -- client
  npm run new -- outlet harbor-dental --label D-19 --where "Lab, by the door" --run "pp-01/28, unknown"
  npm run new -- equipment harbor-dental --type switch --yes --set restart.safe=true --set "restart.how=Pull the cord."
`;

const NAMES =
  "client id by name timezone phone verifyCaller town type model serial location where status label room run vlan serves opens vault item whoMayFetch rotateEvery title symptoms about area";

await runEntry(HELP, async () => {
  const own = Object.fromEntries(NAMES.split(" ").map((name) => [name, { type: "string" as const }]));
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...own, ...finishFlags, set: { type: "string", multiple: true, default: [] } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [kind, client, ...more] = positionals;
  if (kind === undefined || more.length > 0)
    throw new UsageError("Name one thing to make: client, equipment, outlet, credential or runbook.");
  const options = readFinishOptions(values);
  if (typeof options === "string") throw new UsageError(options);
  const all = Object.entries<unknown>(values);
  const flags = Object.fromEntries(
    all.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const named = client === undefined ? flags : { client, ...flags };
  const code = await runNewCommand(
    { ...options, kind, flags: named, sets: values.set },
    openConsole(values.yes),
  );
  await tellEditor(options.content);
  return code;
});
