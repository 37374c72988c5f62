/** What a plain line tells: each kind has its own names, things and values. */
export type Kind = "password" | "code" | "key" | "community" | "token";

/** Names of a kind of secret, and what has one. */
export interface Slot {
  kind: Kind;
  cues: readonly string[];
  things: readonly string[];
}

function list(text: string): string[] {
  return text.split("|").map((item) => item.trim().replaceAll(/\s+/g, " "));
}

export const SLOTS: readonly Slot[] = [
  {
    kind: "password",
    cues: list(`password | password | password | pw | pass | pwd | passwd | passphrase | admin password |
      root password | login password | default password | temp password | initial password | PW | p/w |
      passcode | verbal password | account password | encryption password | local admin pw | password now |
      Password (current)`),
    things: list(`firewall | router | NAS | server | domain admin | local admin | printer | copier | switch |
      access point | controller | UPS card | iDRAC | ESXi host | camera recorder | NVR | DVR | PBX |
      phone system | voip portal | webmail | Microsoft 365 | QuickBooks | practice software |
      scanner account | scan to email | backup account | backup repository | Veeam | SQL sa | database |
      registrar | ISP portal | website | WordPress | Adobe | kiosk | front desk PC | reception PC |
      lab computer | X-ray workstation | projector | thermostat | door controller | alarm portal | BIOS |
      modem | tablet | iPad | Mac mini | Zoom room | bank site | time clock | point of sale |
      label printer | intercom | vpn user | remote desktop | TeamViewer | shared mailbox | new users |
      guest account | service account | owner's laptop`),
  },
  {
    kind: "code",
    cues: list(`code | code | PIN | pin | passcode | combo | combination | keypad code | master code | user code |
      entry code | door code | access code | unlock code | PIN code | disarm code | exit code |
      installer code | host key | voicemail PIN | lock code | gate code`),
    things:
      list(`alarm | alarm panel | front door | rear door | side door | server room | gate | safe | lockbox |
      key box | garage | voicemail | tablet | iPad | phone | copier | kiosk | closet | server closet |
      loading dock | warehouse door | office safe | conference room | Zoom room | elevator | storage unit |
      mail room | employee entrance | cash drawer | time clock | SIM card | suite 200 | main entrance |
      parking garage | lab | pharmacy | manager override | staff door | loading | panel`),
  },
  {
    kind: "key",
    cues: list(`key | password | wifi password | PSK | pre-shared key | preshared key | passphrase | shared secret |
      WPA2 key | WPA key | network key | secret | Wi-Fi key | wireless key | IPsec key | wifi pw |
      WPA3 key | encryption key | RADIUS secret`),
    things:
      list(`guest Wi-Fi | staff Wi-Fi | Wi-Fi | wifi | office wifi | guest network | warehouse wireless |
      site-to-site VPN | VPN | L2TP | IPsec tunnel | RADIUS | WLAN | IoT network | conference wifi |
      patient wifi | branch tunnel | backup | NPS | TACACS`),
  },
  {
    kind: "community",
    cues: list(`community | SNMP community | RO community | read community | RW community | community string |
      SNMP string | v2c community`),
    things:
      list(`SNMP | switches | printers | UPS | monitoring | core switch | SNMP v2 | SNMP v2c | firewall |
      all switches`),
  },
  {
    kind: "token",
    cues: list(`API key | token | API token | secret key | client secret | access token | webhook secret |
      app password | stream key | license key | product key | recovery key | auth token`),
    things:
      list(`RMM | monitoring | backup portal | Meraki dashboard | DNS provider | ticket system | Slack hook |
      Cloudflare | documentation tool | SMTP relay | camera cloud | door system | payroll export | website |
      livestream`),
  },
];

/** Labels whose values anyone may read, and the kind of value that stands behind them. */
export const PUBLIC = [
  {
    labels: list(`serial | serial number | S/N | SN | serial no`),
    value: "serial",
  },
  {
    labels:
      list(`asset tag | ticket | account number | extension | ext | room | VLAN | port | customer number | order |
      invoice | suite | PO | work order | voicemail box | mailbox | fax ext | error | site ID |
      copier department | zone | area code | circuit | users | seats | key ring no | locker | unit |
      zip code`),
    value: "number",
  },
  {
    labels: list(`model | brand | make | lock | panel | keypad | product | type`),
    value: "model",
  },
  {
    labels: list(`SSID | Wi-Fi name | network | wifi network | wireless | guest network | SSID name`),
    value: "name",
  },
  {
    labels: list(`hostname | host | computer | server | machine | device name | share`),
    value: "host",
  },
  {
    labels: list(`user | username | login | account | user name | admin user | logs in as | service account |
      signs in as`),
    value: "user",
  },
  {
    labels: list(`firmware | version | FW | build | release`),
    value: "version",
  },
  {
    labels:
      list(`password changed | password last set | code changed | key rotated | last reset | installed | expires |
      PIN changed | warranty until`),
    value: "date",
  },
  {
    labels: list(`IP | address | gateway | management | DNS | web page`),
    value: "ip",
  },
] as const;

/** What anyone may read. */
export type OpenKind = (typeof PUBLIC)[number]["value"];

export const USERS =
  list(`admin | administrator | root | office | frontdesk | reception | svc_backup | svc-scan | scanner | backup |
  manager | owner | support | tech | operator | user | ubnt | sa | kiosk | lab | dana | jsmith | m.reyes |
  itadmin | localadmin | bkuser | reports@pineview.example | it@harborline.example | guest | staff | cisco |
  service | monitor | ldapbind | fwadmin | voip | 2041`);
export const MODELS =
  list(`Schlage BE365 | LaserJet M404 | UAP-AC-Pro | DS923+ | Optiplex 7090 | Catalyst 2960X | TZ370 |
  FortiGate 60F | SG350-28P | Vista 20P | DSC 1832 | Master 1525 | EdgeRouter X | T46S | C364e | MG3620 |
  R740 | Balance 20X | SMT1500 | Kaba 5000 | PRO-ML350 | MX64 | RB4011 | 893MAX`);
export const NAMES_OF_NETWORKS =
  list(`Office | Guest | StaffNet | PineGuest | Lobby_5G | HomeBase_5G | WarehouseTools | Clinic-Staff |
  Front-Desk | TideNet | LAN | Members | Shop5G | ParishHall | IoT-Devices`);
export const MONTHS = list(`January | March | April | June | July | August | October | November`);
export const VAULTS = list(
  `Bitwarden | 1Password | Keeper | the vault | IT Glue | KeePass | LastPass | the password manager | Hudu`,
);
export const PEOPLE = list(
  `Dana | the office manager | Marisol | the owner | Pete | the alarm company | reception | the ISP | Gloria`,
);

/** What stands in a secret's place where there is none. */
export const NO_VALUES =
  list(`see {vault} | in {vault} | stored in {vault} | {vault} | ask {person} | {person} has it | with {person} |
  changed {date} | last changed {date} | rotated quarterly | rotated {date} | none | none set | not set |
  unknown | n/a | no | yes | required | not required | ******** | •••••••• | <password> | [redacted] |
  (see {vault}) | op://client/item/password | 12 characters minimum | expires every 90 days | expired |
  lost | TBD | disabled | off | on file with {person} | set by {person} | same as AD | their Windows login |
  per user | badge only | physical key | key at reception | on the card | sealed envelope, safe |
  not documented | moved to {vault} {date} | never shared | blank | pending | - | ?`);

/** What else stands beside a value. */
export const NOTES =
  list(`web page on 443 | replaced {date} | checked {date} | 2.4 and 5 GHz | rack 1 | upstairs | see diagram |
  working | VLAN 20 | battery changed {date} | tested | second floor`);
