import type { SecretKind } from "./types.ts";

/** A command or configuration line whose argument is a secret; the pattern ends right before that argument. */
export interface Command {
  name: string;
  kind: SecretKind;
  lead: RegExp;
}

/** Sources: the command references of Cisco IOS, Junos, FortiOS, EdgeOS/VyOS, RouterOS, Windows and OpenSSH tools. */
export const COMMANDS: readonly Command[] = [
  {
    name: "enable secret",
    kind: "password",
    lead: /\benable\s+(?:secret|password)\s+(?:level\s+\d+\s+)?(?:(?:0|4|5|7|8|9|sha512)\s+)?(?=\S)/i,
  },
  {
    name: "username … password",
    kind: "password",
    lead: /\buser(?:name)?\s+\S+\s+(?:privilege\s+\d+\s+|role\s+\S+\s+)?(?:password|secret)\s+(?:(?:0|4|5|7|8|9|sha512)\s+)?(?=\S)/i,
  },
  {
    name: "line password",
    kind: "password",
    lead: /^\s*(?:password|passwd|secret)\s+(?:[0-9]\s+|encrypted\s+|ENC\s+)(?=\S)|^\s+password\s+(?=\S+\s*$)|^\s+key\s+(?:[0-7]\s+)?(?=\S*[A-Za-z]\S*[-!@#\d]\S*\s*$|\S*[-!@#\d]\S*[A-Za-z]\S*\s*$)/,
  },
  {
    name: "snmp-server community",
    kind: "snmp-community",
    lead: /\bsnmp(?:-server|-agent)?\s+(?:set\s+)?(?:host\s+\S+\s+(?:traps\s+)?(?:version\s+(?:1|2c?)\s+|(?=version\s+3)version\s+3\s+noauth\s+)?(?!version|informs)|community\s+(?:read\s+|write\s+|cipher\s+|simple\s+){0,2})(?=\S)/i,
  },
  {
    name: "snmp community",
    kind: "snmp-community",
    lead: /\b(?:r[ow]community6?|com2sec\s+\S+\s+\S+|set (?:service )?snmp community|snmp(?:walk|get|bulkwalk|set)\b.{0,80}?\s-c)\s+(?=\S)/i,
  },
  {
    name: "snmp-server user",
    kind: "password",
    lead: /\bsnmp-server user\s.{0,80}?\bauth\s+(?:md5|sha\d*)\s+(?=\S)/i,
  },
  { name: "isakmp key", kind: "vpn-key", lead: /\bisakmp\s+key\s+(?:[06]\s+)?(?=\S)/i },
  {
    name: "pre-shared key",
    kind: "vpn-key",
    lead: /\b(?:pre-shared-(?:key|secret)|ikev[12] (?:local|remote)-authentication pre-shared-key|psksecret|preshared-key|ipsec-secret)(?:\s+(?:ascii-text|hexadecimal|local|remote|ENC|0|6|address\s+\S+\s+key)){0,2}\s+(?=\S)/i,
  },
  { name: "tunnel secret", kind: "vpn-key", lead: /^\s*\S+\s+\S*\s*:\s*(?:PSK|XAUTH|EAP)\s+(?=["'])/ },
  {
    name: "wpa-psk ascii",
    kind: "wifi-key",
    lead: /\b(?:wpa-psk|wpa-passphrase|passphrase|psk set-key|set-key|psk)\s+(?:ascii|hex)\s+(?:[0-9]\s+)?(?=\S)|\bwpa_passphrase\s+(?:"[^"]+"|\S+)\s+(?=\S)/i,
  },
  {
    name: "wpa-psk",
    kind: "wifi-key",
    lead: /\b(?:wpa-psk|wpa-passphrase|passphrase|psk set-key)\s+(?:(?:ascii|hex)\s+)?(?:[0-9]\s+)?(?=\S)/i,
  },
  {
    name: "ppp chap password",
    kind: "password",
    lead: /\bppp\s+(?:chap\s+password|pap\s+sent-username\s+\S+\s+password)\s+(?:[07]\s+)?(?=\S)/i,
  },
  {
    name: "server key",
    kind: "password",
    lead: /\b(?:aaa-server|tacacs\+?|radius)(?:-server)?\b.{0,80}?\b(?:key|secret|shared-secret)\s+(?:[0567]\s+)?(?=\S)/i,
  },
  {
    name: "key-string",
    kind: "password",
    lead: /\b(?:key-string|message-digest-key\s+\d+\s+md5|authentication-key(?:\s+\d+\s+md5)?|ip ospf authentication-key|standby \d+ authentication(?: md5 key-string)?)\s+(?:[07]\s+)?(?=\S)/i,
  },
  { name: "neighbor password", kind: "password", lead: /\bneighbor\s+\S+\s+password\s+(?:[07]\s+)?(?=\S)/i },
  {
    name: "encrypted-password",
    kind: "password",
    lead: /\b(?:(?:encrypted|plain-?text|clear-?text|simple|hashed|login)-password(?:-value)?|authentication-key)\s+(?=\S)/i,
  },
  {
    name: "set password",
    kind: "password",
    lead: /^\s*set\s+(?:\S+\s+){0,8}?(?:passwd|password|secret|passphrase|psk|key|auth-pwd|priv-pwd|shared-secret)\s+(?:ENC\s+|value\s+|0\s+)?(?=\S)/i,
  },
  {
    name: "net use",
    kind: "password",
    lead: /\bnet\s+use\s+(?=.{0,200}\/user:)(?:[A-Z]:\s+)?\S*\\\\\S+\s+(?=[^/\s])/i,
  },
  { name: "net use /user", kind: "password", lead: /\bnet\s+use\b.{0,200}?\/u(?:ser)?:\S+\s+(?=[^/\s])/i },
  { name: "net user", kind: "password", lead: /\bnet\s+user\s+(?:"[^"]+"|\S+)\s+(?=[^/*\s])/i },
  { name: "mysql -p", kind: "password", lead: /\b(?:mysql\w*|mariadb\S*)\b.{0,120}?\s-p(?=[^\s-])/i },
  { name: "sshpass -p", kind: "password", lead: /\bsshpass\s+-p\s*(?=\S)/i },
  {
    name: "-u user:password",
    kind: "password",
    lead: /\b(?:curl|wget|http|xh)\b.{0,200}?\s(?:-u|--user|--proxy-user|-a)[\s=]\s*["']?[^\s:"']+:(?=[^\s"'/])/i,
  },
  { name: "-U user%password", kind: "password", lead: /\s(?:-U|--user)[\s=]["']?[\w.\\/-]+%(?=\S)/ },
  {
    name: "-p argument",
    kind: "password",
    lead: /\b(?:psexec\S*|paexec\S*|wmic|xfreerdp|rdesktop|ldapsearch|winexe|evil-winrm|az login|docker login|ipmitool|racadm|sqlcmd|bcp|osql|rasdial|wbadmin|schtasks|7z|zip|unzip|unrar|rar|pg_dump|htpasswd|mongo\w*|redis-cli|plink|pscp|winscp|putty|sshpass|net ads|rclone|mosquitto_\w+|azcopy|vpncmd|openconnect)\b.{0,160}?\s(?:-pw|--password|-password|--pass|-p|-P|-w|\/p|\/rp|-a)(?:[\s:=]\s*)(?=[^\s-])/i,
  },
  { name: "7z -p", kind: "password", lead: /\b(?:7z|7za|rar|unrar)\b.{0,120}?\s-h?p(?=[^\s-])/i },
  {
    name: "/pass:",
    kind: "password",
    lead: /\s\/(?:p|pw|pwd|pass|password|rp|passwordd|userpassword):\s?(?=\S)/i,
  },
  { name: "rasdial", kind: "password", lead: /\brasdial\s+(?:"[^"]+"|\S+)\s+\S+\s+(?=[^/\s])/i },
  {
    name: "ConvertTo-SecureString",
    kind: "password",
    lead: /\bConvertTo-SecureString\s+(?:-String\s+|-AsPlainText\s+)*(?=["'\w])/i,
  },
  {
    name: "-Password",
    kind: "password",
    lead: /\s-(?:Admin|SafeModeAdministrator|Account|Unsecure)?(?:Password|Passphrase|Passwd)\s+(?=["'\w])/i,
  },
  { name: "PSCredential", kind: "password", lead: /\bNetworkCredential\(\s*["'][^"']*["']\s*,\s*(?=["'])/i },
  {
    name: "echo to passwd",
    kind: "password",
    lead: /\becho\s+(?:-n\s+)?["']?(?:[\w.-]+:)?(?=\S+\s*\|\s*(?:sudo\s+)?(?:-S\s+)?(?:chpasswd|passwd|sudo -S|openssl))/i,
  },
  {
    name: "ipmitool user set",
    kind: "password",
    lead: /\b(?:user set password \d+|set iDRAC\.Users\.\d+\.Password)\s+(?=\S)/i,
  },
  {
    name: "requirepass",
    kind: "password",
    lead: /\b(?:requirepass|masterauth|auth_pass|bindpw|rootpw|ldap_default_authtok|IDENTIFIED BY|WITH PASSWORD|ENCRYPTED PASSWORD)\s+(?=\S)/i,
  },
];

/** What at least one of the commands above needs in its line. */
export const ANY_COMMAND =
  /\benable\s+[sp]|\buser(?:name)?\s+\S+\s|snmp|community|com2sec|isakmp|pre-?shared|psk|wpa|passphrase|ppp\s|tacacs|radius|aaa-|set-key|key-|-key|-password|neighbor|^\s*set\s|^\s*(?:password|passwd|secret|key)\s|net\s+use|mysql|mariadb|sshpass|\s-[a-z]|\s\/[pru]|SecureString|NetworkCredential|echo\s|requirepass|masterauth|auth_pass|bindpw|rootpw|authtok|IDENTIFIED|(?:with|encrypted) password|idrac|rasdial|\s:\s/i;
