import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DialogueLeft } from "../../../src/write/console.ts";
import type { CommandIo, Dialogue } from "../../../src/write/console.ts";

export const TODAY = "2026-11-23";

/** A small book with nothing wrong in it, as files. */
export const PAGES: Readonly<Record<string, string>> = {
  "practice.mdx": `---
kind: practice
name: Acme Support
supportPhone: "+1 949 555 0100"
timezone: America/Los_Angeles
roles: [{ id: technician, name: Technician }]
people: [{ id: dana, name: Dana Reyes, role: technician }, { id: luis, name: Luis Ortega, role: technician }]
---
`,
  "library/network/desk-has-no-network.mdx": `---
kind: runbook
title: One desk has no network
symptoms: [no internet, port dead, cable unplugged, no network, offline, phone is dead]
about: outlet
editions: [help-desk]
minutes: 10
---
The outlet is {outlet.label}, {outlet.where}.

## Is anyone near you offline too?

Ask the two nearest desks.

- [Only this desk](#is-there-a-light)
- [Others too](#escalate)

## Is there a light?

Look beside the plug at the switch, {outlet.switch.where}.

- [Lit](#resolved)
- [Dark](#visit)
`,
  "clients/harbor/index.mdx": `---
kind: client
name: Harbor Dental
timezone: America/Los_Angeles
verifyCaller: Call back on the office number.
locations: [{ id: main, name: Main office }]
contacts:
  - { id: maria, name: Maria Santos, phone: "+1 949 555 0111" }   # back on Monday
backups:
  - { id: srv-image, protects: [sw-01], restoreTestEvery: P30D, restoreWithin: PT4H }
verified: { on: 2026-11-01, by: dana }
---
Twelve people.
`,
  "clients/harbor/network.mdx": `---
kind: network
vlans: [{ id: 10, name: Staff, subnet: 10.20.10.0/24, gateway: sw-01, gatewayIp: 10.20.10.2 }]
outlets:
  # front desk
  - { label: D-12, run: [sw-01/14],   vlan: 10 }   # traced twice
---
`,
  "clients/harbor/equipment/sw-01.mdx": `---
kind: equipment
type: switch
name: SW-01
status: active
location: main
addresses: [{ ip: 10.20.10.2, vlan: 10 }]
ports: ["1-48"]
warrantyUntil: 2026-12-01   # ask the dealer
verified: { on: 2026-10-01, by: dana }
---
The one in the closet.
`,
  "clients/harbor/visits/2026-11-01.mdx": `---
kind: visit
on: 2026-11-01
by: [dana]
reason: scheduled
summary: Looked at the closet.
promises:
  - { what: Label the patch cords, to: maria, due: 2026-11-20 }
---
`,
  "clients/harbor/calls/2026-11-10-desk-dead.mdx": `---
kind: call
at: 2026-11-10T09:45
takenBy: luis
caller: maria
said: My desk is dead.
runbook: network/desk-has-no-network
outcome: visit
minutes: 12
---
`,
};

/** Writes the book to a new folder, with other pages over it; `null` leaves one out. */
export async function makeBook(more: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "book-"));
  for (const [file, text] of Object.entries({ ...PAGES, ...more })) {
    if (text === null) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** Every file of a folder with its text. */
export async function readFolder(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const inside = files.filter((file) => file.isFile() && !file.parentPath.includes(".git"));
  const texts = inside.map(async (file): Promise<[string, string]> => {
    const path = join(file.parentPath, file.name);
    return [path.slice(folder.length + 1), await readFile(path, "utf8")];
  });
  return Object.fromEntries((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Heard extends CommandIo {
  said: { out: string; talk: string };
  /** The questions that were asked, with what stood in the line. */
  asked: string[];
}

/** A console that remembers. With answers (by a word of the question) somebody sits at it; `null` leaves. */
export function makeConsole(answers?: Readonly<Record<string, string | string[] | boolean | null>>): Heard {
  const said = { out: "", talk: "" };
  const asked: string[] = [];
  const reply = (
    message: string,
    initial: string | boolean | undefined,
  ): string | string[] | boolean | undefined => {
    asked.push(`${message} ${initial === undefined ? "" : `[${String(initial)}]`}`.trim());
    const word = Object.keys(answers ?? {}).find((key) => message.includes(key));
    const answer = word === undefined ? undefined : answers?.[word];
    if (answer === null) throw new DialogueLeft("left");
    return answer;
  };
  const dialogue: Dialogue = {
    text: async ({ message, initial = "", check }) => {
      const answer = String(reply(message, initial) ?? initial);
      const problem = check?.(answer);
      if (problem !== undefined) throw new Error(problem);
      return answer;
    },
    paste: async ({ message }) => String(reply(message, "") ?? ""),
    select: async ({ message, choices, initial }) =>
      String(reply(message, initial) ?? initial ?? choices[0]?.value),
    many: async ({ message }) => {
      const answer = reply(message, undefined);
      return Array.isArray(answer) ? answer : [];
    },
    confirm: async ({ message, initial }) => Boolean(reply(message, initial) ?? initial),
  };
  return {
    said,
    asked,
    out: (text) => void (said.out += text),
    talk: (text) => void (said.talk += text),
    ask: answers === undefined ? null : dialogue,
  };
}

/** Makes a folder a repository with one commit on `main`. */
export function makeRepository(folder: string): (...words: string[]) => string {
  const git = (...words: string[]): string =>
    execFileSync("git", words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  git("init", "--quiet", "--initial-branch", "main");
  git("config", "user.name", "Dana Reyes");
  git("config", "user.email", "dana@acme.example");
  git("add", "--all");
  git("commit", "--quiet", "--message", "The book");
  return git;
}
