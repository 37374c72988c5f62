import { outletDevices, vlanSubnets } from "./equipment.ts";
import { pageText } from "./page-text.ts";
import type { GeneratedFile } from "./page-text.ts";
import type { Random } from "./random.ts";
import { prose, room, spot } from "./words.ts";

const VLANS = [
  { id: 1, name: "Management", dhcp: "fw-01" },
  { id: 10, name: "Staff", dhcp: "srv-01" },
  { id: 20, name: "Voice", dhcp: "fw-01" },
  { id: 30, name: "Guest", dhcp: "fw-01" },
] as const;
const OUTLETS = 16;

/** Sixteen outlets on one panel and one switch, and the cables between the devices in the closet. */
export function networkPage(folder: string, net: string, random: Random): GeneratedFile {
  const vlans = VLANS.map(({ id, name, dhcp }) => {
    const subnet = `${net}.${vlanSubnets[id]}`;
    return {
      id,
      name,
      subnet: `${subnet}.0/24`,
      gateway: "fw-01",
      gatewayIp: `${subnet}.1`,
      dhcp,
      dhcpRange: `${subnet}.100–${subnet}.199`,
      dns: [dhcp],
    };
  });
  const outlets = Array.from({ length: OUTLETS }, (_, index) => {
    const number = String(index + 1);
    const device = outletDevices[index];
    return {
      label: `D-${number.padStart(2, "0")}`,
      aliases: [`desk ${number}`],
      where: spot(random),
      room: room(random),
      run: [`pp-01/${number}`, `sw-01/${number}`],
      vlan: vlanOf(device),
      serves: device === undefined ? "Nothing at present" : device.toUpperCase(),
      ...(device === undefined ? {} : { device: `${device}/lan` }),
      tested: { on: "2026-10-20", result: "pass" },
    };
  });
  const data = {
    kind: "network",
    vlans,
    wifi: [
      { ssid: "Staff", vlan: 10, credential: "unifi" },
      { ssid: "Guest", vlan: 30 },
    ],
    outlets,
    links: [
      { from: "sw-01/48", to: "fw-01/lan1", medium: "copper" },
      { from: "fw-01/wan1", to: "modem-01/1", medium: "copper" },
      { from: "srv-01/nic1", to: "sw-01/45", medium: "copper" },
      { from: "nas-01/lan1", to: "sw-01/46", medium: "copper" },
      { from: "ups-01/net", to: "sw-01/47", medium: "copper" },
    ],
    verified: { on: "2026-10-20", by: "dana" },
  };
  return { file: `${folder}/network.mdx`, text: pageText(data, prose(random, 3)) };
}

function vlanOf(device: string | undefined): number {
  if (device === undefined || /^(?:ws|printer)/.test(device)) return 10;
  return device.startsWith("phone") ? 20 : 1;
}
