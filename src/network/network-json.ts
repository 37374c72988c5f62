/**
 * What can fail and what needs it, as plain JSON: the questions of impact and common cause are answered from this
 * alone, in the browser as well as here. Numbers are places in `parts`.
 */
export interface NetworkJson {
  version: 1;
  client: { id: string; name: string };
  parts: Part[];
  segments: Segment[];
  /** Lines that lead to the internet. */
  internet: number[];
  /** The devices that lead out of the VLANs. */
  core: number[];
  /** From where people use services. */
  seats: Seats[];
}

export type PartKind =
  "device" | "outlet" | "panel" | "cable" | "circuit" | "feed" | "vlan" | "dhcp" | "dns" | "service" | "wifi";

export interface Part {
  kind: PartKind;
  /** Unique: `sw-01`, `@D-12`, `cable:7`, `circuit:wan1`, `power:sw-01/1`, `vlan:10`, `dhcp:srv-01`, `service:files`, `wifi:1`. */
  key: string;
  name: string;
  type?: string;
  href?: string;
  where?: string;
  room?: string;
  /** The location's name, if the client has several. */
  location?: string;
  /** What people do with it: an outlet's `serves`, a service's `usedBy`. */
  use?: string;
  /** Of an outlet: the key of the device in it. */
  holds?: string;
  /** Passes on what it receives; a server or printer with two cables does not. */
  forwards?: true;
  /** Spare, planned, retired or broken: carries nothing, and nobody misses it. */
  idle?: true;
  /** The device it runs on: of a virtual machine, an address service, a service. Null: in the cloud. */
  host?: number | null;
  /** What it feeds on, one entry for each supply: the feed itself and the device it comes from. It needs one of them. */
  feeds?: { feed: number; from: number }[];
  needs?: Needs;
  /** What is not documented about it, so that nothing can be said to depend on it. A sentence. */
  gap?: string;
  /** The cheapest way to find out whether it is to blame. */
  test: string;
}

/** What something at the network's edge needs, besides power. */
export interface Needs {
  vlan?: number;
  /** By which it is part of its own segment: whoever reaches none of these has no network. */
  near: number[];
  /** What leads out of its segment: its VLAN's gateway, or any way out if that is not known. */
  home: number[];
  /** Others use it, or it uses others, across VLANs. */
  outward?: true;
  internet?: true;
  /** The address service. Absent for a fixed address. */
  dhcp?: number;
  /** Any of these. */
  dns?: number[];
  /** Services it is useless without: telephony for a phone. */
  services?: number[];
  /** Of these and of all services, those on a device in its own segment: no gateway is needed for them. */
  direct?: number[];
  /** Without a cable: one of these access points. */
  wifi?: number[];
}

/** People of one VLAN in one piece of the network, by the switches and access points they hang on. */
export interface Seats extends Pick<Needs, "vlan" | "near" | "home" | "dns" | "direct"> {
  /** Their VLAN's; empty if none is known. */
  name: string;
  /** Phones and cameras use only services of their own type. */
  use?: string;
  at: number[];
}

/** A way between two active devices, outlets or lines, with all that lies on it. */
export interface Segment {
  ends: [number, number];
  /** Cables and panels. */
  via: number[];
  /** Exists only while both ends have internet. */
  tunnel?: true;
  /** A management port of a device that has others: no way for its data. */
  aside?: true;
}
