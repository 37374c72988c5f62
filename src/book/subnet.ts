/** An IP address as a number, with the number of its bits; null if it is neither IPv4 nor IPv6. */
export interface IpNumber {
  value: bigint;
  bits: 32 | 128;
}

/** Reads an address that the schema has let through. */
export function readIp(address: string): IpNumber | null {
  if (address.includes(":")) return readIpv6(address);
  const parts = address.split(".").map(Number);
  if (parts.length !== 4 || !parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255))
    return null;
  return { value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), bits: 32 };
}

export interface Range {
  first: bigint;
  last: bigint;
  bits: 32 | 128;
  /** The prefix length, `24`. */
  length: number;
}

/** Reads a subnet such as `10.20.10.0/24`; null if it is not one. */
export function readSubnet(subnet: string): Range | null {
  const [address = "", length = ""] = subnet.split("/");
  const ip = readIp(address);
  if (ip === null || !/^\d{1,3}$/.test(length) || Number(length) > ip.bits) return null;
  const size = 1n << BigInt(ip.bits - Number(length));
  const first = (ip.value / size) * size;
  return { first, last: first + size - 1n, bits: ip.bits, length: Number(length) };
}

/** Whether an address lies in a subnet; null if they are of different families or one cannot be read. */
export function isInside(address: string, subnet: string): boolean | null {
  const [ip, range] = [readIp(address), readSubnet(subnet)];
  if (ip === null || range === null || ip.bits !== range.bits) return null;
  return ip.value >= range.first && ip.value <= range.last;
}

/** An IPv4 address as it is written, from its number. */
export function writeIpv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join(".");
}

/** An address for a device in the subnet, for messages: behind those that routers and servers like to have. */
export function exampleAddress(subnet: string): string {
  const range = readSubnet(subnet);
  if (range === null || range.bits === 128 || range.last - range.first <= 30n) return firstAddress(subnet);
  return writeIpv4(range.first + 20n);
}

/** The first address of the subnet that a device may have; the network's own where there is no other. */
export function firstAddress(subnet: string): string {
  const range = readSubnet(subnet);
  if (range === null) return subnet;
  if (range.bits === 128) return (subnet.split("/")[0] ?? "").replace(/::$/, "::1");
  return writeIpv4(range.first + (range.last - range.first > 1n ? 1n : 0n));
}

function readIpv6(address: string): IpNumber | null {
  const [head = "", tail] = address.split("::");
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const [left, right] = [groups(head), groups(tail ?? "")];
  const gap =
    tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const all = [...left, ...gap, ...right];
  if (all.length !== 8 || !all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return { value: all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), bits: 128 };
}
