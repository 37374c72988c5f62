import type { EquipmentType } from "#schemas/index.ts";

/** What devices of a type are called where nobody has begun to: `SW-01`. */
const PREFIXES: Record<EquipmentType, string> = {
  firewall: "FW",
  router: "RT",
  switch: "SW",
  "access-point": "AP",
  "patch-panel": "PP",
  modem: "MODEM",
  server: "SRV",
  nas: "NAS",
  workstation: "PC",
  printer: "PRINTER",
  scanner: "SCANNER",
  phone: "PHONE",
  "phone-system": "PBX",
  camera: "CAMERA",
  ups: "UPS",
  pdu: "PDU",
  other: "DEVICE",
};

/** The next name in the row that this client's devices of the type form: after SW-01 and SW-02, `SW-03`. */
export function proposeDeviceName(type: EquipmentType, names: readonly string[]): string {
  return nextInRow(names) ?? `${PREFIXES[type]}-01`;
}

/** The next label in the row that most of a client's outlets form; null if they form none. */
export function proposeLabel(labels: readonly string[]): string | null {
  return nextInRow(labels);
}

/** The name after the highest number of the longest row, written as wide as its neighbours. */
function nextInRow(names: readonly string[]): string | null {
  const rows = new Map<string, string[]>();
  for (const name of names) {
    const [, prefix, digits] = /^(.*?)(\d{1,6})$/.exec(name) ?? [];
    if (prefix !== undefined && digits !== undefined) rows.set(prefix, [...(rows.get(prefix) ?? []), digits]);
  }
  const [longest] = [...rows].sort(([, a], [, b]) => b.length - a.length);
  if (longest === undefined) return null;
  const [prefix, numbers] = longest;
  const next = Math.max(...numbers.map(Number)) + 1;
  return prefix + String(next).padStart(Math.min(...numbers.map((digits) => digits.length)), "0");
}
