import { hasFineShape } from "./fine-shapes.ts";
import type { Find, PageLine, SecretKind } from "./types.ts";

/** A form of address that carries a secret: the group "secret" is the value. */
interface Carrier {
  name: string;
  kind: SecretKind;
  /** What the line must hold for the pattern to be worth trying. */
  sign: string;
  pattern: RegExp;
}

const CARRIERS: readonly Carrier[] = [
  {
    name: "address with a password",
    sign: "://",
    kind: "password",
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:"'<>]{0,80}:(?<secret>[^\s/"'<>][^\s"'<>]{0,120}?)@(?=[\w[])/gi,
  },
  {
    name: "otpauth address",
    sign: "otpauth",
    kind: "totp-seed",
    pattern: /\botpauth:\/\/[^\s?]{0,120}\?[^\s]{0,120}?\bsecret=(?<secret>[A-Za-z2-7=]{6,128})/gi,
  },
  {
    name: "otpauth address",
    sign: "otpauth",
    kind: "totp-seed",
    pattern: /\botpauth-migration:\/\/offline\?data=(?<secret>\S{8,400})/gi,
  },
  {
    name: "Wi-Fi QR text",
    sign: ";",
    kind: "wifi-key",
    pattern: /\bWIFI:(?:[^;]{1,60};){0,4}?P:(?<secret>(?:[^;\\]|\\.){1,80});/gi,
  },
  {
    name: "address with a key",
    sign: "=",
    kind: "token",
    pattern:
      /[?&;](?:api[-_]?key|apikey|access[-_]?token|auth[-_]?token|token|key|sig|signature|password|passwd|pwd|pass|secret|psk)=(?<secret>[^\s&#;"'<>{}$%]{4,200})/gi,
  },
  {
    name: "connection string",
    sign: "=",
    kind: "password",
    pattern: /;\s?(?:pwd|password)\s?=\s?(?<secret>[^\s;"'<>{}$][^;"'\s]{1,80})/gi,
  },
  {
    name: "account key",
    sign: "Key=",
    kind: "token",
    pattern: /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=%&-]{12,400})/g,
  },
];

/** Secrets carried by an address, a QR code's text or a connection string. */
export function findInAddresses(line: PageLine): Find[] {
  if (!/[:?&;=]/.test(line.raw)) return [];
  return CARRIERS.flatMap(({ name, kind, sign, pattern }) =>
    !line.raw.includes(sign)
      ? []
      : [...line.raw.matchAll(pattern)].flatMap((match): Find[] => {
          const secret = match.groups?.["secret"] ?? "";
          if (isStandIn(secret, kind)) return [];
          const start = match.index + match[0].lastIndexOf(secret);
          return [{ line, start, length: secret.length, kind, slot: name }];
        }),
  );
}

function isStandIn(secret: string, kind: SecretKind): boolean {
  if (
    /^(?:password|passwd|pass|pw|token|secret|key|pwd|true|false|yes|no|reset|change|forgot|null|none)$/i.test(
      secret,
    )
  )
    return true;
  if (/^[a-z]+$/i.test(secret) && kind === "token") return true;
  return hasFineShape(secret) || /^[{<[$%*]/.test(secret);
}
