/** What sort of secret a hit is. `exception-without-reason` marks a written exception that says too little to count. */
export type SecretKind =
  | "password"
  | "pin"
  | "access-code"
  | "wifi-key"
  | "vpn-key"
  | "snmp-community"
  | "recovery-code"
  | "token"
  | "private-key"
  | "security-answer"
  | "licence-key"
  | "exception-without-reason";

/** Where a secret stands on a page. Neither field ever holds more of the value than its first character. */
export interface SecretHit {
  /** 1-based line of the value. */
  line: number;
  /** 1-based column of the value, in UTF-16 units as editors count. */
  column: number;
  /** How many UTF-16 units it has; it may go on in further lines. */
  length: number;
  kind: SecretKind;
  /** What told us, such as `table column "PIN"`; never the value. */
  slot: string;
  /** The value's first character, an ellipsis and its length, such as `H… (9 characters)`. */
  hint: string;
}

/** A line of the page, and a copy of equal length in which Markdown's marks are blanks, so columns agree. */
export interface PageLine {
  /** 1-based. */
  number: number;
  raw: string;
  text: string;
}
