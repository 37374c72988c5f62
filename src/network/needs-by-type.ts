import type { Equipment } from "#schemas/index.ts";

/** Passive things, and those at the far side of the gateway: they need no network. */
export const NEEDLESS: ReadonlySet<string> = new Set(["patch-panel", "pdu", "modem"]);

/** What may be there without a cable. */
export const ROAMING: ReadonlySet<string> = new Set(["workstation", "scanner", "phone", "printer", "other"]);

/** Whose work is on the internet, or that of those who use it, unless an outlet says what is in it. */
export const ONLINE: ReadonlySet<string> = new Set(["workstation", "phone-system", "access-point"]);

/** What each type of device is useless without: the type of a service. */
export const PURPOSE: Partial<Record<string, string>> = { phone: "telephony", camera: "security" };

const SILENT = new Set(["switch", "access-point", "ups", "camera", "firewall", "router", "pdu"]);

/** Devices that look nothing up and that nobody works with. Null for a PC or whatever else somebody plugs in. */
export function isSilent(data: Equipment | null): boolean {
  return data !== null && SILENT.has(data.type);
}

/** What is of use to others in other VLANs, or uses them. */
export function isOutward(data: Equipment | null): boolean {
  return !isSilent(data) || data?.type === "camera";
}
