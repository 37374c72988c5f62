import type { Circuit } from "#schemas/index.ts";
import { chooseCircuit } from "./choose.ts";
import type { FactScope } from "./scope.ts";
import { blank, field, nest, pick, table } from "./table.ts";
import type { Table, Thing } from "./table.ts";
import { deviceThing } from "./things.ts";
import type { DeviceThing } from "./things.ts";
import type { FactGap } from "./types.ts";
import { deviceFacts } from "./wired-facts.ts";

const circuit: Table<Thing<Circuit>> = table<Thing<Circuit>>(
  field("provider", "text", "Who supplies the line.", "the provider of %", (data) => data.provider),
  field(
    "circuitId",
    "identifier",
    "The circuit ID that the provider's support asks for.",
    "the circuit ID of %",
    (data) => data.circuitId,
  ),
  field(
    "account",
    "identifier",
    "The account number with the provider.",
    "the account number of %",
    (data) => data.account,
  ),
  field(
    "supportPhone",
    "phone",
    "The provider's support number.",
    "the support number for %",
    (data) => data.supportPhone,
  ),
  field(
    "publicIp",
    "identifier",
    "Our public address on it.",
    "the public address of %",
    (data) => data.publicIp,
  ),
  field("speed", "text", "What is paid for.", "the speed of %", (data) => data.speed),
  field(
    "statusPage",
    "web",
    "Where the provider shows outages.",
    "where outages of % are shown",
    (data) => data.statusPage,
  ),
  field(
    "contractUntil",
    "date",
    "When the contract runs out.",
    "when the contract of % runs out",
    (data) => data.contractUntil,
  ),
  nest("modem", "The device the line ends at", deviceFacts, openModem),
);

/** The facts of the spare line: all but a second copy of the modem's whole table. */
const spareCircuit: Table<Thing<Circuit>> = new Map([
  ...[...circuit].filter(([name]) => !name.startsWith("modem.")),
  ...pick(circuit, ["modem.name", "modem.where", "modem.lights"]),
]);

/** `internet.*`. */
export const internetFacts: Table<FactScope> = table<FactScope>(
  nest("internet", "The main internet line", circuit, (scope: FactScope) => chooseCircuit(scope, "primary")),
  nest("internet.backup", "The spare internet line", spareCircuit, (scope: FactScope) =>
    chooseCircuit(scope, "backup"),
  ),
);

function openModem(line: Thing<Circuit>, { client }: FactScope): DeviceThing | FactGap {
  const page = line.data.modem === undefined ? undefined : client.equipment.get(line.data.modem);
  return page === undefined
    ? blank(line, ["modem"], `the device that ${line.name} ends at is not documented`)
    : deviceThing(page);
}
