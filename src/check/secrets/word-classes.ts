/** What a word near a value may say about it. Most classes speak for a secret, those from `vault` on against one. */
const CLASSES = {
  password: `password passwords pass passes passwd passwds pwd pwds pw pws psw pswd pword passw passphrase passphrases
    passwort passwörter passworte kennwort kennwörter wachtwoord wachtwoorden contraseña contrasena contraseñas senha
    senhas parola passwrd pasword passowrd paswrd passwrod pase passe passcode passcodes storepass requirepass passin
    apppwd initpass`,
  word: `word words phrase phrases safeword codeword palabra wort kennwoord losung answer answers`,
  pin: `pin pins puk puks nip geheimzahl pincode`,
  code: `code codes código codigo codigos códigos codice codici kod sequence zugangscode toegangscode digits numbers`,
  combo: `combo combos combination combinations combinación kombination`,
  key: `key keys clave claves clé cle clés chiave schlüssel sleutel chave llave keymaterial netzwerkschlüssel`,
  psk: `psk psks preshared psksecret shared passkey wpapsk sae`,
  secret: `secret secrets geheim geheimnis confidential`,
  token: `token tokens bearer apikey api jwt webhook signing hmac authorization`,
  community: `community communities rocommunity rwcommunity comunidad com2sec`,
  snmp: `snmp v2c snmpv2 snmpv2c snmpwalk snmpget snmpset trap`,
  credential: `cred creds credential credentials kreds`,
  login: `login logins logon log logn logged logs signs sign signin anmelden anmeldung autologin autologon auth
    authentication rdp ssh telnet ftp sudo enable runas einloggen connexion iniciar sesión`,
  account: `account accounts acct user users username usr un uid usuario benutzer utilisateur utente compte cuenta conta
    konto profile svc service portal mailbox`,
  admin: `admin administrator administrador administrateur root sa sysadmin superuser operator mgmt master supervisor
    installer maint maintenance ubnt manager owner tech technician bg breakglass`,
  door: `door doors gate gates portón porton tor tür tuer türe porte portail puerta puertas porta portão portao cancello
    deur entrance garage closet shed cage lift elevator ascensor aufzug barrier shutter turnstile vestry loft annex
    store storeroom dock gym pool restroom bathroom hatch`,
  lock: `lock locks padlock lockbox keypad keypads keysafe safe safes strongbox cofre tresor caja deadbolt keybox simplex
    cabinet drawer pad buttons codelocks kaba schlage dial bolt locker vault latch coffre cassaforte kluis`,
  alarm: `alarm alarms alarma alarme alarmanlage allarme disarm disarms disarmed disarming arm arms armed duress
    burglar vista dsc bosch adt central panic intrusion desarme`,
  open: `unlock unlocks unlocked unlocking open opens opened opening enter enters entered entering entry type types typed
    typing press presses pressed push pushes punch punches dial dials dialled hit hits tap taps digite digitar digitare
    ponga toets teclear enters accept accepts accepted answer answers answered prompt prompts wants asks ask takes tippe
    eingeben quits exit exits leave leaves override overrides bypass void voids joins abre öffnet ouvre apre`,
  device: `phone phones tablet tablets ipad ipads iphone screen kiosk till pos copier printer fax tv voicemail vm sim
    telephone handheld laptop laptops thermostat chromebook projector intercom pdu nvr dvr camera cam celular`,
  voicemail: `voicemail mailbox vm vmail`,
  wifi: `wifi wlan wireless ssid wpa wpa2 wpa3 wep hotspot guest guests network networks netz red réseau hostednetwork
    sae wpapassphrase`,
  vpn: `vpn ipsec l2tp ike ikev1 ikev2 tunnel radius tacacs isakmp peer wireguard ospf bgp hsrp vrrp chap pap ppp`,
  verbal: `verbal duress spoken maiden callback question questions security challenge secreto pet childhood mother
    mothers school pet's bank`,
  recovery: `recovery backup bitlocker filevault emergency breakglass scratch 2fa totp seed otp mfa
    authenticator twofactor secondfactor luks veeam restic borg`,
  licence: `license licence product activation seats windows office serial`,
  set: `set sets reset resets changed change changes changing gave give given told tell put new old temp temporary
    default defaults factory initial still current revert back updated now always originally reprogrammed same usual
    literally namely simply actual actually standard`,
  be: `is was are be been ist lautet es est è war were it's reads being remains stays becomes`,
  link: `to with use uses using try tried then mit con avec via`,
  vault: `vault bitwarden keeper 1password 1p keepass hudu lastpass itglue bóveda kluis op envelope sealed escrowed vaulted
    dashlane passportal password-manager vaultwarden laps intune jamf`,
  ask: `ask asks see refer siehe ver preguntar pregunte call contact request demandez knows holds keeps gives texts frag
    fragen`,
  policy: `policy characters chars character minimum maximum length rotate rotated rotates rotation expire expires expired
    expiry quarterly monthly weekly complexity required requires must history reuse age attempts lockout longer symbols
    months hint managed manages`,
  none: `no not none never without unknown nobody n/a cannot can't don't didn't isn't haven't nothing blank empty missing
    lost forgot forgotten forget sin kein keine nicht wrong incorrect invalid failed refused denied removed redacted off
    disabled sans niet geen non não`,
  number: `serial s/n sn model mdl ticket tkt case order invoice po part p/n pn tag asset sku firmware fw version ver build
    vlan port ports ext extension tel fax room unit suite ref id circuit mac imei meter counter zip event error err fault
    status line step page batch channel contract quote claim vin plate badge number nr seat zone zones postal area dress
    fire tax acct number: thumbprint fingerprint kit hotfix kb bulb hours ip subnet rack slot inc bus product`,
  other: `error errors err status exit stop fault http https response result event return reason zip postal post area
    country dialing dialling qr bar source part product model item blink blinks beep flash diagnostic diag led billing
    procedure ada cdt cpt icd tax dress colour color currency cost job site vendor supplier department dept gl charge
    discount promo coupon tracking html hex ascii scan feature airport class option sort swift routing language locale
    char op byte shutoff shipping category fee message info warning trouble hold cause type report reference dispatch
    resolution disposition sku rma support asset inventory function menu esc escape arrow windows ctrl control alt shift
    delete backspace tab primary foreign composite partition registry reg public pgp gpg hardware car spare house cabinet
    rack usb yubikey dongle fob piano physical metal brass map legend boarding bus bit parking csrf electrical plumbing
    client customer company patient insurance plan provider payer diagnosis course stock member fire building connector
    conductor cable hinge linch drawing style shows displays shown blinking host mac`,
  about: `policy policies manager managers history length age hint hints expiry expires expired expiration rotation
    rotated complexity rule rules prompt prompts dialog box boxes field fields screen page pages portal pads protected
    protection requirement requirements required holder holders owner owners last sync hash hashes writeback tool tools
    form link button attempts lockout lockouts sprawl min max never count fingerprint size format strength quality date
    custodian source lives kept keeps column row setting settings generator spray stuffing cards tags reader readers ring
    rings bunch hooks stroke board companies system contact contacts unit event monitoring test tests zone guard mode
    boot space edition center college room assignment header configuration config diagram through fail jack socket
    management training audit review changes resets takes type types needed lookup usage server servers blocks signing
    exchange pair chain performance points facts worker staff sheet sharing file manufacturer store change reset`,
  name: `ssid ssids name names named called hostname host server machine vm model username contact vendor company owner
    uri url domain address identity realm location label description title renamed names book cat boat`,
  file: `file files folder path share drive script log logs sheet label sticker paper card photo`,
  service: `netflix hulu spotify roku youtube dropbox onedrive quickbooks intuit xero sage zoom canva mailchimp facebook
    instagram twitter linkedin tiktok pinterest adobe acrobat photoshop gmail google amazon ebay etsy fedex usps dhl
    docusign stamps godaddy registrar namecheap domains hosting wordpress squarespace wix shopify paypal stripe venmo slack
    teams m365 o365 office365 azure aws icloud itunes apple appleid chase clover toast square opentable yelp hootsuite
    westlaw lexis pacer clio dentrix eaglesoft opendental dexis epic availity ehr pms erp crm webmail imap pop smtp mqtt
    broker ldap kerberos database mysql postgres mariadb oracle redis mongo sharepoint payroll adp paychex gusto website
    site webcam newsletter calendar dashboard grafana zabbix jenkins gitlab github git nextcloud jira confluence plex
    pbx freepbx voip sip trunk comcast spectrum verizon isp carrier internet cable pppoe`,
  brand: `ricoh kyocera xerox canon brother epson konica minolta sharp toshiba lexmark hp zebra dymo unifi ubiquiti ubnt
    meraki mikrotik fortigate fortinet sonicwall watchguard sophos pfsense opnsense netgear tplink linksys dlink zyxel
    draytek cisco aruba juniper brocade ruckus engenius eero orbi hikvision dahua axis lorex reolink amcrest avigilon
    verkada milestone blueiris apc eaton cyberpower tripplite idrac drac ilo ipmi bmc supermicro dell lenovo synology
    diskstation qnap drobo truenas nas esxi vcenter vmware proxmox hyperv polycom poly yealink grandstream mitel avaya
    crestron extron qsc ring nest ecobee sonos lutron raspberry kali linux ubuntu windows macbook imac surface samsung
    motorola netopia arris nvr dvr honeywell ademco simplex trilogy yale kwikset masterlock`,
  machine: `plc hmi scada boiler chiller furnace hvac ahu autoclave sterilizer freezer fridge cooler oven washer dryer
    dishwasher scoreboard jukebox genset generator ups inverter pump pumps compressor elevator controller panel panels
    recorder amplifier amp mixer console lathe cnc mill robot press conveyor scale weighbridge sorter turbine kiosk
    terminal register timeclock clock vending arcade laser welder tester analyzer monitor gauge meter sensor ventilator
    infusion xray x-ray ultrasound scanner centrifuge microscope treadmill pinsetter zamboni sprinkler irrigation hydrant`,
  mode: `mode menu level lvl service svc engineer engineering dealer technician's programming prog program setup setpoint
    config maint supervisor override exit lock unlock diagnostics advanced expert hidden secret kiosk restore recovery
    dsrm bios uefi firmware boot grub enable privileged settings`,
  factory: `factory default defaults shipped stock original originally oem unchanged untouched untouched never out-of-box
    fresh initial blank vendor's manufacturer's supplied printed sticker label still again same twice`,
  gets: `gets got get wants want wanted likes like expects needs need accepts accepting accept responds listens reacts
    goes went works worked lets let allows knows took take takes used uses try tried typing using followed then plus put
    puts gave hit tap say says said saying hear hears told tell spell spelled spells reads`,
  person: `mother father mom dad wife husband daughter son dog cat pet pets teacher school street car city town born
    birthday b-day bday founder anniversary maiden grandma grandmother nickname mascot horse kid kids's favorite
    favourite college movie food color`,
  time: `mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday jan feb mar apr may jun jul
    aug sep sept oct nov dec january february march april june july august september october november december am pm
    today tomorrow yesterday hours minutes days weeks months date since until`,
} as const;

/** The classes by name. */
export type WordClass = keyof typeof CLASSES;

/** Classes whose words name a secret outright: the nearest one before a value is its cue. */
export const CUES: ReadonlySet<WordClass> = new Set<WordClass>([
  "password",
  "word",
  "pin",
  "code",
  "combo",
  "key",
  "psk",
  "secret",
  "token",
  "community",
  "credential",
]);

/** What a cue asks for, coarsely. */
export const CUE_KINDS: Readonly<Partial<Record<WordClass, string>>> = {
  password: "password",
  credential: "password",
  secret: "password",
  psk: "password",
  token: "password",
  community: "community",
  pin: "code",
  code: "code",
  combo: "code",
  key: "key",
  word: "word",
};

/** What a line is about, coarsely. */
export const TOPICS: Readonly<Partial<Record<WordClass, string>>> = {
  door: "access",
  lock: "access",
  alarm: "access",
  open: "opening",
  device: "device",
  voicemail: "device",
  wifi: "network",
  vpn: "network",
  snmp: "snmp",
  admin: "account",
  account: "account",
  login: "account",
  verbal: "verbal",
  recovery: "recovery",
  licence: "licence",
  service: "service",
  brand: "machine",
  machine: "machine",
  mode: "mode",
  factory: "factory",
  person: "person",
  set: "setting",
  vault: "vault",
  ask: "asking",
  policy: "policy",
  none: "none",
};

/** Classes that speak against a secret anywhere in a line. */
export const AGAINST: ReadonlySet<WordClass> = new Set<WordClass>(["vault", "ask", "policy", "none"]);

/** Classes that count only right beside a value or its cue: their words stand in every other line. */
export const ADJACENT: ReadonlySet<WordClass> = new Set<WordClass>([
  "number",
  "other",
  "about",
  "file",
  "time",
  "name",
  "be",
  "link",
  "set",
  "gets",
]);

const BY_WORD = new Map<string, WordClass[]>();
for (const [name, words] of Object.entries(CLASSES))
  for (const word of words.split(/\s+/))
    // `as`: the keys of CLASSES are the type
    BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), name as WordClass]);

/** Ends of words run together, such as "adminpw" or "Zugangskennwort". */
const ENDINGS: readonly (readonly [RegExp, WordClass])[] = [
  [/(?:passw(?:or)?d|passwort|kennwort|wachtwoord|passphrase|pwd|[a-z]pw)s?$/, "password"],
  [/[a-z](?:code|codes)$/, "code"],
  [/[a-z]{2}psk$/, "psk"],
  [/[a-z]{2}secret$/, "secret"],
  [/[a-z]{2}token$/, "token"],
  [/[a-z]{3}key$/, "key"],
  [/[a-z]{2}admin$/, "admin"],
  [/[a-z]{3}(?:schloss|kasten|tresor)$/, "lock"],
  [/pin$/, "pin"],
];

const NONE: readonly WordClass[] = [];
const MADE = new Map<string, readonly WordClass[]>();

/** The classes of a lower-case word; none for most words. */
export function classesOf(word: string): readonly WordClass[] {
  const known = BY_WORD.get(word) ?? MADE.get(word);
  if (known !== undefined) return known;
  if (word.length < 5 || word.length > 24) return NONE;
  const ending = ENDINGS.find(([pattern]) => pattern.test(word));
  const classes = ending === undefined || NOT_COMPOUND.test(word) ? NONE : [ending[1]];
  if (MADE.size < 20_000) MADE.set(word, classes);
  return classes;
}

const NOT_COMPOUND =
  /^(?:monkey|turkey|donkey|whiskey|hockey|jockey|spin|barcode|unicode|opcode|encode|decode|qrcode|hotkey|keypin|postcode|zipcode|hairpin|pushpin|tailspin|turnkey|pubkey|publickey)s?$/;
