import { describe, expect, it } from "vitest";
import { findSecrets } from "#check/secrets/index.ts";

/** What anyone would expect of the check; none of these lines is in the sample. */
describe("an everyday secret is found", () => {
  it.each([
    "Password: Marigold",
    "password: hunter2",
    "pw: Summer2024!",
    "Wi-Fi key: bluebird99",
    "The alarm code is 5512.",
    "Gate code 4471#",
    "PIN 2468 for the safe",
    "Voicemail PIN is 7713",
    "safe combination 12-34-56",
    "wifi password: lemonpie (it hangs on the fridge)",
    "psk: correct horse battery staple",
    "VPN psk = Otter.Lake.9",
    "user: admin\npass: admin",
    "admin / Winter-Boat-3",
    "The router login is admin, password basilisk",
    "Windows login for the kiosk is kiosk and Kiosk2020",
    "Security question: first car? Gremlin",
    "| Door | Code |\n|---|---|\n| Rear | 8817 |",
    "rtsp://viewer:lens9@10.1.2.3/live",
    "smb://scan:scan123@nas-01/in",
    "snmp-server community treetop RO",
    "username net privilege 15 secret 0 Tern.7",
    "mysql -u root -pTulip77 db",
    "curl -u bob:Gravel-9 https://x.example",
  ])("%j", (text) => {
    expect(findSecrets(text)).not.toEqual([]);
  });
});

describe("an everyday line without a secret is left alone", () => {
  it.each([
    "Password: in Bitwarden under Harbor",
    "password: op://Harbor/router/password",
    "password: <vault>",
    "password: ********",
    "Passwords expire after 90 days",
    "Reset the password in the portal",
    "PIN is with the manager",
    "Call 555-0142 for the alarm code",
    "The alarm panel is a DSC 1864.",
    "Wi-Fi: Harbor-Guest, VLAN 30",
    "Serial: C02XK1ABJG5H",
    "Ticket 48213 closed",
    "Circuit ID 55/KRGN/004211",
    "Error code 0x80070035",
    "The code on the screen is E-04",
    "Firmware 7.2.8 build 1639",
    "Key 12 hangs in the cabinet",
    "IP 10.20.1.5, MAC 00:11:22:33:44:55",
    "Router: admin page at https://10.0.0.1",
    "Model MFC-L8900CDW",
    "Asset tag HD-0042",
    "account 4471-882",
    "Server SRV-01 runs Windows Server 2022",
  ])("%j", (text) => {
    expect(findSecrets(text)).toEqual([]);
  });
});
