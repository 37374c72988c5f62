import type { EquipmentType, PageKind } from "#schemas/index.ts";

/** One icon per equipment type, the same in lists, maps and search. Names are Lucide's. */
export const equipmentIcons = {
  firewall: "brick-wall-shield",
  router: "router",
  switch: "ethernet-port",
  "access-point": "wifi",
  "patch-panel": "grid-2x2",
  modem: "radio-tower",
  server: "server",
  nas: "hard-drive",
  workstation: "monitor",
  printer: "printer",
  scanner: "scan-line",
  phone: "phone",
  "phone-system": "phone-forwarded",
  camera: "cctv",
  ups: "battery-charging",
  pdu: "plug-zap",
  other: "box",
} as const satisfies Record<EquipmentType, string>;

export const kindIcons = {
  practice: "building-2",
  client: "building",
  network: "network",
  equipment: "box",
  credential: "key-round",
  runbook: "list-checks",
  visit: "calendar-check",
  call: "phone-call",
} as const satisfies Record<PageKind, string>;

/** Every icon the site uses: the sprite holds these and no others. */
export const iconNames = [
  ...new Set<string>([
    ...Object.values(equipmentIcons),
    ...Object.values(kindIcons),
    "arrow-right",
    "arrow-up-right",
    "ban",
    "book-open",
    "cable",
    "check",
    "chevron-right",
    "circle-alert",
    "circle-check",
    "circle-help",
    "circle-x",
    "clock",
    "copy",
    "corner-down-left",
    "database-backup",
    "external-link",
    "file-text",
    "git-branch",
    "globe",
    "history",
    "house",
    "keyboard",
    "layers",
    "lightbulb",
    "mail",
    "map",
    "map-pin",
    "message-circle",
    "octagon-x",
    "pencil",
    "play",
    "plug",
    "printer",
    "rotate-ccw",
    "search",
    "shield-check",
    "sun-moon",
    "triangle-alert",
    "user-round",
    "users-round",
    "workflow",
    "x",
  ]),
].sort();

/** The icon of a node on a map, by the type that its class names: `device type-switch`. */
export function nodeIcon(classes = ""): string | undefined {
  const type = /\btype-([\w-]+)/.exec(classes)?.[1];
  if (type === undefined) return undefined;
  const icons: Record<string, string> = { ...equipmentIcons, internet: "globe", unknown: "circle-help" };
  return icons[type] ?? "box";
}

/** The same as an address, for a picture. */
export function mapIcon(classes?: string): string | undefined {
  const name = nodeIcon(classes);
  return name === undefined ? undefined : iconAddress(name);
}

/** Where an icon lives in the sprite. */
export function iconAddress(name: string): string {
  return `/icons.svg#${name}`;
}
