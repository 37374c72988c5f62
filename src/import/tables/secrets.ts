/** Stands in a record where the source holds a secret: that there is one, and nothing of it. */
export const WITHHELD = true;

/** Columns that hold what opens something, whatever the system that exported them calls it. */
const SECRET_COLUMN =
  /(?:^|_)(?:passwords?|passwd|pwd|passphrase|pass|passcode|passkey|secrets?|otp|totp|mfa_secret|pin|pins|psk|pre_shared_key|preshared_key|private_key|api_key|apikey|encryption_key|access_key|license_key|licence_key|product_key|wifi_key|wireless_key|recovery_key|bitlocker_key|keyphrase|token|tokens|credentials?|door_code|alarm_code|safe_code|gate_code|access_code|combination)(?:_|$)/;

/** What such a column's name may also say without holding a secret. */
const ABOUT_SECRETS =
  /(?:^|_)(?:id|ids|name|type|category|categories|folder|created|updated|changed|expires|expiry|expiration|rotated|rotation|date|at|on|age|policy|strength|url|notes?|count|enabled|length|hint_location)$|^asset_(?:tag|type)$/;

/** Whether a column (by its `columnKey`) holds secrets, so that its values must not outlive the reading of the file. */
export function isSecretColumn(column: string): boolean {
  return /^keys?$/.test(column) || (SECRET_COLUMN.test(column) && !ABOUT_SECRETS.test(column));
}

export interface SecretGuard {
  /** Remembers a withheld value, so that copies of it elsewhere in the export are found. Kept in memory alone. */
  remember(secret: string): void;
  /** Whether a text holds one of the withheld values. */
  holds(text: string): boolean;
}

const SHORTEST = 6;
const KEY = 4;

/**
 * Finds copies of withheld values: people paste a password into a note or a document as well. A value counts where it
 * stands alone, not inside a longer word. Values too short to tell from words are left to the detector of secrets.
 * The time is linear in the text, whatever the number of secrets.
 */
export function createSecretGuard(): SecretGuard {
  const byHead = new Map<string, Set<string>>();
  return {
    remember(secret) {
      const value = secret.trim();
      if (value.length < SHORTEST && !/^(?=.*\d)(?=.*\D).{4,}$/.test(value)) return;
      const head = value.slice(0, KEY);
      const known = byHead.get(head) ?? new Set<string>();
      known.add(value);
      byHead.set(head, known);
    },
    holds(text) {
      if (byHead.size === 0) return false;
      for (let at = 0; at + KEY <= text.length; at++)
        for (const secret of byHead.get(text.slice(at, at + KEY)) ?? [])
          if (text.startsWith(secret, at) && standsAlone(text, at, secret.length)) return true;
      return false;
    },
  };
}

function standsAlone(text: string, at: number, length: number): boolean {
  const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
  return (
    !(isWord(text.charAt(at)) && isWord(text.charAt(at - 1))) &&
    !(isWord(text.charAt(at + length - 1)) && isWord(text.charAt(at + length)))
  );
}
