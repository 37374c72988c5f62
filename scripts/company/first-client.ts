/** A first client with pages of each kind that every client needs, ready to be overwritten. Paths are below `content/`. */
export const firstClient: Readonly<Record<string, string>> = {
  "clients/first-client/index.mdx": `---
kind: client
name: First Client
aliases: [first, the first client]
status: onboarding
timezone: America/Los_Angeles
hours: Mon–Fri 08:00–17:00
phones: ["+1 555 555 0110"]
domains: [first-client.example]
verifyCaller: Call back on the office number.
odd:
  - Write down here what surprised you on the first visit, one surprise a line.
locations:
  - { id: main, name: Main office, town: Somewhere, access: Whom to ask and where to park. Never a code. }
contacts:
  - { id: office, name: Sam Example, role: Office manager, duties: [main, on-site-help], phone: "+1 555 555 0111", location: main }
circuits:
  - { id: wan1, provider: The provider, use: primary, location: main }
services:
  - { id: email, name: The mail service, type: email, runsOn: cloud }
---

Copy this folder for each client; its name becomes part of the address. Leave out what you do not know yet: a blank
counts as a gap, and the site lists the gaps that runbooks are waiting for.
`,
  "clients/first-client/network.mdx": `---
kind: network
vlans:
  - { id: 1, name: Office, subnet: 192.168.1.0/24, gateway: fw-01, gatewayIp: 192.168.1.1, dhcp: fw-01 }
outlets:
  - { label: D-01, where: "Front desk, left", run: [pp-01/1, sw-01/1], vlan: 1, serves: Reception PC }
  - { label: D-02, where: "Front desk, right", run: [pp-01/2, unknown], vlan: 1 }
links:
  - { from: sw-01/24, to: fw-01/lan1, medium: copper }
---

Each outlet's run lists the ports its cabling passes, ending at the switch. Write \`unknown\` where nobody has traced it.
`,
  "clients/first-client/equipment/fw-01.mdx": `---
kind: equipment
type: firewall
name: FW-01
location: main
status: active
addresses: [{ ip: 192.168.1.1, vlan: 1 }]
ports: [wan1, lan1]
credential: firewall
---
`,
  "clients/first-client/equipment/sw-01.mdx": `---
kind: equipment
type: switch
name: SW-01
location: main
where: Say it so that somebody on the phone finds it.
status: active
addresses: [{ ip: 192.168.1.2, vlan: 1 }]
ports: ["1-24"]
restart: { safe: true, how: Pull the power cord for 30 seconds and put it back., takes: PT4M }
---
`,
  "clients/first-client/equipment/pp-01.mdx": `---
kind: equipment
type: patch-panel
name: PP-01
location: main
status: active
ports: ["1-24"]
---
`,
  "clients/first-client/credentials/firewall.mdx": `---
kind: credential
name: Firewall
opens: [fw-01]
vault: { system: other, item: First Client / Firewall }
whoMayFetch: [technician]
rotateEvery: P180D
---

This page says where the secret is kept. The secret itself is never written down here.
`,
};

export interface CompanyFacts {
  name: string;
  phone: string;
  timezone: string;
}

/** practice.mdx: the company itself, with one person and the roles that pointers to secrets name. */
export function practicePage({ name, phone, timezone }: CompanyFacts): string {
  return `---
kind: practice
name: ${JSON.stringify(name)}
supportPhone: ${JSON.stringify(phone)}
timezone: ${timezone}
roles:
  - { id: help-desk, name: Help desk }
  - { id: technician, name: Technician }
people:
  - { id: me, name: Your Name, role: technician }
---

Who we are, when we answer, and the rules that hold everywhere.
`;
}
