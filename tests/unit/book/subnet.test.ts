import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleAddress, isInside, readIp, readSubnet, writeIpv4 } from "#book/subnet.ts";

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("subnets", () => {
  it.each([
    ["10.20.10.0", "10.20.10.0/24", true],
    ["10.20.10.255", "10.20.10.0/24", true],
    ["10.20.11.0", "10.20.10.0/24", false],
    ["192.0.2.5", "192.0.2.4/31", true],
    ["192.0.2.6", "192.0.2.4/31", false],
    ["192.0.2.4", "192.0.2.4/32", true],
    ["203.0.113.9", "0.0.0.0/0", true],
    ["2001:db8::1", "2001:db8::/64", true],
    ["2001:db8:0:1::1", "2001:db8::/64", false],
    ["::1", "::/127", true],
    ["10.0.0.1", "2001:db8::/64", null],
    ["x", "10.0.0.0/8", null],
    ["10.0.0.1", "10.0.0.0/33", null],
  ])("%s in %s: %s", (ip, subnet, inside) => {
    expect(isInside(ip, subnet)).toBe(inside);
  });

  it("hold an address just if its first bits are theirs", () => {
    fc.assert(
      fc.property(address, address, fc.integer({ min: 0, max: 32 }), (ip, net, length) => {
        const bits = (value: number): string => value.toString(2).padStart(32, "0").slice(0, length);
        const [text, subnet] = [writeIpv4(BigInt(ip)), `${writeIpv4(BigInt(net))}/${length}`];
        expect(isInside(text, subnet)).toBe(bits(ip) === bits(net));
        expect(readIp(text)?.value).toBe(BigInt(ip));
        expect(isInside(exampleAddress(subnet), subnet)).toBe(true);
        expect(readSubnet(subnet)?.length).toBe(length);
      }),
    );
  });
});
