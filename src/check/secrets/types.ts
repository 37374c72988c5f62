/** What sort of secret a hit is. `exception-without-reason` marks a written exception that says too little to count. */
export type SecretKind =
  | "password"
  | "pin"
  | "access-code"
  | "wifi-key"
  | "vpn-key"
  | "snmp-community"
  | "recovery-code"
  | "totp-seed"
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
  kind: SecretKind;
  /** What told us, such as `table column "PIN"`; never the value. */
  slot: string;
  /** The value's first character, an ellipsis and its length, such as `H… (9 characters)`. */
  hint: string;
}

/** How a value in a slot is judged. */
export type JudgeName =
  "password" | "code" | "key" | "token" | "recovery" | "seed" | "answer" | "licence" | "community" | "pair";

/**
 * How surely a slot points at its value:
 * `labelled` by a separator or a table, `linked` by "is" or "to", `adjacent` with nothing but a space between.
 */
export type Bond = "labelled" | "linked" | "adjacent";

/** A line of the page, and a copy of equal length in which Markdown's marks are blanks, so columns agree. */
export interface PageLine {
  /** 1-based. */
  number: number;
  raw: string;
  text: string;
}

/** A value found in a line: `start` is its 0-based index there, `rest` what follows it. */
export interface Value {
  start: number;
  token: string;
  quoted: boolean;
  rest: string;
}

/** A value that was judged to be a secret, before it is made into a hit. */
export interface Find {
  line: PageLine;
  start: number;
  length: number;
  kind: SecretKind;
  slot: string;
}
