import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { countTests } from "./count-tests.ts";
import type { Count } from "./count-tests.ts";
import type { Step } from "./steps.ts";

export interface StepResult extends Count {
  seconds: number;
  /** What a tool wrote. What Vitest writes goes straight to the terminal, so there it is empty. */
  output: string;
}

export interface RunOptions {
  root: string;
  /** Words that pick test files, handed to Vitest. */
  filters: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
}

/** Runs one step to its end. Never rejects because a test failed. */
export async function runStep(step: Step, options: RunOptions): Promise<StepResult> {
  const started = performance.now();
  const count =
    step.kind === "tool" ? await runTool(step.command, options) : await runVitest(step.name, options);
  return { ...count, seconds: (performance.now() - started) / 1000 };
}

type Outcome = Omit<StepResult, "seconds">;

async function runTool([name = "", ...args]: readonly string[], options: RunOptions): Promise<Outcome> {
  const { code, output } = await run(join("node_modules", ".bin", name), args, options, "pipe");
  return code === 0 ? { passed: 1, failed: 0, output: "" } : { passed: 0, failed: 1, output };
}

async function runVitest(project: string, options: RunOptions): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "sitebook-test-"));
  try {
    const report = join(folder, "report.json");
    const flags = ["--project", project, "--passWithNoTests", "--reporter=default", "--reporter=json"];
    const args = ["run", ...flags, `--outputFile.json=${report}`, ...options.filters];
    const { code } = await run(join("node_modules", ".bin", "vitest"), args, options, "inherit");
    return { ...countTests(await readFile(report, "utf8").catch(() => null), code), output: "" };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(
  command: string,
  args: readonly string[],
  { root, env }: RunOptions,
  output: "pipe" | "inherit",
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let text = "";
    const child = spawn(command, args, {
      cwd: root,
      // The tools ask for "node", and must get the one that runs this.
      env: {
        ...env,
        PATH: `${dirname(process.execPath)}${delimiter}${env["PATH"] ?? ""}`,
        ASTRO_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", output, output],
    });
    const collect = (stream: Readable | null): void => {
      stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
    };
    collect(child.stdout);
    collect(child.stderr);
    child.on("error", (error) => resolve({ code: 1, output: `${text}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: text }));
  });
}
