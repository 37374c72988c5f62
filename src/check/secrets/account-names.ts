import { isTechnicalName } from "./fine-words.ts";
import type { Value } from "./types.ts";

/** Names of accounts beside which a bare word is a password. */
export const USERS =
  "admin|administrator|root|superadmin|super|sysadmin|sa|ubnt|cisco|pi|user|guest|manager|operator|support|service|installer|maint|maintenance|tech|technician|owner|reception|frontdesk|front ?desk|scanner?|kiosk|backup|svc[-_.\\w]*|localadmin|local admin|hdadmin|vpn|monitor|viewer|camera|nvr|dvr|postgres|mysql|oracle|tomcat|daemon|ftp|anonymous|demo|test|temp";

const USER_ONLY = new RegExp(`^(?:.*\\\\)?(?:${USERS})$`, "i");

/** A password that is the account's name, whatever the word. */
export function repeatsName(value: Value, lead: string): boolean {
  return (
    value.token.length >= 3 &&
    lead
      .toLowerCase()
      .split(/[\s:=,;/|]+/)
      .includes(value.token.toLowerCase())
  );
}

export function isAlone(value: Value): boolean {
  return /^["'`)\s]*(?:$|[.,;)(])/.test(value.rest);
}

/** The same word twice, and what makers set: these are secrets although they are words. */
export function isKnownDefault(user: string, value: Value): boolean {
  const token = value.token.toLowerCase();
  return (
    token === user.toLowerCase() ||
    (/^(?:calvin|changeme|password|admin|toor|default|letmein|welcome|public|private|ubnt|raspberry|1234|12345|123456|0000|1111|9999)$/.test(
      token,
    ) &&
      isAlone(value))
  );
}

export function isUser(name: string): boolean {
  return USER_ONLY.test(name);
}

const ROLES =
  /^(?:users?|admins?|managers?|roles?|guests?|root|rights?|owners?|editors?|viewers?|staff|access|group|groups|passwords?|pw|pass|prompt|dialog|accounts?|permissions?|membership|everyone|members?|operators?|network|vlan|portal|page|desk|team|wifi|support)$/i;

export function isRoleWord(token: string): boolean {
  return (
    (ROLES.test(token) && !/^(?:admin|password|guest|root|user)$/i.test(token)) || isTechnicalName(token)
  );
}
