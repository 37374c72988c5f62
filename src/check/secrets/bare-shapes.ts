import type { Find, PageLine, SecretKind } from "./types.ts";

/** Values that give themselves away wherever they stand. */
const SHAPES: readonly { name: string; kind: SecretKind; pattern: RegExp }[] = [
  {
    name: "private key block",
    kind: "private-key",
    pattern: /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  { name: "PuTTY private key", kind: "private-key", pattern: /\bPuTTY-User-Key-File-\d: \S+/g },
  {
    name: "BitLocker recovery key",
    kind: "recovery-code",
    pattern: /(?<![\d-])\d{6}(?:[-\s]\d{6}){7}(?![\d-])/g,
  },
  {
    name: "product key",
    kind: "licence-key",
    pattern: /(?<![\w-])(?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}(?![\w-])/g,
  },
  {
    name: "app password",
    kind: "password",
    pattern: /(?<=\bapp(?:lication)?[- ]passwords?\W{1,4})[a-z]{4}(?:[ -][a-z]{4}){3}(?![ -]?\w)/g,
  },
  { name: "signed token", kind: "token", pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{6,}\.[\w-]{6,}/g },
  {
    name: "provider's token",
    kind: "token",
    pattern:
      /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bglpat-[\w-]{18,}|\bxox[abopr]-[\w-]{10,}|\b[rs]k_(?:live|test)_\w{16,}|\bAIza[\w-]{30,}/g,
  },
  {
    name: "password hash",
    kind: "password",
    pattern: /(?<![\w$])\$(?:1|5|6|8|9|2[aby]|y|sha1|argon2\w*)\$[\w./$=,+-]{8,}/g,
  },
];

const ANY =
  /-----BEGIN|PuTTY-User|\d{6}[-\s]\d{6}|eyJ|AKIA|ASIA|gh[pousr]_|glpat-|xox|k_live_|k_test_|AIza|\$\w+\$|app(?:lication)?[- ]password|(?:-[A-Z0-9]{5}){4}/;

/** Key blocks, recovery keys and tokens that need no noun beside them. */
export function findBareShapes(line: PageLine): Find[] {
  const seeds = SEED_CONTEXT.test(line.raw) ? findSeeds(line) : [];
  if (!ANY.test(line.raw)) return seeds;
  return SHAPES.flatMap(({ name, kind, pattern }) =>
    [...line.raw.matchAll(pattern)].map((match) => ({
      line,
      start: match.index,
      length: match[0].length,
      kind,
      slot: name,
    })),
  ).concat(seeds);
}

const SEED_CONTEXT = /seed|mfa|2fa|totp|\botp\b|authenticator/i;

/** Base 32 as authenticator apps take it, anywhere in a line that speaks of one. */
function findSeeds(line: PageLine): Find[] {
  return [...line.raw.matchAll(/(?<![\w/+-])(?=[A-Z]*[2-7])[A-Z2-7]{16,64}(?![\w/+-])/g)].map((match) => ({
    line,
    start: match.index,
    length: match[0].length,
    kind: "totp-seed",
    slot: "authenticator's seed",
  }));
}
