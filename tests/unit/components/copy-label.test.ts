import { expect, it } from "vitest";
import { copyLabel } from "../../../src/components/copy-label.ts";

it.each([
  ["outlet.vlan.gatewayIp", "10.20.10.1", "Copy gateway address 10.20.10.1"],
  ["device.ip", "10.20.1.2", "Copy IP address 10.20.1.2"],
  ["client.domain", "harbordental.example", "Copy domain harbordental.example"],
  ["practice.supportPhone", "+1 949 555 0100", "Copy support phone +1 949 555 0100"],
])("calls the button of %s by words", (path, text, label) => {
  expect(copyLabel(path, text)).toBe(label);
});
