import type { Write } from "./fill.ts";
import type { Kind } from "./words.ts";

/** Lines of settings and commands, with a secret and without. */
export const COMMANDS: readonly { kind: Kind; secret: Write; harmless: Write }[] = [
  {
    kind: "community",
    secret: ({ value }) => `snmp-server community ${value()} RO`,
    harmless: ({ thing }) => `snmp-server location ${thing}`,
  },
  {
    kind: "community",
    secret: ({ value, ip }) => `snmp-server host ${ip} version 2c ${value()}`,
    harmless: ({ ip }) => `snmp-server host ${ip} traps version 3 priv`,
  },
  {
    kind: "community",
    secret: ({ value, ip }) => `rocommunity ${value()} ${ip}`,
    harmless: ({ thing }) => `syslocation ${thing}`,
  },
  {
    kind: "password",
    secret: ({ value, user, ip }) => `net use S: \\\\${ip}\\scans /user:${user} ${value()}`,
    harmless: ({ user, ip }) => `net use S: \\\\${ip}\\scans /user:${user} *`,
  },
  {
    kind: "password",
    secret: ({ value, user }) => `username ${user} privilege 15 password 0 ${value()}`,
    harmless: ({ user }) => `username ${user} privilege 15 secret 9 $9$<removed>`,
  },
  {
    kind: "password",
    secret: ({ value, user, ip }) => `curl -u ${user}:${value()} https://${ip}/status`,
    harmless: ({ user, ip }) => `curl -u ${user} https://${ip}/status`,
  },
  {
    kind: "password",
    secret: ({ value, user, ip }) => `Server=${ip};Database=erp;User Id=${user};Password=${value()};`,
    harmless: ({ ip }) => `Server=${ip};Database=erp;Integrated Security=true;`,
  },
  {
    kind: "password",
    secret: ({ value, user }) => `mysqldump -u ${user} -p${value().replaceAll(" ", "")} shop > shop.sql`,
    harmless: ({ user }) => `mysqldump -u ${user} -p shop > shop.sql`,
  },
  {
    kind: "password",
    secret: ({ value, user, ip }) => `sshpass -p '${value()}' ssh ${user}@${ip}`,
    harmless: ({ user, ip }) => `ssh -p 2222 ${user}@${ip}`,
  },
  {
    kind: "password",
    secret: ({ value, user, ip }) => `rtsp://${user}:${value().replaceAll(" ", "-")}@${ip}:554/stream1`,
    harmless: ({ ip }) => `rtsp://${ip}:554/stream1`,
  },
  {
    kind: "key",
    secret: ({ value }) => `wpa_passphrase=${value()}`,
    harmless: () => "wpa_key_mgmt=WPA-PSK",
  },
  {
    kind: "key",
    secret: ({ value, ip }) => `crypto isakmp key ${value()} address ${ip}`,
    harmless: ({ ip }) => `crypto isakmp peer address ${ip}`,
  },
  {
    kind: "key",
    secret: ({ value, ip }) => `radius-server host ${ip} key ${value()}`,
    harmless: ({ ip }) => `radius-server host ${ip} auth-port 1812`,
  },
];
