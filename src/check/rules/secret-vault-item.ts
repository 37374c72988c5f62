import type { Page } from "#book/page.ts";
import { findSecrets } from "../secrets/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A credential pointer names the vault's entry. What looks like the password itself is refused: the search for secrets
 * takes this field for a pointer and passes it.
 *
 * Bad, at `clients/harbor/credentials/unifi.mdx`:
 *
 *     vault: { system: 1password, item: "Sunshine2024!" }
 *
 * Good:
 *
 *     vault: { system: 1password, item: "op://Harbor Dental/UniFi/admin" }
 */
export const secretVaultItem: Rule = {
  id: "secret/vault-item",
  description: "A credential pointer names the vault's entry, and is not the secret itself.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page?.kind !== "credential") continue;
      const hint = hintOfSecret(page);
      if (hint === null) continue;
      yield {
        at: { file: page.file, path: ["vault", "item"] },
        message: `vault.item looks like the secret itself, ${hint}, and not like the name of an entry.`,
        fix: "name the entry, such as op://Harbor Dental/UniFi/admin; move the secret to the vault, and change it there because it has been in a file.",
      };
    }
  },
};

/** Its first letter and its length, as for other secrets; null if the item reads like a name. */
function hintOfSecret({ data }: Page<"credential">): string | null {
  const item = data.vault.item.trim();
  if (/^[a-z][\w+.-]*:\/\//i.test(item)) return null;
  const words = item.split(/[\s/>]+/).filter((word) => word !== "");
  const single = words.length === 1 && !isNumber(item) && !isNamedAfter(item, data) ? words : [];
  for (const word of words.filter(isMixed).concat(single)) {
    const [hit] =
      /\d/.test(word) && /[a-z]/i.test(word) ? findSecrets(`password: ${JSON.stringify(word)}`) : [];
    if (hit !== undefined) return hit.hint;
  }
  return null;
}

/** Names seldom hold such a mark beside letters and digits; an e-mail address does. */
function isMixed(word: string): boolean {
  return /[!@#$%^&*?=+~]/.test(word) && !/^[^@]+@[\w-]+(?:\.[\w-]+)+$/.test(word);
}

/** What vaults number their entries by: a UUID, or 26 letters and digits. */
function isNumber(item: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(item) || /^[a-z0-9]{20,}$/.test(item);
}

/** Whether it holds a word of what it is for: `unifi-2`, for the UniFi controller. */
function isNamedAfter(item: string, { name, opens = [] }: Page<"credential">["data"]): boolean {
  const words =
    [name, ...opens.map(String)]
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}-]{3,}/gu) ?? [];
  return words.some((word) => item.toLowerCase().includes(word));
}
