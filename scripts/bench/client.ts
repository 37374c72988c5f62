import { equipmentPages } from "./equipment.ts";
import { networkPage } from "./network.ts";
import { pageText } from "./page-text.ts";
import type { GeneratedFile } from "./page-text.ts";
import { seedRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { clientName, personName, prose } from "./words.ts";

/** Thirty pages for client number `index`: twenty devices and ten others. The same number gives the same bytes. */
export function clientPages(index: number): GeneratedFile[] {
  const random = seedRandom(index * 2654435761 + 1);
  const name = clientName(index);
  const id = name.toLowerCase().replaceAll(" ", "-");
  const folder = `clients/${id}`;
  const net = `10.${index % 250}`;
  return [
    indexPage(folder, id, name, index, random),
    networkPage(folder, net, random),
    ...equipmentPages(folder, index, net, random),
    ...credentialPages(folder, name),
    runbookPage(folder, name, random),
    ...visitPages(folder, random),
    ...callPages(folder, random),
  ];
}

function indexPage(folder: string, id: string, name: string, index: number, random: Random): GeneratedFile {
  const exchange = String(200 + (index % 700));
  const phone = (line: number): string => `+1 ${exchange} 555 0${line}`;
  const data = {
    kind: "client",
    name,
    aliases: [name.split(" ")[0]?.toLowerCase() ?? name],
    business: `${name.split(" ").slice(1).join(" ")}, one office`,
    people: 8 + random.below(40),
    timezone: "America/Los_Angeles",
    hours: "Mon–Fri 08:00–17:00",
    phones: [phone(110)],
    domains: [`${id}.example`],
    verifyCaller: "Call back on the office number.",
    odd: [prose(random, 1)],
    locations: [
      {
        id: "main",
        name: "Main office",
        address: `${100 + index} Example Street, Laguna Hills, CA`,
        town: "Laguna Hills",
        access: "Ask at the front desk.",
      },
    ],
    contacts: [
      {
        id: "office",
        name: personName(random),
        role: "Office manager",
        duties: ["main", "on-site-help"],
        phone: phone(111),
        location: "main",
        mayApprove: ["spending", "password-resets"],
      },
      {
        id: "owner",
        name: personName(random),
        role: "Owner",
        duties: ["decisions"],
        phone: phone(112),
        location: "main",
      },
    ],
    circuits: [
      {
        id: "wan1",
        provider: "Spectrum Business",
        circuitId: `86.KQXX.${String(index).padStart(6, "0")}`,
        supportPhone: "+1 800 555 0199",
        use: "primary",
        location: "main",
        modem: "modem-01",
        speed: "600 down, 35 up",
      },
    ],
    services: [
      { id: "email", name: "Microsoft 365", type: "email", runsOn: "cloud", credential: "m365-admin" },
      { id: "files", name: "Shared drive", type: "files", runsOn: "nas-01" },
      {
        id: "directory",
        name: "Active Directory",
        type: "directory",
        runsOn: "srv-01",
        credential: "srv-admin",
      },
      {
        id: "phones",
        name: "Hosted phones",
        type: "telephony",
        runsOn: "cloud",
        supportPhone: "+1 800 555 0150",
      },
      { id: "books", name: "QuickBooks", type: "business-app", runsOn: "srv-01" },
      { id: "vpn", name: "FortiClient", type: "remote-access", runsOn: "fw-01" },
    ],
    backups: [
      {
        id: "srv-image",
        protects: ["srv-01", "files"],
        product: "Veeam",
        target: "nas-01",
        runs: "Every night at 22:00",
        restoreTestEvery: "P90D",
        restoreWithin: "PT4H",
      },
    ],
    visits: { every: "P30D", technician: "dana" },
    verified: { on: "2026-10-05", by: "dana" },
  };
  return {
    file: `${folder}/index.mdx`,
    text: pageText(data, `${prose(random, 5)}\n\n## How they work\n\n${prose(random, 6)}`),
  };
}

function credentialPages(folder: string, name: string): GeneratedFile[] {
  const pointers = [
    { id: "fw-admin", name: "Firewall", opens: ["fw-01"] },
    { id: "unifi", name: "UniFi controller", opens: ["sw-01", "ap-01", "ap-02"] },
    { id: "srv-admin", name: "Server administrator", opens: ["srv-01", "directory"] },
    { id: "m365-admin", name: "Microsoft 365 administrator", opens: ["email"] },
  ];
  return pointers.map(({ id, name: opens, opens: targets }) => ({
    file: `${folder}/credentials/${id}.mdx`,
    text: pageText({
      kind: "credential",
      name: opens,
      opens: targets,
      vault: { system: "1password", item: `op://${name}/${opens}/admin` },
      whoMayFetch: ["technician"],
      rotateEvery: "P180D",
      rotatedOn: "2026-08-03",
    }),
  }));
}

/** Its first question is the client's own, so that each client has a picture that no other has. */
function runbookPage(folder: string, name: string, random: Random): GeneratedFile {
  const data = {
    kind: "runbook",
    title: `${name}: the label printer stays dark`,
    symptoms: [
      "label printer dark",
      "no labels",
      "the label thing is off",
      "labels stopped",
      "label light is out",
      "cannot print labels",
    ],
    about: "client",
    editions: ["help-desk"],
    minutes: 8,
  };
  const body = `${prose(random, 2)}

## Is the light of ${name}'s printer on?

Ask for the small light beside the power button.

- [On](#print-a-test-label)
- [Off](#is-it-plugged-in)

## Is it plugged in?

Have them follow the cord to the wall and press the plug in.

- [Light comes on](#resolved)
- [Still dark](#escalate)

## Print a test label

Hold the feed button for five seconds.

- [It prints](#resolved)
- [Nothing happens](#visit)`;
  return { file: `${folder}/runbooks/label-printer-dark.mdx`, text: pageText(data, body) };
}

function visitPages(folder: string, random: Random): GeneratedFile[] {
  const data = {
    kind: "visit",
    on: "2026-10-20",
    by: ["dana"],
    reason: "scheduled",
    minutes: 60 + random.below(120),
    locations: ["main"],
    summary: "Tested outlets, tried a restore, cleaned the rack.",
    touched: ["D-01", "sw-01"],
    confirmed: ["index", "network", "equipment/sw-01"],
    restores: [{ backup: "srv-image", result: "proven", took: "PT1H" }],
  };
  return [{ file: `${folder}/visits/2026-10-20.mdx`, text: pageText(data, prose(random, 3)) }];
}

function callPages(folder: string, random: Random): GeneratedFile[] {
  const calls = [
    {
      day: "2026-11-03",
      words: "desk-offline",
      said: "My desk has no internet.",
      runbook: "network/desk-has-no-network",
      about: ["D-02"],
    },
    {
      day: "2026-11-12",
      words: "printer-offline",
      said: "The printer says offline.",
      runbook: "printing/printer-offline",
      about: ["printer-01"],
    },
  ];
  return calls.map(({ day, words, said, runbook, about }) => ({
    file: `${folder}/calls/${day}-${words}.mdx`,
    text: pageText(
      {
        kind: "call",
        at: `${day}T09:${10 + random.below(50)}`,
        takenBy: "omar",
        caller: "office",
        said,
        about,
        runbook,
        trail: [{ asked: "Is anyone near you offline too?", answered: "Only this desk" }],
        outcome: "resolved",
        minutes: 4 + random.below(12),
        cause: "A cord had come loose.",
      },
      prose(random, 1),
    ),
  }));
}
