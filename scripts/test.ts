import process from "node:process";
import { parseArgs } from "node:util";
import { UsageError } from "./site/options.ts";
import { runEntry } from "./site/entry.ts";
import { runStep } from "./test-run/run-step.ts";
import type { StepResult } from "./test-run/run-step.ts";
import { chooseSteps } from "./test-run/steps.ts";
import type { Step } from "./test-run/steps.ts";

const HELP = `Runs every check of the code and every test. The last line says how it went.

  npm test -- [options] [words that pick test files]

  --only <step>   format, lint, types, unused, unit, astro or e2e; may be given several times

Examples
  npm test
  npm test -- --only unit
  npm test -- --only e2e search
`;

await runEntry(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string", multiple: true, default: [] }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const chosen = choose(values.only);
  const options = { root: process.cwd(), filters: positionals, env: process.env };
  const total = { passed: 0, failed: 0 };
  const tell = ({ name, says }: Step, { passed, failed, seconds, output }: StepResult): void => {
    total.passed += passed;
    total.failed += failed;
    const mark = failed === 0 ? "✓" : "✗";
    process.stdout.write(`${output}${mark} ${name}: ${says} (${seconds.toFixed(1)} s)\n`);
  };
  // One after another: what a step writes, a later one reads.
  for (const step of chosen) tell(step, await runStep(step, options));
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
});

function choose(only: readonly string[]): readonly Step[] {
  try {
    return chooseSteps(only);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}
