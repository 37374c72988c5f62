import type { Kind } from "./words.ts";

/** What a layout is filled with; `value` gives another one each time. */
export interface Fill {
  thing: string;
  other: string;
  cue: string;
  value: () => string;
  user: string;
  ip: string;
  note: string;
}

type Write = (fill: Fill) => string;

/** Layouts in which any label may stand, so that what anyone may read is written in them too. */
export const LABELLED: readonly Write[] = [
  ({ thing, cue, value }) => `${thing} ${cue}: ${value()}`,
  ({ thing, cue, value }) => `- ${thing} ${cue}: ${value()}`,
  ({ thing, cue, value }) => `${cue} for ${thing}: ${value()}`,
  ({ thing, cue, value }) => `${cue} (${thing}): ${value()}`,
  ({ thing, cue, value }) => `${thing} ${cue} = ${value()}`,
  ({ thing, cue, value }) => `${thing} – ${cue} ${value()}`,
  ({ thing, cue, value }) => `${thing}, ${cue} ${value()}`,
  ({ thing, cue, value }) => `${thing} ${cue} ${value()}`,
  ({ thing, cue, value }) => `* **${cue}** (${thing}): ${value()}`,
  ({ thing, cue, value }) => `**${thing} ${cue}:** ${value()}`,
  ({ thing, cue, value }) => `${thing} ${cue} ........ ${value()}`,
  ({ thing, cue, value }) => `${thing} ${cue} → ${value()}`,
  ({ thing, cue, value, note }) => `${thing} ${cue}: ${value()}, ${note}`,
  ({ thing, cue, value, note }) => `${thing}: ${note}, ${cue} ${value()}`,
  ({ thing, cue, value }) => `## ${thing}\n\n${cue}: ${value()}`,
  ({ thing, cue, value }) => `${thing}:\n  - ${cue}: ${value()}`,
  ({ thing, cue, value }) => `${thing}\n${cue}: ${value()}`,
  ({ thing, cue, value, ip }) => `${thing}\n- IP: ${ip}\n- ${cue}: ${value()}`,
  ({ thing, cue, value, ip, user }) =>
    `${thing}\n  address   ${ip}\n  user      ${user}\n  ${cue}  ${value()}`,
  ({ thing, cue, value, user }) => `${thing}: user ${user}, ${cue} ${value()}`,
  ({ thing, cue, value, user }) => `${thing} login ${user}, ${cue}: ${value()}`,
  ({ thing, cue, value, user }) => `${thing} (user: ${user}, ${cue}: ${value()})`,
  ({ thing, cue, value, user }) => `${thing} | user: ${user} | ${cue}: ${value()}`,
  ({ thing, cue, value, note }) =>
    `| Item | ${cue} | Notes |\n|---|---|---|\n| ${thing} | ${value()} | ${note} |`,
  ({ thing, cue, value, note, other }) =>
    `| What | ${cue} | Notes |\n|---|---|---|\n| ${thing} | ${value()} | ${note} |\n| ${other} | ${value()} | |`,
  ({ thing, cue, value, user, ip }) =>
    `| Device | Address | User | ${cue} |\n|---|---|---|---|\n| ${thing} | ${ip} | ${user} | ${value()} |`,
  ({ thing, cue, value, ip }) => `| ${thing} | |\n|---|---|\n| IP | ${ip} |\n| ${cue} | ${value()} |`,
  ({ thing, cue, value, note }) => `item,${cue},notes\n${thing},${value()},${note}`,
  ({ thing, cue, value }) => `---\nname: ${thing}\n${slug(cue)}: ${value()}\n---`,
  ({ thing, cue, value }) => `facts:\n  ${slug(thing)}-${slug(cue)}: "${value()}"`,
  ({ cue, value, user }) => `{ "user": "${user}", "${camel(cue)}": "${value()}" }`,
  ({ thing, cue, value }) => `<Fact label="${thing} ${cue}" value="${value()}" />`,
  ({ cue, value }) => `<${camel(cue)}>${value()}</${camel(cue)}>`,
  ({ thing, cue, value }) => `${constant(thing)}_${constant(cue)}=${value()}`,
];

/** Sentences that hand a value over. */
export const TOLD: readonly Write[] = [
  ({ thing, cue, value }) => `The ${cue} for the ${thing} is ${value()}.`,
  ({ thing, cue, value }) => `${thing}: the ${cue} is ${value()}`,
  ({ thing, cue, value }) => `The ${thing} ${cue} is ${value()}, see the label.`,
  ({ thing, cue, value }) => `${thing} ${cue} is still ${value()}.`,
  ({ thing, cue, value }) => `${thing} ${cue} is now ${value()}`,
  ({ thing, cue, value, user }) => `${cue} of ${user} on the ${thing} is ${value()}`,
  ({ thing, cue, value }) => `Changed the ${cue} of the ${thing} to ${value()}.`,
  ({ thing, cue, value }) => `Reset ${thing} ${cue} to ${value()}`,
  ({ thing, cue, value, note }) => `Set up the ${thing} (${note}) and set its ${cue} to ${value()}.`,
  ({ thing, cue, value }) => `New ${cue} on the ${thing}: ${value()}`,
  ({ thing, cue, value }) => `When they ask for the ${thing} ${cue}, it is ${value()}.`,
  ({ thing, cue, value }) => `If the ${thing} asks for a ${cue}, type ${value()}`,
  ({ thing, cue, value }) => `The ${thing} asks for a ${cue}: ${value()}.`,
  ({ thing, cue, value }) => `${thing} uses ${cue} ${value()}`,
  ({ thing, cue, value, note }) => `The ${thing} has ${value()} as its ${cue}, ${note}.`,
  ({ thing, cue, value, user }) => `Log in to the ${thing} as ${user} with ${cue} ${value()}.`,
  ({ thing, value, user }) => `${thing}: ${user} / ${value()}`,
  ({ thing, value, user }) => `${thing} login: ${user} / ${value()}`,
  ({ thing, value, user, ip }) => `${thing} ${ip} ${user}/${value()}`,
];

/** Ways of one kind alone. */
export const TOLD_OF: Readonly<Partial<Record<Kind, readonly Write[]>>> = {
  code: [
    ({ thing, value }) => `${thing}: ${value()}`,
    ({ thing, value }) => `${thing} opens with ${value()}`,
    ({ thing, value }) => `Enter ${value()} at the ${thing}, then the check mark.`,
    ({ thing, value, note }) => `${thing} ${value()} (${note})`,
    ({ thing, value }) => `To get in at the ${thing} press ${value()} and the star.`,
  ],
  password: [
    ({ thing, value }) => `${thing} is encrypted with ${value()}`,
    ({ thing, value }) => `unlock the ${thing} with ${value()}`,
    ({ thing, value, user }) => `Sign in to the ${thing} as ${user} and ${value()}.`,
  ],
};

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

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function camel(text: string): string {
  return slug(text).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function constant(text: string): string {
  return slug(text).replaceAll("-", "_").toUpperCase();
}
