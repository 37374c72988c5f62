import * as aids from "#search/aids.ts";
import { Engine, Library } from "#search/engine.ts";
import { toEntryRow } from "#search/entry-rows.ts";
import type {
  ClientHead,
  ClientMore,
  ClientsFile,
  RunbookRow,
  SearchEntry,
  SharedHead,
  SharedMore,
} from "#search/types.ts";

const runbook = (name: string, title: string, symptoms: string[], about = "client"): RunbookRow => [
  name,
  title,
  about,
  symptoms,
];

export const shared: SharedHead = {
  version: 3,
  runbooks: [
    runbook(
      "network/desk-has-no-network",
      "One desk has no network",
      ["no internet at one desk", "ethernet port not working"],
      "outlet",
    ),
    runbook(
      "printing/printer-offline",
      "The printer shows as offline",
      ["nothing comes out when I print"],
      "printer",
    ),
    runbook("printing/paper-jam", "Paper is jammed in the printer", ["the printer ate my paper"], "printer"),
    runbook("accounts/password-forgotten", "Somebody has forgotten a password", [
      "I forgot my password",
      "can't log in",
    ]),
    runbook("phones/voicemail-pin-forgotten", "The voicemail PIN is forgotten", [
      "can't get into my voicemail",
    ]),
    runbook("network/wifi-slow-or-drops", "Wi-Fi is slow or drops", ["wifi keeps dropping"]),
    runbook("computers/computer-slow", "A computer is very slow", [
      "my computer is so slow today",
      "PC keeps freezing",
    ]),
  ],
};

const sharedMore: SharedMore = {
  version: 3,
  runbooks: shared.runbooks.map(() => ({ symptoms: [] })),
  ids: [
    ["code", "0x80070035", 1],
    ["code", "169.254", 0],
  ],
  synonyms: [["charts", "patient records"]],
  general: ["network/desk-has-no-network", "accounts/password-forgotten"],
  overview: "/library/",
};

const entries: SearchEntry[] = [
  { kind: "client", title: "Reef Optics", address: "/clients/reef-optics/", icon: "building" },
  {
    kind: "contact",
    title: "Ana Flores",
    address: "/clients/reef-optics/#contact-ana",
    icon: "user-round",
    aliases: ["Office manager"],
  },
  {
    kind: "equipment",
    title: "SW-01",
    address: "/clients/reef-optics/equipment/sw-01/",
    icon: "ethernet-port",
    about: "switch",
    aliases: ["the closet switch"],
  },
  {
    kind: "equipment",
    title: "Printer Front",
    address: "/clients/reef-optics/equipment/printer-front/",
    icon: "printer",
    about: "printer",
    aliases: ["front printer"],
  },
  {
    kind: "equipment",
    title: "Printer Back",
    address: "/clients/reef-optics/equipment/printer-back/",
    icon: "printer",
    about: "printer",
    aliases: ["back printer", "the one that jams"],
  },
  {
    kind: "outlet",
    title: "D-01",
    address: "/clients/reef-optics/outlets/d-01/",
    icon: "plug",
    about: "outlet",
  },
  {
    kind: "outlet",
    title: "D-12",
    address: "/clients/reef-optics/outlets/d-12/",
    icon: "plug",
    about: "outlet",
  },
  {
    kind: "vlan",
    title: "VLAN 10 Staff",
    address: "/clients/reef-optics/vlans/10/",
    icon: "layers",
  },
];

export const head: ClientHead = {
  version: 3,
  client: "reef-optics",
  name: "Reef Optics",
  lacks: [],
  entries: entries.map((entry) => toEntryRow(entry, "reef-optics")),
};

const details: Readonly<Record<number, string>> = {
  5: "Front desk, left",
  6: "Lab bench",
  7: "10.80.10.0/24",
};

const more: ClientMore = {
  version: 3,
  called: ["reef", "the eye doctor", "reefoptics.example"],
  details: entries.map((_, index) => {
    const description = details[index];
    return description === undefined ? {} : { description };
  }),
  ids: [
    ["label", "SW-01", 2],
    ["ip", "10.80.1.2", 2],
    ["mac", "02:00:5e:00:0a:2f", 2],
    ["serial", "VNB3R61408", 3],
    ["ip", "10.80.10.31", 3],
    ["asset", "RO-0021", 3],
    ["label", "D-01", 5],
    ["label", "D-12", 6],
    ["extension", "11", 1],
    ["phone", "+1 949 555 0151", 1],
    ["host", "ro-sw-01", 2],
    ["host", "ro-prn-front", 3],
    ["subnet", "10.80.10.0/24", 7],
  ],
};

const clients: ClientsFile = {
  version: 1,
  shards: 1,
  clients: [
    {
      id: "reef-optics",
      name: "Reef Optics",
      aliases: ["reef", "the eye doctor"],
      phones: ["+1 949 555 0150"],
      domains: ["reefoptics.example"],
      contacts: ["Ana Flores"],
      towns: ["Laguna"],
    },
    { id: "summit-law", name: "Summit Law", aliases: ["the law firm"], contacts: ["Ben Ortiz"] },
    { id: "summit-dental", name: "Summit Dental", contacts: ["Ana Reyes"] },
  ],
};

export const library = new Library({ head: shared, more: sharedMore, clients, aids });
export const anyone = new Engine(library, null, null);
export const reef = new Engine(library, head, more);

/** As it is before what understands more than plain words has come. */
export const early = new Engine(new Library({ head: shared }), head, null);
