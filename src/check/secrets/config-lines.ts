import { ANY_COMMAND, COMMANDS } from "./commands.ts";
import { hasFineShape } from "./fine-shapes.ts";
import { isFineWord } from "./fine-words.ts";
import { readValue } from "./read-value.ts";
import type { Find, PageLine } from "./types.ts";
import { HARMLESS_AFTER } from "./vocabulary.ts";

/** Secrets in lines that devices and shells understand. */
export function findInCommands(line: PageLine): Find[] {
  if (!ANY_COMMAND.test(line.raw)) return [];
  return COMMANDS.filter(({ lead }) => lead.test(line.text)).flatMap(({ name, kind, lead }) =>
    [...line.text.matchAll(new RegExp(lead, `g${lead.flags}`))].flatMap((match): Find[] => {
      const value = readValue(line, match.index + match[0].length);
      if (value === undefined || !isArgument(value.token, name, value.quoted || isOwnLine(line, match)))
        return [];
      return [{ line, start: value.start, length: value.token.length, kind, slot: `command "${name}"` }];
    }),
  );
}

/** A hyphenated command that opens an indented line, as configurations are pasted, is no sentence. */
function isOwnLine(line: PageLine, match: RegExpExecArray): boolean {
  return match.index === line.raw.search(/\S/) && /^\s+[a-z0-9]+-[a-z-]+\s+$/.test(` ${match[0]}`);
}

/** Placeholders, variables and options are no secrets; nor are the words of a sentence about the command. */
function isArgument(token: string, name: string, quoted: boolean): boolean {
  if (
    token.length < 2 ||
    !/[A-Za-z0-9]/.test(token) ||
    hasFineShape(token) ||
    /^[-/(]|^\$(?![156y9]\$|2[aby]\$|sha)/.test(token)
  )
    return false;
  if (
    /^(?:is|are|was|for|and|or|in|on|to|of|the|a|an|as|by|with|from|that|then|if|must|it|this|address|encrypted|read-host|read-only|read-write|ro|rw|string|strings|password|secret|key|version|group|view|command|line|commands|names?|mask|not|has|have|only|policy|prompt|manager|server|settings?|page|field|never|expires?|option|auto|minimum|length|value)$/i.test(
      token,
    )
  )
    return false;
  if (name.startsWith("snmp") && isFineWord(token)) return /^(?:public|private|secret)$/i.test(token);
  if (name === "line password") return !isFineWord(token) && !HARMLESS_AFTER.test(token);
  if (name === "username … password" && isFineWord(token)) return false;
  return quoted || !PROSE_ONLY.has(name) || /\d|[^\w.]|[a-z][A-Z]/.test(token);
}

/** Leads that a sentence could hold too; behind them an unquoted plain word is not taken. */
const PROSE_ONLY = new Set(["net user", "-Password", "wpa-psk", "set password", "server key", "net use"]);
