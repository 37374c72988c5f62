import { EquipmentType } from "#schemas/index.ts";
import type { ClientBook } from "./book.ts";
import type { Page } from "./page.ts";

export interface EquipmentGroup {
  type: EquipmentType;
  /** The type as a heading: `Switches`. */
  label: string;
  devices: Page<"equipment">[];
}

const PLURALS: Record<EquipmentType, string> = {
  firewall: "Firewalls",
  router: "Routers",
  switch: "Switches",
  "access-point": "Access points",
  "patch-panel": "Patch panels",
  modem: "Modems",
  server: "Servers",
  nas: "Storage",
  workstation: "Workstations",
  printer: "Printers",
  scanner: "Scanners",
  phone: "Phones",
  "phone-system": "Phone systems",
  camera: "Cameras",
  ups: "UPSs",
  pdu: "Power strips",
  other: "Other devices",
};

/** A client's devices by type, in the order in which a signal meets them; names in natural order; retired ones last. */
export function groupEquipment(client: Pick<ClientBook, "equipment">): EquipmentGroup[] {
  const devices = [...client.equipment.values()];
  return EquipmentType.options
    .map((type) => ({
      type,
      label: PLURALS[type],
      devices: devices.filter((device) => device.data.type === type).sort(byStatusThenName),
    }))
    .filter((group) => group.devices.length > 0);
}

/** One device's type in words: `access point`. */
export function typeName(type: EquipmentType): string {
  return type === "nas" || type === "ups" || type === "pdu" ? type.toUpperCase() : type.replace("-", " ");
}

const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function byStatusThenName(a: Page<"equipment">, b: Page<"equipment">): number {
  const retired = Number(a.data.status === "retired") - Number(b.data.status === "retired");
  return retired !== 0 ? retired : names.compare(a.data.name, b.data.name);
}
