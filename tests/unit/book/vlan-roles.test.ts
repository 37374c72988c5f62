import { expect, it } from "vitest";
import { vlanRoles } from "#book/vlan-roles.ts";
import { makeClient } from "../network/make-client.ts";

it("says what a device does for a VLAN that names it", () => {
  const client = makeClient(
    { "fw-01": { type: "firewall" }, "srv-01": { type: "server" } },
    {
      vlans: [
        { id: 10, name: "Staff", gateway: "fw-01", dhcp: "srv-01", dns: ["srv-01"] },
        { id: 20, name: "Voice", gateway: "fw-01", dhcp: "fw-01" },
      ],
    },
  );
  const roles = (id: string, vlan: number) =>
    vlanRoles(client, `equipment:${id}`, `/clients/harbor/vlans/${vlan}/`);
  expect([roles("fw-01", 10), roles("srv-01", 10), roles("fw-01", 20), roles("srv-01", 20)]).toEqual([
    "leads out of it",
    "hands out its addresses, looks up its names",
    "leads out of it, hands out its addresses",
    "",
  ]);
  expect(client.backlinks.get("equipment:fw-01")?.map(({ label }) => label)).toEqual([
    "VLAN 10 Staff",
    "VLAN 20 Voice",
  ]);
});
