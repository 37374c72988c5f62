import type { Service, ServiceKind, Wifi } from "#schemas/index.ts";
import { chooseService, chooseWifi } from "./choose.ts";
import { credentialFacts, openCredential } from "./credential-facts.ts";
import type { FactScope } from "./scope.ts";
import { blank, field, known, nest, row, table } from "./table.ts";
import type { Table, Thing } from "./table.ts";
import { deviceThing, networkThing, wifiThing } from "./things.ts";
import type { DeviceThing } from "./things.ts";
import type { Fact, FactGap } from "./types.ts";
import { deviceFacts } from "./wired-facts.ts";

const service: Table<Thing<Service>> = table<Thing<Service>>(
  field("name", "text", "The product, as people call it.", "the name of %", (data) => data.name),
  field("address", "web", "Where people open it.", "where people open %", (data) => data.address),
  field(
    "supportPhone",
    "phone",
    "The vendor's support number.",
    "the support number for %",
    (data) => data.supportPhone,
  ),
  field(
    "supportHours",
    "text",
    "When the vendor answers.",
    "when support for % answers",
    (data) => data.supportHours,
  ),
  field(
    "account",
    "identifier",
    "Our customer number with the vendor.",
    "the customer number for %",
    (data) => data.account,
  ),
  field(
    "statusPage",
    "web",
    "Where the vendor shows outages.",
    "where outages of % are shown",
    (data) => data.statusPage,
  ),
  field("usedBy", "text", "Who works with it.", "who works with %", (data) => data.usedBy),
  field(
    "licence.seats",
    "text",
    "How many are paid for.",
    "how many licences for % are paid for",
    (data) => data.licence?.seats?.toString(),
    ["licence", "seats"],
  ),
  field(
    "licence.renewsOn",
    "date",
    "When the licence must be renewed.",
    "when the licence for % must be renewed",
    (data) => data.licence?.renewsOn,
    ["licence", "renewsOn"],
  ),
  nest("runsOn", "The device it runs on", deviceFacts, openServiceHost),
  nest("credential", "The credential pointer for administering it", credentialFacts, openCredential),
);

/** The word in a path and the type on a page; `other` is no type a runbook could ask for. */
const SERVICES: readonly (readonly [string, ServiceKind, string])[] = [
  ["email", "email", "E-mail"],
  ["files", "files", "Shared files"],
  ["directory", "directory", "The directory people sign in to"],
  ["telephony", "telephony", "The phone service"],
  ["businessApp", "business-app", "The line-of-business application"],
  ["remoteAccess", "remote-access", "Remote access"],
  ["security", "security", "The security service"],
  ["backup", "backup", "The backup service"],
  ["web", "web", "The web site"],
  ["printing", "printing", "The print service"],
  ["meetings", "meetings", "Video meetings"],
];

/** `service.<type>.*`, `wifi.*`. */
export const serviceFacts: Table<FactScope> = table<FactScope>(
  ...SERVICES.map(([word, type, about]) =>
    nest(`service.${word}`, about, service, (scope: FactScope) => chooseService(scope, type)),
  ),
  row("wifi.ssid", "The name of the staff's wireless network.", ({ client }: FactScope) =>
    readSsid(client, "staff"),
  ),
  row("wifi.guest", "The name of the guests' wireless network.", ({ client }: FactScope) =>
    readSsid(client, "guest"),
  ),
  nest(
    "wifi.credential",
    "The credential pointer for the staff's wireless key",
    credentialFacts,
    (scope: FactScope) => {
      const wifi = openWifi(scope.client, "staff");
      return "known" in wifi ? wifi : openCredential(wifi, scope);
    },
  ),
);

function readSsid(client: FactScope["client"], which: "staff" | "guest"): Fact {
  const wifi = openWifi(client, which);
  return "known" in wifi ? wifi : known(wifi, ["ssid"], wifi.data.ssid);
}

function openWifi(client: FactScope["client"], which: "staff" | "guest"): Thing<Wifi> | FactGap {
  const wifi = chooseWifi(client)[which];
  if (wifi !== null) return wifiThing(client, wifi);
  const words = which === "guest" ? "no wireless network for guests" : "no wireless network";
  return blank(networkThing(client), ["wifi"], `${words} is documented`);
}

/** What runs in the cloud has no device here, and that is no gap. */
function openServiceHost(thing: Thing<Service>, { client }: FactScope, rest: string): DeviceThing | Fact {
  const { runsOn } = thing.data;
  if (runsOn === "cloud") return known(thing, ["runsOn"], CLOUD[rest] ?? "none (it runs in the cloud)");
  const page = runsOn === undefined ? undefined : client.equipment.get(runsOn);
  return page === undefined
    ? blank(thing, ["runsOn"], `what ${thing.name} runs on is not documented`)
    : deviceThing(page);
}

const CLOUD: Readonly<Record<string, string>> = {
  name: "the cloud",
  where: "in the cloud (no device here)",
};
