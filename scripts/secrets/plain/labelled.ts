import type { Write } from "./fill.ts";

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
