import { agreements } from "./identifier-index.ts";
import type { Engine, Understood } from "./engine.ts";
import { isSelfGiven } from "./error-codes.ts";
import { readIp } from "./identifiers.ts";
import { localise } from "./rows.ts";
import type { Elsewhere, Row } from "./rows.ts";
import type { SearchEntry } from "./types.ts";

/** Things that the query names by an identifier, and a sentence for each identifier that nobody has. */
export function identify(
  engine: Engine,
  { claims, words }: Understood,
  elsewhere: Elsewhere | null,
): { rows: Row[]; unknown: string[] } {
  const rows: Row[] = [];
  const unknown: string[] = [];
  for (const claim of claims) {
    const self = readIp(claim.text)?.ip ?? "";
    if (isSelfGiven(self) && claim.matches.every(({ field }) => field === "code"))
      unknown.push(
        `${self} is an address that a device gives itself, because nothing on the network gave it one (no DHCP).`,
      );
    else if (claim.matches.length === 0 && claim.whole)
      unknown.push(sayUnknown(engine, claim.what, claim.text));
    const sources: readonly (readonly (SearchEntry & { clientName?: string })[])[] = [
      engine.entries,
      engine.library.entries,
      elsewhere?.entries ?? [],
    ];
    const named = claim.matches.flatMap((match) => {
      const entry = sources[match.source]?.[match.entry];
      // The list of all clients names this one's things as well.
      const twice =
        match.source === 2 && entry?.address.startsWith(`/clients/${engine.head?.client ?? "-"}/`);
      return entry === undefined || twice === true ? [] : [{ match, entry }];
    });
    // A number that a person has is the office's as well: the person says more.
    const sorted = named.toSorted(
      (a, b) =>
        agreements.indexOf(a.match.agreement) - agreements.indexOf(b.match.agreement) ||
        Number(a.entry.kind === "client") - Number(b.entry.kind === "client"),
    );
    for (const [position, { match, entry }] of sorted.slice(0, 8).entries()) {
      const foreign = match.source === 2;
      const sure =
        match.agreement === "same" || match.agreement === "alike" || match.agreement === "same number";
      // Beside other words, half an identifier is a hint at most.
      if (!sure && words.length > 0 && position > 1) continue;
      const local = match.source === 1 ? localise(engine, entry) : { address: entry.address };
      rows.push({
        key: local.address,
        group: foreign && engine.head !== null ? "others" : "identifier",
        entry,
        address: local.address,
        score: (sure ? 10 : 5) - position * 0.1 - claims.indexOf(claim) * 0.01,
        found: [],
        identifier: { field: match.field, value: match.value, agreement: match.agreement },
        ...(foreign && entry.clientName !== undefined ? { clientName: entry.clientName } : {}),
      });
    }
  }
  return { rows, unknown };
}

function sayUnknown(engine: Engine, what: string, text: string): string {
  const where = engine.head === null ? "anywhere" : `at ${engine.head.name}`;
  const subnet = what === "address" ? engine.reader?.subnetOf(readIp(text)?.ip ?? text) : null;
  const within =
    subnet === null || subnet === undefined
      ? ""
      : ` It lies in ${subnet.title} (${subnet.description ?? ""}).`;
  if (what === "error code") return `No page names the error code ${text}.`;
  return `Nothing documented ${where} has the ${what} ${text}.${within}`;
}
