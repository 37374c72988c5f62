import { spawn } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";

export interface Measured {
  code: number;
  seconds: number;
  /** Processor time of the process and all its children, in seconds; null where there is no /proc. */
  processor: number | null;
  /** The most memory the process and all its children held at once, in bytes; null where there is no /proc. */
  peak: number | null;
  /** What it wrote to stdout. */
  output: string;
}

/** Runs a Node program to its end and looks at its memory and processor time, children included, ten times a second. */
export async function measure(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: { ...env }, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  let peak: number | null = null;
  const ticks = new Map<number, number>();
  let looks = 0;
  const look = async (): Promise<void> => {
    if (child.pid === undefined) return;
    // Looking through all processes takes time from what is measured: once a second is enough to see new ones.
    const isNew = looks++ % 10 === 0;
    const known = [child.pid, ...ticks.keys()];
    const family = isNew ? await readFamily(child.pid) : await readAll(known.map(String));
    if (family.length === 0) return;
    peak = Math.max(peak ?? 0, sum(family.map(({ bytes }) => bytes)));
    for (const member of family) ticks.set(member.id, member.ticks);
  };
  const timer = setInterval(() => void look(), 100);
  const code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? 1)));
  clearInterval(timer);
  const processor = ticks.size === 0 ? null : sum([...ticks.values()]) / TICKS_A_SECOND;
  return { code, seconds: (performance.now() - started) / 1000, processor, peak, output };
}

/** As Linux counts processor time for programs, whatever its own clock does. */
const TICKS_A_SECOND = 100;

interface Process {
  id: number;
  parent: number;
  /** Of memory. */
  bytes: number;
  /** Of processor time, of all its threads so far. */
  ticks: number;
}

/** A process and all that descend from it; none where there is no /proc. */
async function readFamily(root: number): Promise<Process[]> {
  const names = await readdir("/proc").catch(() => []);
  const processes = await readAll(names.filter((name) => /^\d+$/.test(name)));
  const family = new Set([root]);
  // A child always has a higher place in the list than its parent only until numbers wrap; so look until nothing is added.
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  return processes.filter(({ id }) => family.has(id));
}

async function readAll(ids: readonly string[]): Promise<Process[]> {
  return (await Promise.all([...new Set(ids)].map(readProcess))).filter((found) => found !== null);
}

async function readProcess(id: string): Promise<Process | null> {
  const [status, stat] = await Promise.all(
    ["status", "stat"].map((name) => readFile(`/proc/${id}/${name}`, "utf8").catch(() => "")),
  );
  const parent = /^PPid:\s+(\d+)/m.exec(status ?? "")?.[1];
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status ?? "")?.[1];
  // Behind the program's name, which may hold anything; the 12th and 13th are the times in and out of the system.
  const times = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(stat ?? "");
  if (parent === undefined || kilobytes === undefined || times === null) return null;
  return {
    id: Number(id),
    parent: Number(parent),
    bytes: Number(kilobytes) * 1024,
    ticks: Number(times[1]) + Number(times[2]),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
