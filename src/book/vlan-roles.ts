import { vlanAddress } from "./addresses.ts";
import type { ClientBook } from "./book.ts";

/** What a device does for the VLAN at an address, in a few words; empty if nothing. `key`: `equipment:fw-01`. */
export function vlanRoles(client: Pick<ClientBook, "id" | "vlans">, key: string, address: string): string {
  const vlan = [...client.vlans.values()].find((one) => vlanAddress(client.id, one.key) === address);
  const device = key.replace(/^equipment:/, "");
  const roles = [
    vlan?.gateway === device ? "leads out of it" : "",
    vlan?.dhcp === device ? "hands out its addresses" : "",
    vlan?.dns?.includes(device) === true ? "looks up its names" : "",
  ];
  return roles.filter((words) => words !== "").join(", ");
}
