import { spawn } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";

export interface Measured {
  code: number;
  seconds: number;
  /** The most memory the process and all its children held at once, in bytes; null where there is no /proc. */
  peak: number | null;
  /** What it wrote to stdout. */
  output: string;
}

/** Runs a Node program to its end and looks at its memory, children included, ten times a second. */
export async function measure(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: { ...env }, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  let peak: number | null = null;
  const look = async (): Promise<void> => {
    const held = child.pid === undefined ? null : await treeMemory(child.pid);
    if (held !== null) peak = Math.max(peak ?? 0, held);
  };
  const timer = setInterval(() => void look(), 100);
  const code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? 1)));
  clearInterval(timer);
  return { code, seconds: (performance.now() - started) / 1000, peak, output };
}

async function treeMemory(root: number): Promise<number | null> {
  const numbers = await readdir("/proc").catch(() => null);
  if (numbers === null) return null;
  const processes = (await Promise.all(numbers.filter((name) => /^\d+$/.test(name)).map(readProcess))).filter(
    (found) => found !== null,
  );
  const family = new Set([root]);
  // A child always has a higher place in the list than its parent only until numbers wrap; so look until nothing is added.
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  return processes.reduce((sum, { id, bytes }) => sum + (family.has(id) ? bytes : 0), 0);
}

async function readProcess(id: string): Promise<{ id: number; parent: number; bytes: number } | null> {
  const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
  const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  if (parent === undefined || kilobytes === undefined) return null;
  return { id: Number(id), parent: Number(parent), bytes: Number(kilobytes) * 1024 };
}
