import type { EquipmentType } from "#schemas/index.ts";

/** What a role, a model's name or a panel's ports say about a device's type: the first that matches decides. */
const TYPE_WORDS: readonly (readonly [EquipmentType, RegExp])[] = [
  ["firewall", /firewall|\butm\b|fortigate|sonicwall|\bfw\b/],
  ["access-point", /access[ -]?points?\b|\bwireless\b|\bwi-?fi\b|\bap\b/],
  ["patch-panel", /patch|\bpanel\b|\bodf\b/],
  ["ups", /\bups\b|uninterruptible/],
  ["pdu", /\bpdu\b|power[ -](?:strip|distribution)/],
  ["router", /router|\brtr\b|gateway/],
  ["switch", /switch|\bsw\b|\btor\b/],
  ["modem", /modem|\bont\b|\bcpe\b/],
  ["nas", /\bnas\b|\bsan\b|storage/],
  ["printer", /print|copier|\bmfp\b/],
  ["scanner", /scanner/],
  ["phone-system", /\bpbx\b|phone system|call manager/],
  ["phone", /phone|handset/],
  ["camera", /camera|cctv|\bnvr\b|\bdvr\b/],
  ["workstation", /workstation|desktop|laptop|\bpcs?\b|thin client/],
  ["server", /server|hypervisor|esxi?\b|\bhost\b|virtual/],
];

export function guessType(...hints: (string | undefined)[]): EquipmentType {
  for (const hint of hints) {
    const words = hint?.toLowerCase().replaceAll("_", " ");
    if (words === undefined) continue;
    const found = TYPE_WORDS.find(([, pattern]) => pattern.test(words));
    if (found !== undefined) return found[0];
  }
  return "other";
}

type Status = "active" | "spare" | "planned" | "broken" | "retired";

/** NetBox's states of devices and virtual machines; `exact` is whether nothing is lost by the page's word for it. */
export function translateStatus(status: string | undefined): { status: Status; exact: boolean } {
  switch (status) {
    case "active":
    case undefined:
      return { status: "active", exact: true };
    case "planned":
      return { status: "planned", exact: true };
    case "staged":
      return { status: "planned", exact: false };
    case "failed":
      return { status: "broken", exact: true };
    case "inventory":
      return { status: "spare", exact: true };
    case "decommissioning":
      return { status: "retired", exact: false };
    case "offline":
    case "paused":
      return { status: "spare", exact: false };
    default:
      return { status: "active", exact: false };
  }
}

const PORT_TYPES: Readonly<Record<string, string>> = {
  virtual: "virtual",
  bridge: "bridge",
  lag: "bundle (LAG)",
  "1000base-x-sfp": "SFP (1 Gbps)",
  "1000base-x-gbic": "GBIC (1 Gbps)",
  "10gbase-x-sfpp": "SFP+ (10 Gbps)",
  "10gbase-x-xfp": "XFP (10 Gbps)",
  "25gbase-x-sfp28": "SFP28 (25 Gbps)",
  "40gbase-x-qsfpp": "QSFP+ (40 Gbps)",
  "100gbase-x-cfp": "CFP (100 Gbps)",
  "100gbase-x-qsfp28": "QSFP28 (100 Gbps)",
  "400gbase-x-qsfpdd": "QSFP-DD (400 Gbps)",
  "8p8c": "RJ45 (8P8C)",
  "110-punch": "110 punch",
  "cisco-stackwise": "Cisco StackWise",
  "juniper-vcp": "Juniper VCP",
};

/** NetBox's name for a kind of port as it would be printed; one it invents later is kept as it is. */
export function namePortType(type: string): string {
  const known = lookUp(PORT_TYPES, type);
  if (known !== undefined) return known;
  if (/^\d+(?:\.\d+)?g?base-/.test(type)) return type.toUpperCase();
  if (/^ieee802\.11/.test(type)) return type.replace("ieee", "IEEE ");
  return /^(?:sc|lc|st|fc|mpo|mtrj|lsh|mu|bnc|f|n|sma-905|sma-906|urm-p\d)$/.test(type)
    ? type.toUpperCase()
    : type;
}

export type Medium = "copper" | "fibre" | "wireless";

const CABLES: readonly (readonly [RegExp, Medium, (type: string) => string])[] = [
  [/^cat\d/, "copper", (type) => `Cat${type.slice(3)}`],
  [/^dac-/, "copper", (type) => `${type.slice(4)} direct-attach cable`],
  [/^mrj21/, "copper", () => "MRJ21 trunk"],
  [/^coaxial$|^rg-?\d|^lmr-/, "copper", (type) => type],
  [/^mmf/, "fibre", (type) => `Multimode fibre${grade(type.slice(3))}`],
  [/^smf/, "fibre", (type) => `Single-mode fibre${grade(type.slice(3))}`],
  [/^aoc$/, "fibre", () => "Active optical cable"],
];

/** A NetBox cable type's medium, and the words for it. */
export function describeCable(type: string): { medium?: Medium; words: string } {
  const known = CABLES.find(([pattern]) => pattern.test(type));
  return known === undefined ? { words: type } : { medium: known[1], words: known[2](type) };
}

const COLOURS: Readonly<Record<string, string>> = {
  aa1409: "dark red",
  f44336: "red",
  e91e63: "pink",
  ffe4e1: "rose",
  ff66ff: "fuchsia",
  "9c27b0": "purple",
  "673ab7": "dark purple",
  "3f51b5": "indigo",
  "2196f3": "blue",
  "03a9f4": "light blue",
  "00bcd4": "cyan",
  "009688": "teal",
  "00ffff": "aqua",
  "2f6a31": "dark green",
  "4caf50": "green",
  "8bc34a": "light green",
  cddc39: "lime",
  ffeb3b: "yellow",
  ffc107: "amber",
  ff9800: "orange",
  ff5722: "dark orange",
  "795548": "brown",
  c0c0c0: "light grey",
  "9e9e9e": "grey",
  "607d8b": "dark grey",
  "111111": "black",
  "000000": "black",
  ffffff: "white",
};

/** The name NetBox shows for one of its colours; any other is written as `#rrggbb`. */
export function nameColour(hex: string): string {
  return lookUp(COLOURS, hex.toLowerCase()) ?? `#${hex.toLowerCase()}`;
}

/** A circuit's speeds in words. NetBox counts in Kbps. */
export function describeSpeed(down: number | undefined, up: number | undefined): string | undefined {
  if (down === undefined) return up === undefined ? undefined : `${rate(up)} up`;
  return up === undefined ? rate(down) : `${rate(down)} down, ${rate(up)} up`;
}

export function rate(kbps: number): string {
  if (kbps >= 1_000_000) return `${String(kbps / 1_000_000)} Gbps`;
  return kbps >= 1000 ? `${String(kbps / 1000)} Mbps` : `${String(kbps)} kbps`;
}

/** NetBox's short units of length, spelled so that nobody takes "m" for miles. */
export function describeLength(length: number, unit: string | undefined): string {
  const words: Record<string, string> = { km: "km", m: "m", cm: "cm", mi: "miles", ft: "feet", in: "inches" };
  return `${String(length)} ${unit === undefined ? "(no unit given)" : (lookUp(words, unit) ?? unit)}`;
}

function grade(rest: string): string {
  return rest === "" ? "" : ` ${rest.replace(/^-/, "").toUpperCase()}`;
}

/** A table's entry; a word from a file may be one that every object knows, such as `constructor`. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
