import { pageText } from "./page-text.ts";
import type { GeneratedFile } from "./page-text.ts";
import type { Random } from "./random.ts";
import { prose, room, spot } from "./words.ts";

/** What every generated office has: twenty devices, in the order of their serial numbers. */
const DEVICES = [
  {
    id: "fw-01",
    type: "firewall",
    vlan: 1,
    host: 1,
    model: ["Fortinet", "FortiGate 60F"],
    ports: ["wan1", "lan1"],
  },
  { id: "sw-01", type: "switch", vlan: 1, host: 2, model: ["Ubiquiti", "USW-48-PoE"], ports: ["1-48"] },
  { id: "pp-01", type: "patch-panel", model: ["Panduit", "24-port Cat 6"], ports: ["1-24"] },
  { id: "modem-01", type: "modem", model: ["Arris", "SB8200"], ports: ["1", "coax"] },
  { id: "ap-01", type: "access-point", vlan: 1, host: 21, model: ["Ubiquiti", "U6-Pro"], ports: ["lan"] },
  { id: "ap-02", type: "access-point", vlan: 1, host: 22, model: ["Ubiquiti", "U6-Pro"], ports: ["lan"] },
  { id: "srv-01", type: "server", vlan: 10, host: 10, model: ["Dell", "PowerEdge T350"], ports: ["nic1"] },
  { id: "nas-01", type: "nas", vlan: 10, host: 11, model: ["Synology", "DS923+"], ports: ["lan1"] },
  { id: "ups-01", type: "ups", vlan: 1, host: 30, model: ["APC", "SMT1500"], ports: ["net"] },
  { id: "printer-01", type: "printer", vlan: 10, host: 20, model: ["HP", "LaserJet M507"], ports: ["lan"] },
  { id: "printer-02", type: "printer", vlan: 10, host: 21, model: ["Brother", "HL-L6400"], ports: ["lan"] },
  { id: "phone-01", type: "phone", vlan: 20, host: 11, model: ["Yealink", "T54W"], ports: ["lan"] },
  { id: "phone-02", type: "phone", vlan: 20, host: 12, model: ["Yealink", "T54W"], ports: ["lan"] },
  { id: "camera-01", type: "camera", vlan: 1, host: 40, model: ["Axis", "P3265"], ports: ["lan"] },
  { id: "ws-01", type: "workstation", model: ["Lenovo", "ThinkCentre M70q"], ports: ["lan"] },
  { id: "ws-02", type: "workstation", model: ["Lenovo", "ThinkCentre M70q"], ports: ["lan"] },
  { id: "ws-03", type: "workstation", model: ["Dell", "OptiPlex 7010"], ports: ["lan"] },
  { id: "ws-04", type: "workstation", model: ["Dell", "OptiPlex 7010"], ports: ["lan"] },
  { id: "ws-05", type: "workstation", model: ["Apple", "Mac mini"], ports: ["lan"] },
  { id: "ws-06", type: "workstation", model: ["Dell", "Latitude 5440"], ports: ["lan"] },
] as const;

/** The devices that hang on an outlet, in the order of the outlets. */
export const outletDevices: readonly string[] = DEVICES.filter(({ ports }) =>
  (ports as readonly string[]).includes("lan"),
).map(
  ({ id }) => id, // `as`: a tuple's own includes() wants one of its members
);

const POWERED = new Set(["fw-01", "sw-01", "modem-01", "srv-01", "nas-01"]);

/** The third number of addresses in a VLAN: 10.<client>.<this>.0/24. */
export const vlanSubnets = { 1: 1, 10: 10, 20: 20, 30: 30 } as const;

/** One page for each device of client number `index`. `net` is the beginning of its addresses, such as `10.7`. */
export function equipmentPages(folder: string, index: number, net: string, random: Random): GeneratedFile[] {
  return DEVICES.map((device, number) => {
    const unique = index * DEVICES.length + number;
    const [vendor, model] = device.model;
    const address = "vlan" in device ? `${net}.${vlanSubnets[device.vlan]}.${device.host}` : undefined;
    const data = {
      kind: "equipment",
      type: device.type,
      name: device.id.toUpperCase(),
      aliases: [`the ${device.type.replace("-", " ")} ${number % 2 === 0 ? "by the door" : "in the corner"}`],
      vendor,
      model,
      serial: `SN${String(unique * 7919 + 100_000).padStart(9, "0")}`,
      assetTag: `${String(index + 1).padStart(3, "0")}-${String(number + 1).padStart(2, "0")}`,
      location: "main",
      room: room(random),
      where: spot(random),
      status: "active",
      addresses:
        address === undefined || !("vlan" in device)
          ? [{ mac: macAddress(unique) }]
          : [{ ip: address, mac: macAddress(unique), vlan: device.vlan }],
      ports: device.ports,
      manage: device.id === "fw-01" || device.id === "sw-01" ? `https://${address}` : undefined,
      credential: CREDENTIALS[device.id],
      power: POWERED.has(device.id) ? { from: "ups-01", outlet: String(number + 1) } : undefined,
      lights: [
        { looks: "steady green", means: "Normal" },
        { looks: "off", means: "No power: look at the plug first" },
      ],
      restart: {
        safe: device.type !== "server",
        how: "Pull the power cord for 30 seconds and put it back.",
        takes: `PT${2 + random.below(6)}M`,
        affects: "Whoever works with it right now.",
      },
      warrantyUntil: `20${27 + random.below(4)}-0${1 + random.below(9)}-15`,
      verified: { on: `2026-1${random.below(2)}-0${1 + random.below(9)}`, by: "dana" },
    };
    // Every third device has nothing to tell, as in life.
    const body = number % 3 === 2 ? "" : prose(random, 2 + random.below(3));
    return { file: `${folder}/equipment/${device.id}.mdx`, text: pageText(data, body) };
  });
}

const CREDENTIALS: Readonly<Record<string, string>> = {
  "fw-01": "fw-admin",
  "sw-01": "unifi",
  "srv-01": "srv-admin",
};

/** A locally administered address, which no maker gives away. */
function macAddress(unique: number): string {
  return `02:5b:${(unique + 0x1000000)
    .toString(16)
    .slice(-6)
    .padStart(8, "0")
    .replace(/(..)(?=.)/g, "$1:")}`;
}
