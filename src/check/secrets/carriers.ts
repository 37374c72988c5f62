import type { PageLine } from "./types.ts";

/** A form that carries a secret wherever it stands: the group "secret" is the value. */
interface Carrier {
  name: string;
  /** What the line must hold for the pattern to be worth trying. */
  sign: string;
  pattern: RegExp;
}

/** A value that its form gives away, by its 0-based start. */
export interface Carried {
  start: number;
  length: number;
  carrier: string;
}

const CARRIERS: readonly Carrier[] = [
  {
    name: "private key",
    sign: "-----BEGIN",
    pattern: /(?<secret>-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----)/g,
  },
  {
    name: "address with a password",
    sign: "://",
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:"'<>]{0,80}:(?<secret>[^\s/"'<>][^\s"'<>]{0,120}?)@(?=[\w[])/gi,
  },
  {
    name: "otpauth address",
    sign: "otpauth",
    pattern: /\botpauth:\/\/[^\s?]{0,120}\?[^\s]{0,120}?\bsecret=(?<secret>[A-Za-z2-7=]{6,128})/gi,
  },
  {
    name: "otpauth address",
    sign: "otpauth",
    pattern: /\botpauth-migration:\/\/offline\?data=(?<secret>\S{8,400})/gi,
  },
  {
    name: "Wi-Fi QR text",
    sign: ";",
    pattern: /\bWIFI:(?:[^;]{1,60};){0,4}?P:(?<secret>(?:[^;\\]|\\.){1,80});/gi,
  },
  {
    name: "address with a key",
    sign: "=",
    pattern:
      /[?&;](?:(?:api[-_]?key|apikey|access[-_]?token|auth[-_]?token|token|sig|signature|password|passwd|pwd|pass|secret|psk)=|key=(?=[^\s&#]*\d))(?<secret>[^\s&#;"'<>{}$%]{4,200})/gi,
  },
  {
    name: "connection string",
    sign: "=",
    pattern: /;\s?(?:pwd|password)\s?=\s?(?<secret>[^\s;"'<>{}$][^;"'\s]{1,80})/gi,
  },
  {
    name: "account key",
    sign: "Key=",
    pattern: /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=%&-]{12,400})/g,
  },
];

const STAND_IN =
  /^(?:password|passwd|pass|pw|token|secret|key|pwd|true|false|yes|no|reset|change|forgot|null|none)$|^@?[{<[$%*]/i;

/** Secrets carried by an address, a QR code's text, a connection string or a private key's first line. */
export function findCarried(line: PageLine): Carried[] {
  if (!/[:?&;=]|-----/.test(line.raw)) return [];
  return CARRIERS.flatMap(({ name, sign, pattern }) =>
    !line.raw.includes(sign)
      ? []
      : [...line.raw.matchAll(pattern)].flatMap((match): Carried[] => {
          const secret = match.groups?.["secret"] ?? "";
          if (STAND_IN.test(secret)) return [];
          return [
            { start: match.index + match[0].lastIndexOf(secret), length: secret.length, carrier: name },
          ];
        }),
  );
}
