import { UNKNOWN_END } from "#schemas/index.ts";
import { portDevice } from "../resolve.ts";
import type { FactScope } from "./scope.ts";
import { blank, field, known, nest, row, table } from "./table.ts";
import type { Table } from "./table.ts";
import { deviceThing, networkThing } from "./things.ts";
import type { DeviceThing, OutletThing, VlanThing } from "./things.ts";
import type { Fact, FactGap } from "./types.ts";
import { followToCarrier } from "./upstream.ts";
import { vlanFacts } from "./vlan-facts.ts";
import { deviceFacts, openVlan } from "./wired-facts.ts";
import { joinAnd } from "./words.ts";

/** Everything a runbook about an outlet may name. */
export const outletFacts: Table<OutletThing> = table<OutletThing>(
  field("label", "text", "What is written on it.", "the label of %", (data) => data.label),
  field("where", "text", "Where it is.", "the place of %", (data) => data.where),
  field("room", "text", "The room it is in.", "the room of %", (data) => data.room),
  field("serves", "text", "What it is for.", "what % is for", (data) => data.serves),
  row("run", "The whole way of its cable, as far as it is known.", readRun),
  row("panelPort", "The first patch panel port on its way.", readPanelPort),
  row("switchPort", "The switch and port it ends at.", readSwitchPort),
  row(
    "neighbours",
    "The two nearest outlets: in the same room first, then next in the list.",
    readNeighbours,
  ),
  row("tested", "When its cabling was last tested, and how that went.", readTested),
  nest("switch", "The switch it ends at", deviceFacts, openSwitch),
  nest("device", "The device plugged into it", deviceFacts, openPluggedIn),
  nest("vlan", "The VLAN it should be in", vlanFacts(deviceFacts), openOutletVlan),
);

function readRun(outlet: OutletThing, { client }: FactScope): Fact {
  const { run, label } = outlet.data;
  if (run === undefined || run.length === 0) return missingRun(outlet);
  const stops = run.map((port) =>
    port === UNKNOWN_END
      ? "nobody knows where"
      : sayPort(client.equipment.get(portDevice(port))?.data.name, port),
  );
  return known(outlet, ["run"], [label, ...stops].join(" → "));
}

/** A cable that goes straight to a switch passes no panel, and that is no gap. */
function readPanelPort(outlet: OutletThing, { client }: FactScope): Fact {
  const run = outlet.data.run ?? [];
  for (const port of run) {
    const device = client.equipment.get(portDevice(port))?.data;
    if (device?.type === "patch-panel") return known(outlet, ["run"], `${portName(port)} on ${device.name}`);
  }
  return run.length === 0 || run.includes(UNKNOWN_END)
    ? missingRun(outlet)
    : known(outlet, ["run"], "none (it goes straight to the switch)");
}

function readSwitchPort(outlet: OutletThing, { client }: FactScope): Fact {
  const end = switchEnd(outlet, client);
  return end === null ? missingRun(outlet) : known(outlet, ["run"], `${end.port} on ${end.device.data.name}`);
}

function openSwitch(outlet: OutletThing, { client }: FactScope): DeviceThing | FactGap {
  const end = switchEnd(outlet, client);
  return end === null ? missingRun(outlet) : deviceThing(end.device);
}

function switchEnd(outlet: OutletThing, client: FactScope["client"]): ReturnType<typeof followToCarrier> {
  const last = outlet.data.run?.at(-1);
  return last === undefined ? null : followToCarrier(client, last);
}

function missingRun(outlet: OutletThing): FactGap {
  return blank(outlet, ["run"], `where the cable of ${outlet.name} ends is not documented`);
}

function openPluggedIn(outlet: OutletThing, { client }: FactScope): DeviceThing | FactGap {
  const { device } = outlet.data;
  const page = device === undefined ? undefined : client.equipment.get(device.split("/")[0] ?? "");
  return page === undefined
    ? blank(outlet, ["device"], `which device is plugged into ${outlet.name} is not documented`)
    : deviceThing(page);
}

function openOutletVlan(outlet: OutletThing, scope: FactScope): VlanThing | FactGap {
  const { vlan } = outlet.data;
  if (vlan === undefined) return blank(outlet, ["vlan"], `the VLAN of ${outlet.name} is not documented`);
  return openVlan(scope, vlan, outlet.data.location);
}

/** Outlets of the same location only: a neighbour must be within earshot. */
function readNeighbours(outlet: OutletThing, { client }: FactScope): Fact {
  const all = [...client.outlets.values()];
  const own = all.findIndex(({ label }) => label === outlet.data.label);
  const { room, location } = outlet.data;
  const near = all
    .map((other, index) => ({
      other,
      far: Math.abs(index - own) + (room !== undefined && other.room === room ? 0 : all.length),
    }))
    .filter(({ other }) => other.label !== outlet.data.label && other.location === location)
    .sort((a, b) => a.far - b.far)
    .slice(0, 2)
    .map(({ other }) => (other.where === undefined ? other.label : `${other.label} (${other.where})`));
  const network = networkThing(client);
  return near.length === 0
    ? blank(network, ["outlets"], `no outlet near ${outlet.name} is documented`)
    : known(network, ["outlets"], joinAnd(near));
}

const RESULTS = { pass: "passed", fail: "failed", marginal: "marginal" } as const;

function readTested(outlet: OutletThing): Fact {
  const { tested } = outlet.data;
  if (tested === undefined)
    return blank(
      outlet,
      ["tested"],
      `whether the cabling of ${outlet.name} was ever tested is not documented`,
    );
  const note = tested.note === undefined ? "" : ` (${tested.note.replace(/\.$/, "")})`;
  return known(outlet, ["tested"], `${RESULTS[tested.result]} on ${tested.on}${note}`);
}

/** `PP-01 port 12` for `pp-01/12`. */
function sayPort(device: string | undefined, port: string): string {
  return `${device ?? portDevice(port)} port ${portName(port)}`;
}

function portName(port: string): string {
  const [name = "", side] = port.slice(port.indexOf("/") + 1).split(":");
  return `${name}${side === "rear" ? " (rear)" : ""}`;
}
