/** What a button that copies a fact is called for those who cannot see where it stands: `gateway address 10.20.10.1`. */
export function copyLabel(path: string, text: string): string {
  const field = path.split(".").at(-1) ?? path;
  const words = WORDS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `Copy ${words} ${text}`;
}

/** Fields whose names are no words. */
const WORDS: Readonly<Record<string, string>> = {
  account: "user name",
  assetTag: "asset tag",
  circuitId: "circuit ID",
  gatewayIp: "gateway address",
  hostname: "host name",
  ip: "IP address",
  mac: "MAC address",
  manage: "management address",
  publicIp: "public IP address",
  serial: "serial number",
  vault: "vault entry",
};
