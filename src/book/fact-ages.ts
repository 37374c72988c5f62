import type { PageKind } from "#schemas/index.ts";

/** How long facts of one kind stay believable after somebody saw them to be true. */
export interface FactAge {
  /** Days after which somebody should look again. */
  days: number;
  /** As the subject of a sentence. */
  name: string;
  because: string;
  /** Whether a call hangs on it: only such facts decide how old a page is. */
  important: boolean;
  /** Fields by kind of page; `*` stands for any entry of a list. */
  fields: Partial<Record<PageKind, readonly string[]>>;
}

/**
 * The rates. They are judgements, each with its reason, and this table is the one place to change them: what people
 * change without telling us ages in half a year, what only a technician changes in one or two years, what is printed on
 * the device in five.
 */
export const factAges = {
  people: {
    days: 180,
    name: "people",
    because: "people change jobs, numbers and duties without telling us",
    important: true,
    fields: {
      client: ["contacts.*.phone", "contacts.*.duties", "contacts.*.mayApprove", "verifyCaller"],
      practice: ["people", "supportPhone"],
    },
  },
  secrets: {
    days: 180,
    name: "where the secret is kept",
    because: "vaults are tidied and roles change, and it is noticed only when the secret is needed at once",
    important: true,
    fields: { credential: ["vault", "whoMayFetch", "secondFactor", "breakGlass"] },
  },
  access: {
    days: 180,
    name: "how to get in and connect",
    because: "locks, alarms and remote access are changed by others",
    important: true,
    fields: { client: ["locations.*.access", "remoteAccess"] },
  },
  circuits: {
    days: 365,
    name: "internet circuits",
    because: "contracts and providers' numbers change about once a year",
    important: true,
    fields: {
      client: [
        "circuits.*.provider",
        "circuits.*.circuitId",
        "circuits.*.supportPhone",
        "circuits.*.modem",
        "circuits.*.publicIp",
      ],
    },
  },
  services: {
    days: 365,
    name: "services",
    because: "programs move and vendors change their numbers about once a year",
    important: true,
    fields: {
      client: ["services.*.runsOn", "services.*.supportPhone", "backups.*.protects", "backups.*.target"],
    },
  },
  restart: {
    days: 365,
    name: "restart instructions",
    because: "what runs on a device, and who notices, changes with every project",
    important: true,
    fields: { equipment: ["restart", "power"] },
  },
  addressing: {
    days: 365,
    name: "addresses",
    because: "addresses move whenever a device or a scope is changed",
    important: true,
    fields: {
      network: ["vlans.*.subnet", "vlans.*.gateway", "vlans.*.dhcp", "wifi.*.vlan"],
      equipment: ["addresses", "manage"],
    },
  },
  cabling: {
    days: 730,
    name: "cabling",
    because: "cables in walls stay, but patch cords wander within a year or two",
    important: true,
    fields: { network: ["outlets.*.run", "outlets.*.where", "links"], equipment: ["ports"] },
  },
  place: {
    days: 730,
    name: "place",
    because: "devices are moved when rooms are, every few years",
    important: true,
    fields: { equipment: ["where", "location", "status"] },
  },
  steps: {
    days: 365,
    name: "steps",
    because: "screens and menus are redesigned about once a year",
    important: true,
    fields: { runbook: ["title"] },
  },
  use: {
    days: 365,
    name: "who uses it",
    because: "desks and PCs change hands",
    important: false,
    fields: { equipment: ["usedBy", "firmware", "supplies"], network: ["outlets.*.serves"] },
  },
  identity: {
    days: 1825,
    name: "what is printed on it",
    because: "it changes only if the device is replaced",
    important: false,
    fields: { equipment: ["vendor", "model", "serial", "assetTag", "lights"] },
  },
} as const satisfies Record<string, FactAge>;

export type FactAgeName = keyof typeof factAges;
