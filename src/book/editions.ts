import type { Edition, PageKind } from "#schemas/index.ts";

/**
 * What becomes of a field in an edition: it is shown; shown if the device it names is shown too (a list keeps those
 * that are); left out; or replaced, where a page is not valid without it.
 */
export type Showing = "show" | "if-device-shown" | "withhold" | { instead: unknown };

/** One decision about one field. `field` is a path without list indices; it covers all below it that has no rule. */
export interface FieldRule {
  kind: PageKind;
  /** `contacts.phone`; "" for the page as a whole. */
  field: string;
  showing: Showing;
  because: string;
}

/** Decisions that are not about a field: which pages an edition has, and which parts of their text. */
export const partNames = [
  "other-clients",
  "devices-not-for-staff",
  "runbooks-for-others",
  "text-of-pages",
  "help-desk-blocks",
  "words-to-say",
  "comments",
  "steps-out-of-reach",
  "in-house-blocks",
] as const;
export type PartName = (typeof partNames)[number];

export interface PartRule {
  part: PartName;
  shown: boolean;
  because: string;
}

/** Everything that decides what one audience gets. */
export interface Audience {
  edition: Edition;
  fields: readonly FieldRule[];
  parts: readonly PartRule[];
}

const tables = new WeakMap<Audience, Map<string, Showing>>();

/** What becomes of a field (a path without indices): the nearest rule above it decides; without one it is withheld. */
export function showingOf(audience: Audience, kind: PageKind, field: string): Showing {
  let table = tables.get(audience);
  if (table === undefined) {
    table = new Map(audience.fields.map((rule) => [`${rule.kind} ${rule.field}`, rule.showing]));
    tables.set(audience, table);
  }
  for (let path = field; ; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    const showing = table.get(`${kind} ${path}`);
    if (showing !== undefined) return showing;
    if (path === "") return "withhold";
  }
}

/**
 * Facts that the in-house edition never shows, because what they are read from is withheld above. A test works this out
 * anew from the table and compares.
 */
const WITHHELD_FACTS: readonly RegExp[] = [
  /(?:^|\.)(?:vlan|credential|upstream|switch)\./,
  /\.(?:serial|hostname|firmware|ip|mac|manage|supportContract|boughtOn|warrantyUntil|replaceBy)$/,
  /\.(?:account|circuitId|publicIp|contractUntil)$/,
  /\.(?:run|panelPort|switchPort|tested)$/,
  /\.(?:product|target|lastProven)$/,
  /\.licence\./,
  /\.rack\./,
  /^client\.(?:verifyCaller|remoteAccess|people)$/,
  /^location\.access$/,
  /^(?!practice\.|service\.[a-zA-Z]+\.supportPhone$).*\.supportPhone$/,
];

/** Whether the in-house edition never shows a fact, whatever a client's pages say. */
export function isFactWithheld(path: string): boolean {
  return WITHHELD_FACTS.some((pattern) => pattern.test(path));
}

/** Whether pages of this kind are in the edition at all: if not, their files are not even opened. */
export function isKindShown(audience: Audience, kind: PageKind): boolean {
  return audience.fields.some((rule) => rule.kind === kind && rule.showing !== "withhold");
}

export function isPartShown(audience: Audience, part: PartName): boolean {
  return audience.parts.some((rule) => rule.part === part && rule.shown);
}
