import { writeFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { writeNetwork } from "#check/secrets/weight-table.ts";
import { readSample } from "../tests/unit/secrets/read-sample.ts";
import { EvidenceNumbers } from "./secrets/examples.ts";
import {
  describe,
  judgeLeftOut,
  keepCommon,
  layoutOf,
  learnFrom,
  limitFor,
  readFolds,
} from "./secrets/folds.ts";
import { readHarmless } from "./secrets/harmless.ts";
import { runEntry } from "./site/entry.ts";

const HELP = `Learns from the labelled sample what speaks for and against a secret, and writes src/check/secrets/weights.json.

  npm run train-secrets -- [options]

  --alarms <share>    the share of harmless cases that may be called secret (default 0.023), judged as told below
  --dry-run           print the figures, write nothing

Beside the labelled sample it learns from pages of this repository, which hold no secret, and from plain lines that are
made by chance (scripts/secrets/plain). The files of tests/unit/secrets/sample are dealt into groups, and each group is judged by weights that were learned from
the others. That is the honest figure: the check itself uses weights that were learned from all of them.

Exit code: 0 learned; 2 could not run.
`;

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: { alarms: { type: "string" }, "dry-run": { type: "boolean" }, help: { type: "boolean" } },
  });
  const numbers = new EvidenceNumbers();
  const folds = readFolds(readSample(), numbers);
  const harmless = readHarmless(numbers);
  const judged = judgeLeftOut(folds, harmless, numbers);
  const limit = limitFor(judged, Number(values.alarms ?? "0.023"));
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  for (const { name } of folds)
    say(
      `${name}: ${describe(
        judged.filter(({ file }) => file === name),
        limit,
      )}`,
    );
  const layouts = Map.groupBy(judged, ({ sample }) => layoutOf(sample.text));
  for (const [layout, those] of layouts) say(`  ${layout}: ${describe(those, limit)}`);
  say(`all, each group by the others: ${describe(judged, limit)}`);
  for (const alarms of [0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1]) {
    const other = limitFor(judged, alarms);
    say(`  at ${alarms}: limit ${other.toFixed(2)}, ${describe(judged, other)}`);
  }
  if (values["dry-run"] === true) return 0;
  const learned = keepCommon(learnFrom(folds, harmless, numbers), numbers.keys, limit);
  writeFileSync("src/check/secrets/weights.json", `${JSON.stringify(writeNetwork(learned), undefined, 2)}\n`);
  return 0;
});
