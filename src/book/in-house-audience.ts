import type { PageKind } from "#schemas/index.ts";
import type { Audience, FieldRule, Showing } from "./editions.ts";

/**
 * What a client's own staff may see. An allow-list: a field without a rule is withheld, and a test asks for a rule for
 * every field there is. Staging, the check and the proof all read this table, and nothing else decides.
 */
export const inHouse: Audience = {
  edition: "in-house",
  fields: [
    ...show("practice", "Whom to call, how and when.", [
      "kind",
      "name",
      "supportPhone",
      "supportEmail",
      "supportHours",
      "emergencyPhone",
      "timezone",
    ]),
    ...show("practice", "Search must understand the words that callers here use.", ["synonyms"]),
    ...withhold("practice", "Where our pages are kept is our business.", ["repository", "reportMistakesTo"]),
    ...instead("practice", "Who works for us, and as what, is internal.", { roles: [], people: [] }),
    ...verified("practice"),

    ...show("client", "They know this about themselves, and look for it here.", [
      "kind",
      "name",
      "business",
      "timezone",
      "hours",
      "phones",
      "domains",
    ]),
    ...withhold("client", "What callers and we call them is for recognising callers.", ["aliases"]),
    ...withhold("client", "Our bookkeeping about the client.", ["status", "people", "visits"]),
    ...withhold("client", "Whoever knows how callers are verified can pretend to be one.", ["verifyCaller"]),
    ...withhold("client", "How we get in helps those who should not.", ["remoteAccess"]),
    ...withhold("client", "Frank remarks for colleagues.", ["odd"]),
    ...show("client", "Where to go and whom to ring there.", [
      "locations.id",
      "locations.name",
      "locations.address",
      "locations.town",
      "locations.phone",
      "locations.hours",
    ]),
    ...withhold("client", "How to get in without being let in.", ["locations.access"]),
    ...withhold("client", "Frank remarks for colleagues.", ["locations.note"]),
    ...show("client", "Their own colleagues, and who may approve what.", [
      "contacts.id",
      "contacts.name",
      "contacts.role",
      "contacts.duties",
      "contacts.phone",
      "contacts.extension",
      "contacts.email",
      "contacts.location",
      "contacts.mayApprove",
    ]),
    ...withhold("client", "What we say about a person is not for the person's colleagues.", [
      "contacts.note",
    ]),
    ...show("client", "Whether it is the provider's trouble, and which line that is.", [
      "circuits.id",
      "circuits.provider",
      "circuits.use",
      "circuits.location",
      "circuits.speed",
      "circuits.statusPage",
    ]),
    ...ifShown("client", "Which box the line comes out of, if they may handle it.", ["circuits.modem"]),
    ...withhold("client", "With these a stranger can change the line; we talk to the provider.", [
      "circuits.circuitId",
      "circuits.account",
      "circuits.supportPhone",
      "circuits.contractUntil",
    ]),
    ...withhold("client", "The outside address is where an attack begins.", ["circuits.publicIp"]),
    ...withhold("client", "Frank remarks for colleagues.", ["circuits.note"]),
    ...show("client", "What they work with, where they open it, and who helps with it.", [
      "services.id",
      "services.name",
      "services.aliases",
      "services.type",
      "services.address",
      "services.supportPhone",
      "services.supportHours",
      "services.statusPage",
      "services.usedBy",
    ]),
    ...ifShown("client", "Which device it stops with, if they may know the device.", ["services.runsOn"]),
    ...withhold("client", "Contract and administration are ours.", [
      "services.account",
      "services.credential",
      "services.licence",
    ]),
    ...withhold("client", "Frank remarks for colleagues.", ["services.note"]),
    ...show("client", "What can be brought back, from when, and how soon.", [
      "backups.id",
      "backups.runs",
      "backups.keeps",
      "backups.restoreWithin",
    ]),
    ...ifShown("client", "What it protects, as far as they may know of it.", ["backups.protects"]),
    ...withhold("client", "Whoever attacks a client looks for the backups first.", [
      "backups.product",
      "backups.target",
    ]),
    ...withhold("client", "Our own promises to ourselves, and remarks for colleagues.", [
      "backups.restoreTestEvery",
      "backups.note",
    ]),
    ...verified("client"),

    ...show("network", "Where the socket is, and what is said of it on the phone.", [
      "kind",
      "outlets.label",
      "outlets.aliases",
      "outlets.where",
      "outlets.location",
      "outlets.room",
      "outlets.serves",
    ]),
    ...ifShown("network", "What is plugged into it, if they may handle it.", ["outlets.device"]),
    ...withhold("network", "How the network is built is a map for an intruder.", [
      "vlans",
      "prefixes",
      "links",
      "outlets.run",
      "outlets.vlan",
      "outlets.voiceVlan",
    ]),
    ...withhold("network", "Remarks and measurements for colleagues.", ["outlets.tested", "outlets.note"]),
    ...show("network", "Which wireless network is theirs, and which their guests'.", [
      "wifi.ssid",
      "wifi.for",
    ]),
    ...withhold("network", "How the network is built is a map for an intruder.", [
      "wifi.location",
      "wifi.vlan",
      "wifi.credential",
      "wifi.hidden",
      "wifi.note",
    ]),
    ...verified("network"),

    ...show("equipment", "What it is, as it stands before them.", [
      "kind",
      "type",
      "name",
      "aliases",
      "purpose",
      "vendor",
      "model",
      "assetTag",
      "status",
      "usedBy",
      "photo",
      "staffMayTouch",
    ]),
    ...show("equipment", "Where to find it.", ["location", "room", "where"]),
    ...show("equipment", "What they are asked to look at and to do.", ["lights", "restart", "supplies"]),
    ...show("equipment", "Which socket its cord goes into.", ["power.outlet"]),
    ...ifShown("equipment", "What feeds it, if they may handle that too.", ["power.from"]),
    ...withhold("equipment", "Warranty, age and contracts are ours to mind.", [
      "serial",
      "boughtOn",
      "warrantyUntil",
      "replaceBy",
      "supportPhone",
      "supportContract",
    ]),
    ...withhold("equipment", "Addresses and versions are where an attack begins.", [
      "hostname",
      "firmware",
      "addresses",
      "manage",
      "credential",
    ]),
    ...withhold("equipment", "How the network is built is a map for an intruder.", [
      "rack",
      "runsOn",
      "ports",
      "stack",
    ]),
    ...withhold("equipment", "Frank remarks for colleagues.", ["note"]),
    ...verified("equipment"),

    ...show("runbook", "What it is for, and how it is found.", [
      "kind",
      "title",
      "description",
      "symptoms",
      "alsoSaid",
      "codes",
      "about",
      "minutes",
      "related",
    ]),
    ...instead("runbook", "Who else may read it is not theirs to know.", { editions: ["in-house"] }),
    ...withhold("runbook", "Staging has settled whether it applies.", ["when"]),
    ...verified("runbook"),

    ...withhold("credential", "Where secrets are kept is for those who may fetch them.", [""]),
    ...withhold("visit", "Our notes on our own work.", [""]),
    ...withhold("call", "What colleagues said on the phone stays between them and us.", [""]),
  ],
  parts: [
    { part: "other-clients", shown: false, because: "Each client's book is its own." },
    {
      part: "devices-not-for-staff",
      shown: false,
      because: "What staff may not handle (staffMayTouch) they need not know of.",
    },
    {
      part: "runbooks-for-others",
      shown: false,
      because: "A runbook says itself who may read it (editions).",
    },
    {
      part: "text-of-pages",
      shown: false,
      because: "What is written below the facts of a page is written for colleagues.",
    },
    { part: "help-desk-blocks", shown: false, because: "<HelpDesk> says so." },
    {
      part: "words-to-say",
      shown: false,
      because: "<Say> is what a caller hears, and here the caller reads.",
    },
    { part: "comments", shown: false, because: "They are for those who edit the page." },
    {
      part: "steps-out-of-reach",
      shown: false,
      because: "A step that no answer of theirs leads to is the help desk's.",
    },
    { part: "in-house-blocks", shown: true, because: "<InHouse> is written for them." },
  ],
};

function rules(showing: Showing) {
  return (kind: PageKind, because: string, fields: readonly string[]): FieldRule[] =>
    fields.map((field) => ({ kind, field, showing, because }));
}

function show(kind: PageKind, because: string, fields: readonly string[]): FieldRule[] {
  return rules("show")(kind, because, fields);
}

function ifShown(kind: PageKind, because: string, fields: readonly string[]): FieldRule[] {
  return rules("if-device-shown")(kind, because, fields);
}

function withhold(kind: PageKind, because: string, fields: readonly string[]): FieldRule[] {
  return rules("withhold")(kind, because, fields);
}

function instead(kind: PageKind, because: string, values: Readonly<Record<string, unknown>>): FieldRule[] {
  return Object.entries(values).flatMap(([field, value]) =>
    rules({ instead: value })(kind, because, [field]),
  );
}

/** The day counts; which of us it was is internal. */
function verified(kind: PageKind): FieldRule[] {
  return [
    ...show(kind, "How far to trust the page.", ["verified.on"]),
    ...instead(kind, "Who works for us is internal.", { "verified.by": "support" }),
  ];
}
