/** An IPv4 or IPv6 range as numbers: `bits` is the length of an address of its family. */
interface Range {
  bits: 32 | 128;
  first: bigint;
  last: bigint;
}

/** The address of `10.0.0.1/24` without its length. */
export function withoutLength(address: string): string {
  return address.split("/")[0] ?? address;
}

/** The network an address with a length lies in: `10.0.0.9/24` gives `10.0.0.0/24`; null if it is no address. */
export function networkOf(address: string): string | null {
  const range = parseRange(address);
  const length = address.split("/")[1];
  return range === null || length === undefined
    ? null
    : `${String(range.bits)}:${String(range.first)}/${length}`;
}

/** Whether an address (any length is ignored) lies in a subnet. */
export function isInside(address: string, subnet: string): boolean {
  const inner = parseRange(withoutLength(address));
  const outer = parseRange(subnet);
  return (
    inner !== null &&
    outer !== null &&
    inner.bits === outer.bits &&
    inner.first >= outer.first &&
    inner.last <= outer.last
  );
}

function parseRange(text: string): Range | null {
  const [address = "", length] = text.split("/");
  const bits = address.includes(":") ? 128 : 32;
  const value = bits === 128 ? parseIpv6(address) : parseIpv4(address);
  const prefix = length === undefined ? bits : Number(length);
  if (value === null || !Number.isInteger(prefix) || prefix < 0 || prefix > bits) return null;
  const size = 1n << BigInt(bits - prefix);
  const first = value - (value % size);
  return { bits, first, last: first + size - 1n };
}

function parseIpv4(text: string): bigint | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | null {
  const [head = "", tail, ...more] = text.split("::");
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const before = groups(head);
  const after = groups(tail ?? "");
  const missing = 8 - before.length - after.length;
  if (more.length > 0 || missing < 0 || (tail === undefined && missing !== 0)) return null;
  const all = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
